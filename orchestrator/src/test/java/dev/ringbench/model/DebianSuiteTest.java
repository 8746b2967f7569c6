package dev.ringbench.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DebianSuiteTest {

    @Test
    void is_what_the_one_file_says() {
        DebianSuite suite = DebianSuite.load();

        assertThat(suite.suite()).isNotBlank();
        assertThat(suite.keyring()).isAbsolute();
        assertThat(suite.mmdebstrapOptions()).first().asString().isEqualTo("--keyring=" + suite.keyring());
    }
}
