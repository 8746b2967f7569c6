package dev.ringbench.exec;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the last bytes written to it: what a message quotes of a process that may write for hours. */
final class TailOutput extends OutputStream {
    private final byte[] ring;
    private long written;

    TailOutput(int capacityBytes) {
        ring = new byte[capacityBytes];
    }

    @Override
    public synchronized void write(int value) {
        ring[(int) (written % ring.length)] = (byte) value;
        written++;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    synchronized String text() {
        int kept = (int) Math.min(written, ring.length);
        byte[] last = new byte[kept];
        for (int i = 0; i < kept; i++) {
            last[i] = ring[(int) ((written - kept + i) % ring.length)];
        }
        return new String(last, StandardCharsets.UTF_8);
    }
}
