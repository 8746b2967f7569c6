package dev.ringbench.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.model.Accelerator;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.ImageRecord;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Toggle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QemuCommandLineTest {

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void every_architecture_boots_a_throw_away_disk_without_a_way_out(Architecture architecture) {
        List<String> arguments = arguments(architecture, Accelerator.TCG);

        assertThat(arguments).contains("-snapshot", "-nodefaults");
        assertThat(arguments).containsSequence("-accel", "tcg,thread=multi");
        assertThat(arguments).contains("user,id=network,restrict=on,hostfwd=tcp:127.0.0.1:0-:22");
        assertThat(arguments).containsSequence("-smp", "3").containsSequence("-m", "768M");
        assertThat(arguments)
                .anyMatch(argument ->
                        argument.contains("ringbench.bpf_jit=0") && argument.contains("ringbench.key=AAAA"));
    }

    @Test
    void kvm_runs_the_hosts_own_cpu() {
        assertThat(arguments(Architecture.X86_64, Accelerator.KVM))
                .containsSequence("-cpu", "host")
                .containsSequence("-accel", "kvm");
    }

    @Test
    void a_comma_in_the_images_path_is_doubled_for_qemu() {
        assertThat(arguments(Architecture.X86_64, Accelerator.TCG))
                .contains("if=none,id=disk,format=raw,file=/cache/a,,b/root.ext4");
    }

    private static List<String> arguments(Architecture architecture, Accelerator accelerator) {
        ImageRecord record = new ImageRecord(architecture, "key", "7.2", Map.of());
        GuestImage image = new GuestImage(record, Path.of("/cache/a,b"), true);
        Boot boot = new Boot(architecture, new Provider.Qemu(3, 768, Toggle.OFF), image, List.of());
        return new QemuCommandLine(boot, accelerator, Path.of("/tmp/q/qmp"), "AAAA").arguments();
    }
}
