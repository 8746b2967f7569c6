package dev.ringbench.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.Machine;
import dev.ringbench.model.Feature;
import dev.ringbench.model.RingbenchException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProbeTest {

    @Test
    void what_a_machine_lacks_is_said_with_what_was_seen_there() {
        Probe probe = Probe.ask(
                new Saying(
                        "{\"kernel_release\":\"5.4\",\"ring_buffer_works\":false,\"ring_buffer_error\":\"Invalid argument\","
                                + "\"openat2_tracepoint_present\":true,\"kernel_headers_present\":false,\"btf_present\":true}"),
                "/driver");

        assertThat(probe.unsupportedBecause(Feature.RING_BUFFER))
                .contains("kernel 5.4: BPF_MAP_CREATE of a ring buffer says Invalid argument");
        assertThat(probe.unsupportedBecause(Feature.KERNEL_HEADERS))
                .contains("kernel 5.4: no kernel headers at /lib/modules/5.4/build");
        assertThat(probe.unsupportedBecause(Feature.OPENAT2_TRACEPOINT)).isEmpty();
        assertThat(probe.unsupportedBecause(Feature.BTF)).isEmpty();
    }

    @Test
    void the_environment_is_flat_and_keeps_neither_hostname_nor_key() {
        Probe probe = Probe.ask(
                new Saying("{\"hostname\":\"secret\",\"kernel_command_line\":\"quiet ringbench.key=AAAA\","
                        + "\"kernel_config\":{\"CONFIG_HZ\":\"250\"},\"preemption\":null,\"word_bits\":64}"),
                "/driver");

        assertThat(probe.environment())
                .containsEntry("kernel_command_line", "quiet")
                .containsEntry("kernel_config.CONFIG_HZ", "250")
                .containsEntry("word_bits", "64")
                .doesNotContainKeys("hostname", "preemption");
    }

    @Test
    void a_driver_that_does_not_run_there_is_an_error_that_quotes_it() {
        assertThatThrownBy(() -> Probe.ask(new Saying("cannot execute binary file"), "/driver"))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("cannot execute binary file");
    }

    /** A machine that answers the driver with one text, and has no other file. */
    private record Saying(String text) implements Machine {
        @Override
        public CommandResult run(Command command) {
            boolean driver = command.arguments().get(0).equals("/driver");
            return new CommandResult(driver ? 0 : 1, false, driver ? text : "", "", Duration.ZERO);
        }

        @Override
        public void upload(Path local, String remote) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void download(String remote, Path local) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
