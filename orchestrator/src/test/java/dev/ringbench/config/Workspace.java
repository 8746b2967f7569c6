package dev.ringbench.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringbench.model.Matrix;
import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A folder with implementations, and a matrix.yaml to be read beside them. */
record Workspace(Path folder) {
    static final String IMPLEMENTATION = """
            name: NAME
            title: Sample (library)
            language: Sample
            library: library
            variants: [plain, other]
            build:
              sources: ["*.c", Makefile]
              fetch: [[fetch, "{source}"]]
              commands: [[make, "OUT={out}"]]
              environment: {COMMON: "{common}"}
              architectures:
                x86_64: {CC: gcc}
                arm64: {}
              lint: [[make, lint]]
            start: ["{artifact}/consumer"]
            kernel: "{common}/openat2.bpf.o"
            needs: [ring-buffer, btf]
            guest-packages: [libstdc++6]
            variant-kernels: {other: "{artifact}/other.bpf.o"}
            checks: [[check, "{common}/driver"]]
            """;

    /** With two good implementations, alpha and beta. */
    static Workspace in(Path folder) {
        Workspace workspace = new Workspace(folder);
        workspace.implementation("alpha", IMPLEMENTATION.replace("NAME", "alpha"));
        workspace.implementation("beta", IMPLEMENTATION.replace("NAME", "beta"));
        return workspace;
    }

    Path implementations() {
        return folder.resolve("impls");
    }

    Path implementation(String name, String yaml) {
        return write("impls/" + name + "/impl.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Matrix matrix(byte[] yaml) {
        return MatrixFile.read(write("matrix.yaml", yaml), ImplementationCatalog.read(implementations()));
    }

    Matrix matrix(String yaml) {
        return matrix(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** What a matrix is refused with, its folder left out of the message. */
    String refusal(String yaml) {
        return refusal(() -> matrix(yaml));
    }

    String refusal(ThrowingCallable reading) {
        RingbenchException exception = catchThrowableOfType(RingbenchException.class, reading);
        if (exception == null) {
            return "accepted";
        }
        return exception.category() + " " + exception.getMessage().replace(folder + "/", "");
    }
}
