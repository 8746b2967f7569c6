package dev.ringbench.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringbench.json.Json;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * An append-only file of records, one a line, each with the version of its format and on disk before {@code append}
 * returns. A last line without its end was torn by a crash: it is passed over when read, and cut off before the next
 * append.
 */
final class JsonLines<T> {
    /** Version of every line and of run.json; a change that old readers cannot take raises it. */
    static final int SCHEMA = 3;

    private static final String SCHEMA_FIELD = "schema";

    private final Path file;
    private final Class<T> type;
    private final ObjIntConsumer<ObjectNode> upgrade;

    JsonLines(Path file, Class<T> type) {
        this(file, type, (line, version) -> {});
    }

    /** @param upgrade brings a line of an earlier version, from {@link Upgrade#FIRST} on, to the present form */
    JsonLines(Path file, Class<T> type, ObjIntConsumer<ObjectNode> upgrade) {
        this.file = file;
        this.type = type;
        this.upgrade = upgrade;
    }

    /** Writes a record behind the others and waits until the disk has it. */
    synchronized void append(T item) {
        byte[] line = (versioned(item) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(endOfLastLine(channel));
            channel.truncate(channel.position());
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new RingbenchException(
                    Category.RUN, file + ": cannot be written (" + e + "); free space or rights there", e);
        }
    }

    /** Every record, in the order in which they were appended; empty where there is no file. */
    List<T> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<T> items = new ArrayList<>();
        int number = 0;
        for (String line : completeLines()) {
            number++;
            items.add(parse(line, number));
        }
        return List.copyOf(items);
    }

    private String versioned(T item) {
        try {
            ObjectNode fields = (ObjectNode) Json.tree(Json.write(item));
            ObjectNode line = fields.objectNode();
            line.put(SCHEMA_FIELD, SCHEMA);
            line.setAll(fields);
            return line.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what Json wrote is not JSON", e);
        }
    }

    private T parse(String line, int number) {
        try {
            ObjectNode fields = (ObjectNode) Json.tree(line);
            int schema = fields.path(SCHEMA_FIELD).asInt();
            if (schema < Upgrade.FIRST || schema > SCHEMA) {
                throw new RingbenchException(
                        Category.CONFIGURATION,
                        file + ":" + number + ": schema " + schema + ", and this ringbench reads " + Upgrade.FIRST
                                + " to " + SCHEMA
                                + "; render it with the version that wrote it");
            }
            if (schema < SCHEMA) {
                upgrade.accept(fields, schema);
            }
            fields.remove(SCHEMA_FIELD);
            return Json.convert(fields, type);
        } catch (JsonProcessingException | ClassCastException e) {
            throw new RingbenchException(
                    Category.CONFIGURATION,
                    file + ":" + number + ": not a line that ringbench wrote (" + e.getMessage()
                            + "); restore the file from a copy",
                    e);
        }
    }

    private List<String> completeLines() {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new RingbenchException(Category.RUN, file + ": cannot be read (" + e + ")", e);
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
