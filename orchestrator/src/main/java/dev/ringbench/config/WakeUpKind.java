package dev.ringbench.config;

import dev.ringbench.config.Node.Scalar;
import dev.ringbench.model.WakeUp;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wake-up policy: {@code adaptive}, {@code forced} or {@code sampled(N)}. */
record WakeUpKind() implements Kind<WakeUp> {
    private static final Pattern SAMPLED = Pattern.compile("sampled\\(([1-9][0-9]{0,6})\\)");

    @Override
    public Optional<WakeUp> decode(Node node, Problems problems) {
        String text = node instanceof Scalar scalar ? scalar.text() : "";
        Matcher sampled = SAMPLED.matcher(text);
        if (text.equals("adaptive")) {
            return Optional.of(new WakeUp.Adaptive());
        } else if (text.equals("forced")) {
            return Optional.of(new WakeUp.Forced());
        } else if (sampled.matches()) {
            return Optional.of(new WakeUp.Sampled(Integer.parseInt(sampled.group(1))));
        }
        problems.refuse(node, List.of("adaptive", "forced", "sampled(N) with N from 1 to 9999999"));
        return Optional.empty();
    }
}
