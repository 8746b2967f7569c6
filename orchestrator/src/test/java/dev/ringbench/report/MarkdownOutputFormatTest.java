package dev.ringbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownOutputFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "a | b→ a \\| b",
                "*bold* `code` → \\*bold\\* \\`code\\`",
                "<script>& → &lt;script&gt;&amp;",
                "bpf_jit_enable → bpf_jit_enable",
                "_emphasis_ → \\_emphasis\\_",
                "[link](target) → \\[link\\](target)",
                "x86_64 (KVM), 97.9 % → x86_64 (KVM), 97.9 %"
            })
    void whatMarkdownWouldTakeForMarkupIsEscaped(String plain, String escaped) {
        assertThat(MarkdownOutputFormat.INSTANCE.escapePlainText(plain)).isEqualTo(escaped);
    }

    @Test
    void aLineBreakWouldEndATableRowAndBecomesASpace() {
        assertThat(MarkdownOutputFormat.INSTANCE.escapePlainText("one\n  two\r\nthree"))
                .isEqualTo("one two three");
    }
}
