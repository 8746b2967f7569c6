package dev.ringbench.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuestConsoleTest {
    @Test
    void a_panic_is_quoted_from_where_the_kernel_says_what_it_did_wrong() {
        GuestConsole console = GuestConsole.of(
                "booting\r\n[ 2.1] BUG: kernel NULL pointer dereference, address: 8\r\n"
                        + "[ 2.2] RIP: 0010:some_function+0x1\r\n[ 2.3] Kernel panic - not syncing: Fatal exception\r\nrest\r\n");

        assertThat(console.lastLines(3))
                .isEqualTo("[ 2.1] BUG: kernel NULL pointer dereference, address: 8\n"
                        + "[ 2.2] RIP: 0010:some_function+0x1\n[ 2.3] Kernel panic - not syncing: Fatal exception");
    }

    @Test
    void what_did_not_panic_is_quoted_by_its_last_lines() {
        assertThat(GuestConsole.of("one\ntwo\nthree\n").lastLines(2)).isEqualTo("two\nthree");
    }
}
