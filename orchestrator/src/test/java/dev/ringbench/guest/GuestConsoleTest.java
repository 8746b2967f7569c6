package dev.ringbench.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuestConsoleTest {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOOOkPn53zzk8QPbysmcxSujM7WVh4o5pXX2Nl6wUMU2";
    private static final String CONSOLE = "[    3.1] random: crng init done\r\nringbench: ready " + KEY + " guest\r\n";

    /** The console is read while the guest writes to it, slowly where the guest is emulated. */
    @Test
    void a_host_key_is_known_when_its_line_has_come_that_far_and_not_before() {
        int whole = CONSOLE.indexOf(" guest");

        for (int length = 0; length <= whole; length++) {
            assertThat(GuestConsole.of(CONSOLE.substring(0, length)).hostKey()).isEmpty();
        }
        for (int length = whole + 1; length <= CONSOLE.length(); length++) {
            assertThat(GuestConsole.of(CONSOLE.substring(0, length)).hostKey()).contains(KEY);
        }
    }

    @Test
    void a_panic_is_quoted_from_two_lines_before_the_kernel_says_what_it_did_wrong() {
        GuestConsole console = GuestConsole.of(
                "booting\r\n[ 1.8] up\r\n[ 2.0] clocksource: tsc is unstable\r\n[ 2.1] BUG: kernel NULL pointer dereference, address: 8\r\n"
                        + "[ 2.2] RIP: 0010:some_function+0x1\r\n[ 2.3] Kernel panic - not syncing: Fatal exception\r\nrest\r\n");

        assertThat(console.lastLines(3))
                .isEqualTo(
                        "[ 1.8] up\n[ 2.0] clocksource: tsc is unstable\n[ 2.1] BUG: kernel NULL pointer dereference, address: 8\n"
                                + "[ 2.2] RIP: 0010:some_function+0x1\n[ 2.3] Kernel panic - not syncing: Fatal exception");
    }

    @Test
    void what_did_not_panic_is_quoted_by_its_last_lines() {
        assertThat(GuestConsole.of("one\ntwo\nthree\n").lastLines(2)).isEqualTo("two\nthree");
    }
}
