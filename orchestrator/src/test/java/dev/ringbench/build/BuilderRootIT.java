package dev.ringbench.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringbench.exec.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("builder")
class BuilderRootIT {
    private static BuilderRoot root;

    @BeforeAll
    static void prepare() {
        root = RealBuilder.root();
    }

    @Test
    void holds_a_compiler_and_libbpf_for_every_architecture_and_the_linters() {
        assertThat(root.packages())
                .containsKeys("gcc-aarch64-linux-gnu", "libbpf-dev:arm64", "libbpf-dev:armhf", "libbpf-dev:riscv64")
                .containsKeys("clang", "golang-go", "rustc", "clang-format", "rust-clippy", "rustfmt", "ruff");
    }

    @Test
    void is_the_same_the_second_time() {
        assertThat(BuilderRoot.isCached(RealBuilder.CACHE)).isTrue();
        assertThat(BuilderRoot.prepare(RealBuilder.HOST, RealBuilder.CACHE, false)
                        .key())
                .isEqualTo(root.key());
    }

    @Test
    void cannot_be_changed_by_what_runs_in_it() {
        CommandResult result = root.run(RootCommand.of("touch", "/usr/bin/left-behind"));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.err()).containsIgnoringCase("read-only");
    }

    @Test
    void gives_a_command_no_network_unless_it_asks() {
        String interfaces = root.run(RootCommand.of("cat", "/proc/net/dev")).out();

        assertThat(interfaces.lines().skip(2)).allMatch(line -> line.strip().startsWith("lo:"));
    }

    @Test
    void shows_a_command_its_own_processes_and_a_clean_environment() {
        assertThat(root.run(RootCommand.of("sh", "-c", "ls -d /proc/[0-9]* | wc -l"))
                        .out()
                        .strip())
                .matches("[1-9]");
        assertThat(root.run(RootCommand.of("env")).out().lines())
                .containsExactlyInAnyOrder(
                        "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/ringbench/home", "LC_ALL=C.UTF-8");
    }

    @Test
    void leaves_no_mount_on_the_host() throws IOException {
        root.run(RootCommand.of("true"));

        assertThat(Files.readString(Path.of("/proc/self/mountinfo"))).doesNotContain("builder-root");
    }
}
