package dev.ringbench.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringbench.cache.Sha256;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.Target;
import dev.ringbench.model.Toggle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real guests. */
@Tag("guest")
class GuestIT {
    /** A kernel that trips over its own patching: a fault of TCG, seen in a few of some hundred boots. */
    private static final String EMULATORS_FAULT = "Oops: int3";

    private static final Target TARGET =
            new Target("guest", Architecture.X86_64, new Provider.Qemu(2, 512, Toggle.OFF));

    private static GuestImage image;

    private final Providers providers = new Providers(Path.of(".."), new VagrantBoxes(RealImage.CACHE), warning -> {});

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeImage() {
        image = RealImage.small();
    }

    @Test
    void two_boots_have_two_boot_ids_start_from_the_same_bits_and_leave_nothing() throws IOException {
        List<Path> before = privateFolders();
        String hash = Sha256.ofFile(image.rootFileSystem());
        String firstBoot;
        try (RunningMachine first = start(image)) {
            firstBoot = first.bootId();
            assertThat(said(first, "sh", "-c", "echo x >/written && sync && cat /written"))
                    .isEqualTo("x");
            assertThat(privateFolders()).hasSize(before.size() + 1);
        }
        try (RunningMachine second = start(image)) {
            assertThat(second.bootId()).isNotEqualTo(firstBoot);
            assertThat(run(second, "test", "-e", "/written").exitStatus()).isEqualTo(1);
        }
        assertThat(Sha256.ofFile(image.rootFileSystem())).isEqualTo(hash);
        assertThat(privateFolders()).isEqualTo(before);
    }

    @Test
    void has_what_consumers_need_and_reaches_nothing_outside() {
        try (RunningMachine guest = start(image)) {
            assertThat(said(guest, "uname", "-r")).isEqualTo(image.record().kernelRelease());
            assertThat(said(guest, "cat", "/proc/sys/net/core/bpf_jit_enable")).isEqualTo("0");
            assertThat(said(guest, "cat", "/proc/self/mountinfo"))
                    .contains("/sys/fs/cgroup ", "/sys/kernel/tracing ", "/sys/fs/bpf ", "/dev/pts ");
            assertThat(said(guest, "stat", "-c", "%a %U", "/run/ringbench/host-key"))
                    .isEqualTo("600 root");
            assertThat(guest.runDelayNs()).isPresent();

            String connect = "busybox ip route add default via 10.0.2.2; busybox nc -w 3 10.0.2.2 22 </dev/null;"
                    + " busybox nc -w 3 10.0.2.3 53 </dev/null";
            CommandResult tried = run(guest, "sh", "-c", connect);
            assertThat(tried.succeeded()).as(tried.toString()).isFalse();
            assertThat(tried.out()).isEmpty();
        }
    }

    @Test
    void a_guest_whose_disk_is_damaged_says_what_its_console_said() throws IOException {
        GuestImage damaged = copyOfImage();
        Files.write(damaged.rootFileSystem(), new byte[1 << 20]);

        assertThat(failureOf(damaged)).contains("the root file system cannot be mounted");
    }

    @Test
    void a_guest_that_panics_says_what_its_console_said() throws IOException {
        GuestImage damaged = copyOfImage();
        Files.write(damaged.initrd(), new byte[0]);
        Files.write(damaged.rootFileSystem(), new byte[1 << 20]);

        assertThat(failureOf(damaged)).contains("Kernel panic");
    }

    @Test
    void a_guest_that_did_not_boot_is_booted_once_more_and_that_is_said() throws IOException {
        GuestImage damaged = copyOfImage();
        Files.copy(image.rootFileSystem(), damaged.rootFileSystem());
        Files.write(damaged.initrd(), new byte[0]);
        List<String> told = new ArrayList<>();
        Providers repairing = new Providers(Path.of(".."), new VagrantBoxes(RealImage.CACHE), warning -> {
            told.add(warning);
            repairOnceEmulated(damaged, warning);
        });

        try (RunningMachine guest = repairing.start(TARGET, Optional.of(damaged), List.of())) {
            assertThat(guest.isAlive()).isTrue();
        }
        assertThat(told.get(told.size() - 1))
                .contains("is booted once more")
                .containsPattern("Kernel panic|" + EMULATORS_FAULT);
    }

    @Test
    void a_qemu_that_does_not_start_says_what_it_printed() throws IOException {
        GuestImage damaged = copyOfImage();

        assertThatThrownBy(() -> start(damaged))
                .isInstanceOf(RingbenchException.class)
                .hasMessageContaining("QEMU does not start")
                .hasMessageContaining("root.ext4");
    }

    /** What its start ends with, if it is not the emulator's fault three times in a row. */
    private String failureOf(GuestImage bootable) {
        int tries = 0;
        String failure;
        do {
            failure = catchThrowableOfType(RingbenchException.class, () -> start(bootable))
                    .getMessage();
            tries++;
        } while (tries < 3 && failure.contains(EMULATORS_FAULT));
        return failure;
    }

    /** Not before: where KVM does not work, the first failure is KVM's. */
    private static void repairOnceEmulated(GuestImage damaged, String warning) {
        if (warning.contains("is booted once more")) {
            try {
                Files.copy(image.initrd(), damaged.initrd(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private RunningMachine start(GuestImage bootable) {
        return providers.start(TARGET, Optional.of(bootable), List.of());
    }

    private GuestImage copyOfImage() throws IOException {
        GuestImage copy = new GuestImage(image.record(), folder, false);
        Files.copy(image.kernel(), copy.kernel(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(image.initrd(), copy.initrd(), StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    private static List<Path> privateFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/tmp"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ringbench-"))
                    .sorted()
                    .toList();
        }
    }

    private static CommandResult run(RunningMachine guest, String... arguments) {
        return guest.machine().run(Command.of(arguments));
    }

    private static String said(RunningMachine guest, String... arguments) {
        CommandResult result = run(guest, arguments);
        assertThat(result.succeeded()).as(result.toString()).isTrue();
        return result.out().strip();
    }
}
