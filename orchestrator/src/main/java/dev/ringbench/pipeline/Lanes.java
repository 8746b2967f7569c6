package dev.ringbench.pipeline;

import dev.ringbench.model.Matrix;
import dev.ringbench.model.Provider;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import dev.ringbench.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How many targets are measured at once, and on which of this host's CPUs each: no CPU serves two of them.
 *
 * @param cpus for each lane those that its guests are bound to; none where nothing is bound, since there is one lane or
 *     every machine is elsewhere
 */
record Lanes(List<List<Integer>> cpus) {
    /** Besides its virtual CPUs a guest needs one for its emulator's own threads: disk, network, console. */
    private static final int CPUS_BESIDE_VIRTUAL = 1;

    private static final Duration END_LIMIT = Duration.ofSeconds(60);

    /**
     * Lays them out, each wide enough for any of the matrix's targets.
     *
     * @param host the CPUs that this process may use
     * @throws RingbenchException HOST if they do not suffice, or this host itself is one of several targets
     */
    static Lanes of(Matrix matrix, List<Integer> host) {
        int count = Math.min(matrix.parallelTargets(), matrix.targets().size());
        if (count == 1) {
            return new Lanes(List.of(List.of()));
        }
        String asked = "parallel-targets: " + matrix.parallelTargets();
        if (matrix.targets().stream().anyMatch(target -> target.provider() instanceof Provider.Local)) {
            throw new RingbenchException(
                    Category.HOST,
                    asked + ": a target is this host itself, and nothing may run beside it; remove the key, or measure"
                            + " that target on its own");
        }
        int width = matrix.targets().stream().mapToInt(Lanes::cpusNeeded).max().orElse(0);
        if (count * width > host.size()) {
            throw new RingbenchException(
                    Category.HOST,
                    asked + " needs " + count * width + " CPUs (for each the guest's and one for its emulator), and"
                            + " this host has " + host.size() + "; lower it");
        }
        return new Lanes(IntStream.range(0, count)
                .mapToObj(lane -> host.subList(lane * width, (lane + 1) * width))
                .toList());
    }

    /** A machine elsewhere needs none of this host's. */
    private static int cpusNeeded(Target target) {
        return target.provider() instanceof Provider.Guest guest ? guest.cpus() + CPUS_BESIDE_VIRTUAL : 0;
    }

    /** Something that is done on one lane. */
    interface Job {
        void on(List<Integer> cpus);
    }

    /**
     * Does all jobs, in their order if there is one lane. What one throws ends the others, and is thrown.
     *
     * @throws RingbenchException INTERRUPTED when this thread is interrupted; every job has ended by then
     */
    void run(List<Job> jobs) {
        if (cpus.size() == 1) {
            jobs.forEach(job -> job.on(cpus.get(0)));
            return;
        }
        BlockingQueue<List<Integer>> free = new ArrayBlockingQueue<>(cpus.size(), true, cpus);
        ExecutorService threads = Executors.newFixedThreadPool(cpus.size());
        try {
            CompletionService<List<Integer>> running = new ExecutorCompletionService<>(threads);
            jobs.forEach(job -> running.submit(() -> onFreeLane(job, free)));
            for (int ended = 0; ended < jobs.size(); ended++) {
                running.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RingbenchException(Category.INTERRUPTED, "interrupted while targets were measured", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RingbenchException known
                    ? known
                    : new RingbenchException(Category.INTERNAL, "measuring a target: " + e.getCause(), e.getCause());
        } finally {
            end(threads);
        }
    }

    private static List<Integer> onFreeLane(Job job, BlockingQueue<List<Integer>> free) throws InterruptedException {
        List<Integer> lane = free.take();
        try {
            job.on(lane);
            return lane;
        } finally {
            free.add(lane);
        }
    }

    /** Their guests end with them, each within its own limits. */
    private static void end(ExecutorService threads) {
        boolean interrupted = Thread.interrupted();
        threads.shutdownNow();
        try {
            threads.awaitTermination(END_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
