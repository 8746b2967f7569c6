package dev.ringbench.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostNetworkTest {

    @TempDir
    private Path folder;

    @Test
    void passes_the_users_proxies_and_registries_and_nothing_else() {
        Map<String, String> variables = new HostNetwork(Map.of(
                        "HTTPS_PROXY", "http://proxy:3128",
                        "GOPROXY", "https://modules.example",
                        "CARGO_REGISTRIES_MINE_INDEX", "sparse+https://crates.example/",
                        "CARGO_TARGET_DIR", "/elsewhere",
                        "AWS_SECRET_ACCESS_KEY", "secret"))
                .variables();

        assertThat(variables)
                .containsEntry("HTTPS_PROXY", "http://proxy:3128")
                .containsEntry("GOPROXY", "https://modules.example")
                .containsEntry("CARGO_REGISTRIES_MINE_INDEX", "sparse+https://crates.example/")
                .doesNotContainKeys("CARGO_TARGET_DIR", "AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void mounts_the_users_own_certificates_by_their_real_path() throws IOException {
        Path bundle = Files.writeString(folder.resolve("bundle.crt"), "certificate");
        Path link = Files.createSymbolicLink(folder.resolve("link.crt"), bundle);

        HostNetwork network = new HostNetwork(Map.of("SSL_CERT_FILE", link.toString()));

        assertThat(network.mounts())
                .contains(new BindMount(bundle.toRealPath(), "/ringbench/ca-certificates.crt", false));
        assertThat(network.variables())
                .containsEntry("SSL_CERT_FILE", "/ringbench/ca-certificates.crt")
                .containsEntry("CARGO_HTTP_CAINFO", "/ringbench/ca-certificates.crt");
    }
}
