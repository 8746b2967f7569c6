package dev.ringbench.pipeline;

import dev.ringbench.cache.CacheFolder;
import dev.ringbench.cache.HostLock;
import dev.ringbench.exec.LocalMachine;
import java.util.function.Consumer;

/** Deletes the caches, while no run uses them. */
public final class Cleaning {
    private Cleaning() {}

    /**
     * Deletes builder roots, artifacts, images and downloads.
     *
     * @param wait whether to wait for a run that holds this host
     * @param onWaiting told who holds it
     * @return a line for the user
     * @throws dev.ringbench.model.RingbenchException if something could not be deleted, or the host is held
     */
    // The lock is a scope: nothing is asked of it.
    @SuppressWarnings("try")
    public static String clean(boolean wait, Consumer<String> onWaiting) {
        try (LocalMachine here = new LocalMachine();
                HostLock lock = HostLock.acquire(
                        "clean", wait, holder -> onWaiting.accept("waiting: this host is held by " + holder))) {
            CacheFolder cache = Caches.ofUser(here);
            cache.clear();
            return "deleted " + cache.root();
        }
    }
}
