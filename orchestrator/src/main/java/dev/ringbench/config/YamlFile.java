package dev.ringbench.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one YAML file into nodes: the file's own troubles, before anything of what it says. */
final class YamlFile {
    /** A hundred times the largest sensible matrix; what is larger is another file by mistake. */
    static final int LARGEST_BYTES = 256 * 1024;

    private YamlFile() {}

    /** The document's root, or empty after adding what is wrong. */
    static Optional<Node> read(Path file, Problems problems) {
        Place place = Place.of(file.toString());
        return text(file, place, problems).flatMap(text -> {
            try (YamlWalk walk = new YamlWalk(text, place, problems)) {
                return walk.document();
            }
        });
    }

    private static Optional<String> text(Path file, Place place, Problems problems) {
        if (Files.isDirectory(file)) {
            problems.add(place, "this is a folder; a YAML file is wanted");
            return Optional.empty();
        }
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                problems.add(place, "is larger than " + LARGEST_BYTES + " bytes; is this the right file?");
                return Optional.empty();
            }
            return printable(decode(bytes), place, problems);
        } catch (CharacterCodingException e) {
            problems.add(place, "is not UTF-8 text");
        } catch (NoSuchFileException e) {
            problems.add(place, "there is no such file");
        } catch (AccessDeniedException e) {
            problems.add(place, "may not be read by this user");
        } catch (IOException e) {
            problems.add(place, "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** YAML forbids control characters; its parser does so as well, but cannot say in which line. */
    private static Optional<String> printable(String text, Place place, Problems problems) {
        int line = 1;
        for (char character : text.toCharArray()) {
            if (character == '\n') {
                line++;
            } else if (Character.isISOControl(character) && "\t\r\u0085".indexOf(character) < 0) {
                problems.add(place.atLine(line), "a control character (code " + (int) character + "); YAML has none");
                return Optional.empty();
            }
        }
        return Optional.of(text);
    }
}
