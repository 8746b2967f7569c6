package dev.ringbench.cache;

import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries of a cache on their way to another host: a list of them with the hash of each, and their folders
 * {@code KIND/KEY} beside it.
 */
public final class CacheBundle {
    /** The name of the list: a line an entry, {@code SHA-256-OF-TREE KIND/KEY}. */
    public static final String LIST = "bundle.sha256";

    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64}) ([A-Za-z0-9][A-Za-z0-9._-]*)/([A-Za-z0-9][A-Za-z0-9._-]*)");

    private CacheBundle() {}

    /** One entry, by the name that it has in a cache. */
    public record Entry(String kind, String key) {
        @Override
        public String toString() {
            return kind + "/" + key;
        }
    }

    /**
     * Writes the list of some entries.
     *
     * @param folders where each entry's folder is, in the order of {@code entries}
     * @throws IOException if one cannot be read
     */
    public static void describe(List<Entry> entries, List<Path> folders, Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int index = 0; index < entries.size(); index++) {
            lines.append(Sha256.ofTree(folders.get(index)))
                    .append(' ')
                    .append(entries.get(index))
                    .append('\n');
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    /**
     * The entries of a bundle that was unpacked, each of them whole.
     *
     * @throws RingbenchException CONFIGURATION, naming every entry that is not what the list says, or if there is no list
     * @throws IOException if something cannot be read
     */
    public static List<Entry> verified(Path unpacked) throws IOException {
        Path list = unpacked.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            throw refusal("it has no " + LIST);
        }
        List<Entry> entries = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw refusal("a line of its list is \"" + line + "\"");
            }
            Entry entry = new Entry(matcher.group(2), matcher.group(3));
            Path folder = unpacked.resolve(entry.toString());
            if (!Files.isDirectory(folder) || !Sha256.ofTree(folder).equals(matcher.group(1))) {
                damaged.add(entry.toString());
            }
            entries.add(entry);
        }
        if (!damaged.isEmpty()) {
            throw refusal("these entries are not what its list says: " + String.join(", ", damaged)
                    + "; copy it again, or export it again");
        }
        return List.copyOf(entries);
    }

    private static RingbenchException refusal(String why) {
        return new RingbenchException(Category.CONFIGURATION, "not a whole bundle of cache export: " + why);
    }
}
