package dev.ringbench.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of texts, files and trees, in lower-case hexadecimal. Every part is hashed with its length: no two lists collide by joining. */
public final class Sha256 {
    private Sha256() {}

    /** Of a list of texts. */
    public static String ofTexts(List<String> texts) {
        MessageDigest digest = newDigest();
        texts.forEach(text -> add(digest, text));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a file's content: what {@code sha256sum} prints. */
    public static String ofFile(Path file) throws IOException {
        MessageDigest digest = newDigest();
        addContent(digest, file);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of everything below a folder: names, kinds, whether executable, contents, targets of links; not times or owners. */
    public static String ofTree(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            return ofFiles(top, paths.filter(path -> !path.equals(top)).toList());
        }
    }

    /**
     * Of some of the files below a folder, as {@link #ofTree} does; their order does not count. Of the mode only the
     * owner's execute bit: the rest is the umask's of whoever made the copy.
     */
    public static String ofFiles(Path top, List<Path> files) throws IOException {
        MessageDigest digest = newDigest();
        Comparator<Path> byName =
                Comparator.comparing(path -> top.relativize(path).toString());
        for (Path path : files.stream().sorted(byName).toList()) {
            add(digest, top.relativize(path).toString());
            addEntry(digest, path);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addEntry(MessageDigest digest, Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            add(digest, "link");
            add(digest, Files.readSymbolicLink(path).toString());
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            add(digest, "folder");
        } else {
            add(digest, ownerExecutes(path) ? "program" : "file");
            add(digest, Long.toString(Files.size(path)));
            addContent(digest, path);
        }
    }

    private static boolean ownerExecutes(Path path) throws IOException {
        return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static void addContent(MessageDigest digest, Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file);
                OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            input.transferTo(sink);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
