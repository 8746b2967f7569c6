package dev.ringbench.guest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringbench.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Asks a running QEMU, by the QEMU Machine Protocol: lines of JSON over a Unix socket
 * (https://www.qemu.org/docs/master/interop/qmp-spec.html).
 */
final class QmpClient implements AutoCloseable {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final SocketChannel channel;
    private final Selector selector;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    private QmpClient(SocketChannel channel, Selector selector) {
        this.channel = channel;
        this.selector = selector;
    }

    /**
     * Connects and leaves capabilities negotiation.
     *
     * @throws IOException if nobody listens there (yet), or the answer does not come in 10 s
     */
    static QmpClient connect(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        try {
            channel.configureBlocking(false);
            Selector selector = Selector.open();
            channel.register(selector, SelectionKey.OP_READ);
            QmpClient client = new QmpClient(channel, selector);
            client.readMessage();
            client.execute("qmp_capabilities", Map.of());
            return client;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Runs a command and returns its {@code return}.
     *
     * @throws IOException if QEMU answers with an error, or not within 10 s
     */
    JsonNode execute(String command, Map<String, Object> arguments) throws IOException {
        String line = Json.write(Map.of("execute", command, "arguments", arguments)) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        while (true) {
            JsonNode message = readMessage();
            if (message.has("return")) {
                return message.get("return");
            }
            if (message.has("error")) {
                throw new IOException("QEMU refuses " + command + ": "
                        + message.path("error").path("desc").asText());
            }
            // Anything else is an event, and nobody waits for one.
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }

    private JsonNode readMessage() throws IOException {
        long deadline = System.nanoTime() + ANSWER_LIMIT.toNanos();
        while (true) {
            String text = received.toString(StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            if (end >= 0) {
                received.reset();
                received.writeBytes(text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
                return parse(text.substring(0, end));
            }
            long leftMs = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                throw new IOException("QEMU did not answer over QMP within " + ANSWER_LIMIT.toSeconds() + " s");
            }
            receive(leftMs);
        }
    }

    private void receive(long limitMs) throws IOException {
        selector.select(limitMs);
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("interrupted while QEMU was asked");
        }
        selector.selectedKeys().clear();
        ByteBuffer bytes = ByteBuffer.allocate(8192);
        if (channel.read(bytes) < 0) {
            throw new IOException("QEMU closed its QMP socket");
        }
        received.write(bytes.array(), 0, bytes.position());
    }

    private static JsonNode parse(String line) throws IOException {
        try {
            return Json.tree(line);
        } catch (JsonProcessingException e) {
            throw new IOException("QEMU's answer over QMP is not JSON: " + line, e);
        }
    }
}
