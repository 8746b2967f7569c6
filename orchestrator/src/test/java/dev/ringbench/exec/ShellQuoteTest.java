package dev.ringbench.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShellQuoteTest {

    @Property(tries = 150)
    void a_shell_reads_back_the_list_that_was_quoted(@ForAll("argumentLists") List<String> arguments)
            throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh").redirectErrorStream(true).start();
        // By its input, not by -c: the JVM would put the words through the locale's charset first.
        try (java.io.OutputStream input = shell.getOutputStream()) {
            String script =
                    "show() { for word; do printf '%s\\0' \"$word\"; done; }; show " + ShellQuote.join(arguments);
            input.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(read)
                .isEqualTo(String.join(
                        "", arguments.stream().map(word -> word + "\0").toList()));
        assertThat(shell.waitFor()).isZero();
    }

    @Provide
    Arbitrary<List<String>> argumentLists() {
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("'\"\\$`!*?[]{}()<>|&;#~=%- \t\n\r")
                .withChars('a', 'é', '日')
                .ofMaxLength(12);
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .filter(word -> word.indexOf('\0') < 0
                        && StandardCharsets.UTF_8.newEncoder().canEncode(word));
        return Arbitraries.oneOf(awkward, any).list().ofMaxSize(6);
    }

    @Example
    void plain_words_stay_readable() {
        assertThat(ShellQuote.join(List.of("ls", "-l", "/tmp/a b", "K=V"))).isEqualTo("ls -l '/tmp/a b' K=V");
    }

    @Example
    void a_leading_equals_sign_is_quoted_because_zsh_expands_it() {
        assertThat(ShellQuote.word("=ls")).isEqualTo("'=ls'");
    }

    @Example
    void nul_is_refused() {
        assertThatThrownBy(() -> ShellQuote.word("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }
}
