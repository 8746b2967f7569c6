package dev.ringbench.guest;

import dev.ringbench.cache.CacheFolder;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Guest images as boxes of vagrant-libvirt (its README: "box format"), made once and kept. */
public final class VagrantBoxes {
    /** About what one takes, measured as {@link GuestImages#TYPICAL_BYTES} was. */
    public static final long TYPICAL_BYTES = 500_000_000;

    private static final String KIND = "boxes";
    private static final String BOX = "ringbench.box";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long GIB = 1L << 30;

    private final CacheFolder cache;

    public VagrantBoxes(CacheFolder cache) {
        this.cache = cache;
    }

    /** Whether the cache has this image's. */
    public boolean holds(GuestImage image) {
        return cache.holds(KIND, image.record().key());
    }

    /**
     * The image's box, made if the cache has none.
     *
     * @throws RingbenchException RUN if qemu-img or tar failed, HOST if the cache cannot be written
     */
    public Path of(GuestImage image) {
        return cache.entry(KIND, image.record().key(), folder -> make(image, folder))
                .resolve(BOX);
    }

    private static void make(GuestImage image, Path folder) throws IOException {
        Path disk = folder.resolve("box.img");
        run("qemu-img", "convert", "-O", "qcow2", image.rootFileSystem().toString(), disk.toString());
        long gib = (Files.size(image.rootFileSystem()) + GIB - 1) / GIB;
        Files.writeString(
                folder.resolve("metadata.json"),
                "{\"provider\": \"libvirt\", \"format\": \"qcow2\", \"virtual_size\": " + gib + "}\n",
                StandardCharsets.UTF_8);
        run("tar", "-C", folder.toString(), "-cf", folder.resolve(BOX).toString(), "metadata.json", "box.img");
        Files.delete(disk);
    }

    private static void run(String... words) {
        try (LocalMachine here = new LocalMachine()) {
            CommandResult result = here.run(Command.of(List.of(words)).within(LIMIT));
            if (!result.succeeded()) {
                throw new RingbenchException(Category.RUN, "box: " + words[0] + " failed: " + result.lastLines(5));
            }
        }
    }
}
