package dev.ringbench.model;

/**
 * What a trial measures, by the names that the matrix gives.
 *
 * @param consumer a consumer's label, such as {@code go-ebpf@read-into}
 */
public record Cell(String target, String consumer, String scenario) {
    @Override
    public String toString() {
        return target + "/" + consumer + "/" + scenario;
    }
}
