package dev.ringbench.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a command in the builder root needs of the controller to reach the network as its user does: names, certificates,
 * proxies and registries. Only the user's settings: no registry is named here.
 */
final class HostNetwork {
    private static final String CERTIFICATES = "/ringbench/ca-certificates.crt";
    private static final Set<String> PASSED = Set.of(
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "ALL_PROXY",
            "NO_PROXY",
            "http_proxy",
            "https_proxy",
            "all_proxy",
            "no_proxy",
            "GOPROXY",
            "GONOPROXY",
            "GOPRIVATE",
            "GOSUMDB",
            "GONOSUMDB",
            "GOINSECURE");
    private static final List<String> PASSED_PREFIXES =
            List.of("CARGO_REGISTRIES_", "CARGO_SOURCE_", "CARGO_HTTP_", "CARGO_NET_");

    /** Where distributions keep the bundle, after the user's own choice. */
    private static final List<String> BUNDLES =
            List.of("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem");

    private final Map<String, String> environment;

    HostNetwork(Map<String, String> environment) {
        this.environment = environment;
    }

    List<BindMount> mounts() {
        List<BindMount> mounts = new ArrayList<>();
        readable(Path.of("/etc/resolv.conf"))
                .ifPresent(file -> mounts.add(new BindMount(file, "/etc/resolv.conf", false)));
        readable(Path.of("/etc/hosts")).ifPresent(file -> mounts.add(new BindMount(file, "/etc/hosts", false)));
        bundle().ifPresent(file -> mounts.add(new BindMount(file, CERTIFICATES, false)));
        return mounts;
    }

    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        environment.forEach((name, value) -> {
            if (PASSED.contains(name) || PASSED_PREFIXES.stream().anyMatch(name::startsWith)) {
                variables.put(name, value);
            }
        });
        if (bundle().isPresent()) {
            variables.put("SSL_CERT_FILE", CERTIFICATES);
            variables.put("CARGO_HTTP_CAINFO", CERTIFICATES);
        }
        return variables;
    }

    private Optional<Path> bundle() {
        return Stream.concat(Stream.of("SSL_CERT_FILE", "CARGO_HTTP_CAINFO").map(environment::get), BUNDLES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .flatMap(file -> readable(file).stream())
                .findFirst();
    }

    /** The file itself, not a link to it: a link cannot be mounted. */
    private static Optional<Path> readable(Path file) {
        try {
            return Files.isReadable(file) ? Optional.of(file.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
