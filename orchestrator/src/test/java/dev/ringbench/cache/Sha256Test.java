package dev.ringbench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("file"), "abc");
    }

    @Test
    void of_a_file_is_what_the_standard_gives_for_its_content() throws IOException {
        // FIPS 180-4's example for "abc".
        assertThat(Sha256.ofFile(file)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void of_a_tree_tells_names_contents_and_execute_bits_apart() throws IOException {
        String before = Sha256.ofTree(folder);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        String executable = Sha256.ofTree(folder);
        Files.writeString(file, "abd");
        String changed = Sha256.ofTree(folder);
        Files.move(file, folder.resolve("other"));
        String renamed = Sha256.ofTree(folder);

        assertThat(List.of(before, executable, changed, renamed)).doesNotHaveDuplicates();
    }

    @Test
    void of_a_tree_does_not_depend_on_the_umask() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        String wide = Sha256.ofTree(folder);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(Sha256.ofTree(folder)).isEqualTo(wide);
    }

    @Test
    void of_texts_keeps_their_limits() {
        assertThat(Sha256.ofTexts(List.of("ab", "c"))).isNotEqualTo(Sha256.ofTexts(List.of("a", "bc")));
    }
}
