package dev.ringbench.guest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a guest has printed on its serial line.
 *
 * @param text so far, with bare line ends
 */
record GuestConsole(String text) {
    /** What guest-init.sh prints when sshd listens: by this key, and by no other, the guest is known. A line comes
     * byte by byte: only what follows the key tells that it is whole. */
    private static final Pattern READY = Pattern.compile("^ringbench: ready (ssh-ed25519 \\S+)\\s", Pattern.MULTILINE);

    /** How a kernel's report of its own death begins: with what it did wrong, or at least with the panic. */
    private static final Pattern FATAL =
            Pattern.compile("BUG: |Oops|Internal error|Unable to handle|general protection fault|Kernel panic");

    private static final int LINES_BEFORE_DEATH = 2;

    static GuestConsole of(String raw) {
        return new GuestConsole(raw.replace("\r", ""));
    }

    /** The guest's host key; empty until it is ready. */
    Optional<String> hostKey() {
        Matcher ready = READY.matcher(text);
        return ready.find() ? Optional.of(ready.group(1)) : Optional.empty();
    }

    /**
     * From where a kernel began to report its own death, if it did, since what follows says little; and the lines before it, which
     * may say what led there. Else the last.
     */
    String lastLines(int count) {
        List<String> lines = text.strip().lines().toList();
        OptionalInt death = IntStream.range(0, lines.size())
                .filter(line -> FATAL.matcher(lines.get(line)).find())
                .findFirst();
        int from = death.isPresent() ? death.getAsInt() - LINES_BEFORE_DEATH : lines.size() - count;
        int to = death.isPresent() ? death.getAsInt() + count : lines.size();
        return String.join("\n", lines.subList(Math.max(0, from), Math.min(lines.size(), to)));
    }
}
