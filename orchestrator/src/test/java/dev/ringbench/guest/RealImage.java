package dev.ringbench.guest;

import dev.ringbench.cache.CacheFolder;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.exec.NamespaceDeletion;
import dev.ringbench.exec.Sandbox;
import dev.ringbench.model.Architecture;
import dev.ringbench.model.DebianSuite;
import java.util.List;

/** The guest image that tests boot: without any consumer's packages, so that it is small. */
final class RealImage {
    static final CacheFolder CACHE = CacheFolder.ofUser(
            System.getenv(), new NamespaceDeletion(new LocalMachine(), Sandbox.forThisUser())::delete);

    private RealImage() {}

    static GuestImage small() {
        return small(Architecture.X86_64);
    }

    static GuestImage small(Architecture architecture) {
        return new GuestImages(CACHE, DebianSuite.load())
                .prepare(new ImageRequest(architecture, List.of(), false), false);
    }
}
