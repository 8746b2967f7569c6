package dev.ringbench.guest;

import dev.ringbench.model.Architecture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Whether this host's CPU can execute a guest itself. */
final class Kvm {
    static final Path DEVICE = Path.of("/dev/kvm");

    private Kvm() {}

    static boolean usableFor(Architecture architecture) {
        return host().filter(own -> own == architecture).isPresent()
                && Files.isReadable(DEVICE)
                && Files.isWritable(DEVICE);
    }

    /** This host's architecture; empty if it is none that a matrix can name. */
    static Optional<Architecture> host() {
        return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(Architecture.X86_64);
            case "aarch64", "arm64" -> Optional.of(Architecture.ARM64);
            case "arm" -> Optional.of(Architecture.ARM32);
            case "riscv64" -> Optional.of(Architecture.RISCV64);
            default -> Optional.empty();
        };
    }
}
