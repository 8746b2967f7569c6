package dev.ringbench.build;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringbench.cache.CacheFolder;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.exec.NamespaceDeletion;
import dev.ringbench.exec.Sandbox;
import dev.ringbench.model.Requirement;
import java.util.List;

/** The user's real builder root for tests tagged builder: made once, like any run's. */
final class RealBuilder {
    static final LocalMachine HOST = new LocalMachine();
    static final CacheFolder CACHE =
            CacheFolder.ofUser(System.getenv(), new NamespaceDeletion(HOST, Sandbox.forThisUser())::delete);

    private RealBuilder() {}

    /** Skips the test, with the reason, on a host that cannot make one. */
    static BuilderRoot root() {
        List<String> missing = new BuildRequirements(HOST, CACHE)
                .requirements().stream()
                        .filter(Requirement::missing)
                        .map(Requirement::name)
                        .toList();
        assumeTrue(missing.isEmpty(), () -> "this host lacks " + missing);
        return BuilderRoot.prepare(HOST, CACHE, false);
    }
}
