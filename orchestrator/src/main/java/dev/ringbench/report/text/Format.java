package dev.ringbench.report.text;

import dev.ringbench.model.summary.Contrast;
import dev.ringbench.model.summary.Estimate;
import dev.ringbench.model.summary.Interval;
import dev.ringbench.model.summary.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes numbers for people: three significant digits (rates four), thousands separated, the unit with the number. */
public final class Format {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);
    private static final double NS_PER_US = 1e3;
    private static final double NS_PER_MS = 1e6;
    private static final double NS_PER_S = 1e9;
    private static final double BYTES_PER_KIB = 1024;

    /** An exact whole number. */
    public String count(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /** Events per second, without the unit. */
    public String rate(double value) {
        return significant(value, 4);
    }

    /** A number that is neither rate nor count. */
    public String number(double value) {
        return significant(value, 3);
    }

    /** A round number, such as an axis has: without trailing zeros. */
    public String tick(double value) {
        BigDecimal round = BigDecimal.valueOf(value)
                .round(new MathContext(6, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return grouped(round.scale() < 0 ? round.setScale(0) : round);
    }

    /** A share from 0 to 1, as a percentage. */
    public String share(double value) {
        return significant(value * 100, 2) + " %";
    }

    /** A confidence from 0 to 1, as a percentage that keeps what sets it apart from others. */
    public String confidence(double value) {
        return significant(value * 100, 3) + " %";
    }

    public String probability(double value) {
        return value < 0.0001 ? "< 0.0001" : significant(value, 2);
    }

    /** A multiple; near 1 with as many digits as tell it from 1. */
    public String times(double value) {
        return ratio(value) + "×";
    }

    /**
     * @param milliseconds also of what took hours
     */
    public String duration(long milliseconds) {
        if (milliseconds < 1000) {
            return milliseconds + " ms";
        }
        return significant(milliseconds / 1000.0, 3) + " s";
    }

    public String bytes(long bytes) {
        if (bytes < BYTES_PER_KIB) {
            return bytes + " B";
        }
        double kibibytes = bytes / BYTES_PER_KIB;
        return kibibytes < BYTES_PER_KIB
                ? significant(kibibytes, 3) + " KiB"
                : significant(kibibytes / BYTES_PER_KIB, 3) + " MiB";
    }

    public String date(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    public String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Ascending numbers, those that follow each other drawn together, such as {@code 1 to 4, 7}. */
    public String numbers(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int index = 0; index < numbers.size(); index++) {
            boolean last = index == numbers.size() - 1 || numbers.get(index + 1) != numbers.get(index) + 1;
            if (last) {
                String end = index - first > 1 ? numbers.get(first) + " to " + numbers.get(index) : "";
                runs.add(end.isEmpty() ? join(numbers.subList(first, index + 1)) : end);
                first = index + 1;
            }
        }
        return String.join(", ", runs);
    }

    private static String join(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A metric's value with its unit. */
    public String value(Metric metric, double value) {
        return value(metric, value, value);
    }

    /**
     * @param median by which the unit is chosen, so that all numbers of one estimate have the same
     */
    private String value(Metric metric, double value, double median) {
        return switch (metric) {
            case DELIVERED_PER_SECOND, OFFERED_PER_SECOND -> rate(value);
            case LOST_SHARE, DRIVER_CPU_SHARE -> share(value);
            case CPU_NS_PER_EVENT, SYSTEM_CPU_NS_PER_EVENT -> number(value) + " ns";
            case LATENCY_P50_NS, LATENCY_P99_NS, LATENCY_P999_NS, LATENCY_MAX_NS -> number(value / NS_PER_US) + " µs";
            case WAKE_UPS_PER_EVENT -> number(value * 1000);
            case START_TO_READY_NS ->
                median < NS_PER_S ? number(value / NS_PER_MS) + " ms" : number(value / NS_PER_S) + " s";
        };
    }

    public String median(Metric metric, Estimate estimate) {
        return value(metric, estimate.median());
    }

    /** The interval's ends, such as {@code 801 to 830}; empty if there is none. */
    public String interval(Metric metric, Estimate estimate) {
        return estimate.interval()
                .map(interval -> between(metric, estimate, interval.low(), interval.high()))
                .orElse("");
    }

    /** The smallest and the largest trial. */
    public String range(Metric metric, Estimate estimate) {
        return between(metric, estimate, estimate.minimum(), estimate.maximum());
    }

    /** Median with interval, such as {@code 812 ns (801 to 830)}. */
    public String estimate(Metric metric, Estimate estimate) {
        String interval = interval(metric, estimate);
        return median(metric, estimate) + (interval.isEmpty() ? "" : " (" + interval + ")");
    }

    /** A ratio with its interval. */
    public String contrast(Contrast contrast) {
        return times(contrast.ratio()) + " (" + ratioInterval(contrast) + ")";
    }

    public String ratioInterval(Contrast contrast) {
        Interval interval = contrast.interval();
        return ratio(interval.low()) + " to " + ratio(interval.high());
    }

    private static String ratio(double value) {
        double difference = Math.abs(value - 1);
        if (difference >= 0.1) {
            return significant(value, 3);
        }
        int decimals = difference < 0.0005 ? 4 : 3;
        return grouped(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** Two values in the median's unit, which stands with the median. */
    private String between(Metric metric, Estimate estimate, double low, double high) {
        return bare(value(metric, low, estimate.median())) + " to " + bare(value(metric, high, estimate.median()));
    }

    private static String bare(String text) {
        int unit = text.lastIndexOf(' ');
        return unit < 0 ? text : text.substring(0, unit);
    }

    private static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        // 1.50 says how well it is known; 1,500,000 has no such digits.
        return grouped(rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.UNNECESSARY));
    }

    private static String grouped(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
