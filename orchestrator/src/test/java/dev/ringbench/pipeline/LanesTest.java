package dev.ringbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Provider;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.Target;
import dev.ringbench.model.Toggle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Provider GUEST = new Provider.Qemu(2, 1024, Toggle.ON);
    private static final Provider BOARD = new Provider.Ssh("board", 22, "root", "/key", "ssh-ed25519 AAAA");

    @Test
    void oneAfterAnotherNothingIsBound() {
        assertThat(lanes(1, 2, GUEST, GUEST).cpus()).containsExactly(List.of());
        assertThat(lanes(4, 2, GUEST).cpus()).containsExactly(List.of());
    }

    @Test
    void noCpuServesTwoTargets() {
        assertThat(lanes(2, 8, GUEST, new Provider.Vagrant(3, 1024, Toggle.ON), BOARD)
                        .cpus())
                .containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7));
    }

    @Test
    void machinesElsewhereNeedNoCpuHere() {
        assertThat(lanes(2, 1, BOARD, BOARD).cpus()).containsExactly(List.of(), List.of());
    }

    @Test
    void tooFewCpusAreRefusedAndSaid() {
        assertThatThrownBy(() -> lanes(2, 5, GUEST, GUEST))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("parallel-targets: 2 needs 6 CPUs")
                .hasMessageContaining("has 5");
    }

    @Test
    void nothingRunsBesideThisHostItself() {
        assertThatThrownBy(() -> lanes(2, 64, new Provider.Local(), BOARD))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("this host itself");
    }

    private static Lanes lanes(int parallel, int cpus, Provider... providers) {
        Consumer consumer = new Consumer("alpha", Optional.empty());
        List<Target> targets = IntStream.range(0, providers.length)
                .mapToObj(number -> new Target("t" + number, Architecture.ARM64, providers[number]))
                .toList();
        Matrix matrix = new Matrix("m", List.of(consumer), consumer, targets, List.of(), 1, parallel, 42);
        return Lanes.of(matrix, IntStream.range(0, cpus).boxed().toList());
    }
}
