package dev.ringbench.pipeline;

import dev.ringbench.cache.CacheFolder;
import dev.ringbench.exec.Machine;
import dev.ringbench.exec.NamespaceDeletion;
import dev.ringbench.exec.Sandbox;

/** Where this user's caches are, and how what is in them is deleted. */
final class Caches {
    private Caches() {}

    static CacheFolder ofUser(Machine here) {
        NamespaceDeletion deletion = new NamespaceDeletion(here, Sandbox.forThisUser());
        return CacheFolder.ofUser(System.getenv(), deletion::delete);
    }
}
