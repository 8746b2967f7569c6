package dev.ringbench.model.summary;

/**
 * The sides of the proof's equations, added up over a cell's counted trials, from the first event to rest. Each trial
 * holds them by itself, or it is not counted.
 *
 * @param trials how many were added up
 * @param calls calls that the producer made, by its own count
 * @param batch records that each call submits
 */
public record Proof(int trials, long calls, int batch, long submitted, long dropped, long received) {

    /** Records that the producer's calls asked for. */
    public long produced() {
        return calls * batch;
    }

    public Proof plus(Proof other) {
        return new Proof(
                trials + other.trials,
                calls + other.calls,
                batch,
                submitted + other.submitted,
                dropped + other.dropped,
                received + other.received);
    }
}
