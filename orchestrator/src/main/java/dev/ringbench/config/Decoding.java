package dev.ringbench.config;

import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.nio.file.Path;
import java.util.Optional;

/** A file from text to record, or to everything that is wrong with it. */
final class Decoding {
    private Decoding() {}

    static <T> T read(Path file, Kind<T> kind) {
        Problems problems = new Problems();
        Optional<T> value = read(file, kind, problems);
        problems.throwIfAny();
        return value.orElseThrow(
                () -> new RingbenchException(Category.INTERNAL, file + ": refused without saying why"));
    }

    /** Adds to what is wrong elsewhere already. */
    static <T> Optional<T> read(Path file, Kind<T> kind, Problems problems) {
        int before = problems.count();
        Optional<T> value = YamlFile.read(file, problems).flatMap(root -> kind.decode(root, problems));
        return problems.count() == before ? value : Optional.empty();
    }
}
