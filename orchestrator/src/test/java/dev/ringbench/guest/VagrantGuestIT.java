package dev.ringbench.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringbench.exec.Command;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import dev.ringbench.model.Requirement;
import dev.ringbench.model.Target;
import dev.ringbench.model.Toggle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real box, brought up by a real Vagrant on a real libvirt; skipped where the host has them not. */
@Tag("guest")
@Tag("long")
class VagrantGuestIT {
    private final LocalMachine here = new LocalMachine();

    @ParameterizedTest
    @EnumSource(names = {"X86_64", "ARM64"})
    void a_box_is_brought_up_with_its_settings_and_destroyed_without_a_trace(Architecture architecture)
            throws IOException {
        Target target = new Target("boxed", architecture, new Provider.Vagrant(2, 512, Toggle.OFF));
        String missing = new GuestRequirements(here, false)
                .requirements(target).stream()
                        .filter(Requirement::missing)
                        .map(requirement -> requirement.name() + ": " + requirement.remedy())
                        .collect(Collectors.joining("; "));
        assumeTrue(missing.isEmpty(), () -> "Vagrant with libvirt is not there: " + missing);
        String before = left();

        Providers providers = new Providers(
                Path.of("..").toAbsolutePath().normalize(), new VagrantBoxes(RealImage.CACHE), warning -> {});
        try (RunningMachine guest = providers.start(target, Optional.of(RealImage.small(architecture)), List.of())) {
            assertThat(said(guest, "nproc")).isEqualTo("2");
            assertThat(said(guest, "cat", "/proc/sys/net/core/bpf_jit_enable")).isEqualTo("0");
            assertThat(guest.bootId()).isEqualTo(said(guest, "cat", "/proc/sys/kernel/random/boot_id"));
            assertThat(guest.runDelayNs()).isPresent();
            assertThat(left()).isNotEqualTo(before);
        }

        assertThat(left()).isEqualTo(before);
    }

    /** What libvirt and this host have: machines, pools, networks, folders. */
    private String left() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String list : List.of("list", "pool-list", "net-list")) {
            all.append(here.run(Command.of("virsh", "--connect", "qemu:///system", list, "--all", "--name"))
                    .out());
        }
        try (Stream<Path> folders = Files.list(Path.of("/var/tmp"))) {
            folders.map(Path::toString)
                    .filter(name -> name.contains("ringbench-"))
                    .sorted()
                    .forEach(all::append);
        }
        return all.toString();
    }

    private static String said(RunningMachine guest, String... arguments) {
        return guest.machine().run(Command.of(arguments)).out().strip();
    }
}
