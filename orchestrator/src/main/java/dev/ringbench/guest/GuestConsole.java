package dev.ringbench.guest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a guest has printed on its serial line.
 *
 * @param text so far, with bare line ends
 */
record GuestConsole(String text) {
    /** What guest-init.sh prints when sshd listens: by this key, and by no other, the guest is known. A line comes
     * byte by byte: only what follows the key tells that it is whole. */
    private static final Pattern READY = Pattern.compile("^ringbench: ready (ssh-ed25519 \\S+)\\s", Pattern.MULTILINE);

    static GuestConsole of(String raw) {
        return new GuestConsole(raw.replace("\r", ""));
    }

    /** The guest's host key; empty until it is ready. */
    Optional<String> hostKey() {
        Matcher ready = READY.matcher(text);
        return ready.find() ? Optional.of(ready.group(1)) : Optional.empty();
    }

    /** From a kernel's panic on, if there was one, since what follows it says little; else the last. */
    String lastLines(int count) {
        List<String> lines = text.strip().lines().toList();
        int panic = lines.size();
        for (int line = lines.size() - 1; line >= 0; line--) {
            panic = lines.get(line).contains("Kernel panic") ? line : panic;
        }
        int from = panic < lines.size() ? panic : Math.max(0, lines.size() - count);
        return String.join("\n", lines.subList(from, Math.min(lines.size(), from + count)));
    }
}
