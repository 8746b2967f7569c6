package dev.ringbench.guest;

import dev.ringbench.model.ImageRecord;
import java.nio.file.Path;

/**
 * A guest image in the cache; guests only read it.
 *
 * @param cached whether it was there already
 */
public record GuestImage(ImageRecord record, Path folder, boolean cached) {
    Path kernel() {
        return folder.resolve("kernel");
    }

    Path initrd() {
        return folder.resolve("initrd");
    }

    Path rootFileSystem() {
        return folder.resolve("root.ext4");
    }
}
