package dev.ringbench.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxTest {

    @Test
    void root_gets_mount_and_process_namespaces() {
        assertThat(new Sandbox(true, true).wrap(List.of("true")))
                .containsExactly("unshare", "--mount", "--pid", "--fork", "--kill-child", "--", "true");
    }

    @Test
    void an_ordinary_user_becomes_root_in_a_user_namespace() {
        assertThat(new Sandbox(false, true).wrap(List.of("true"))).contains("--map-root-user", "--map-auto");
    }

    @Test
    void without_network_there_is_a_network_namespace() {
        assertThat(new Sandbox(true, true).withoutNetwork().wrap(List.of("true")))
                .contains("--net");
    }
}
