package dev.ringbench.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuestReadyTest {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOOOkPn53zzk8QPbysmcxSujM7WVh4o5pXX2Nl6wUMU2";
    private static final String CONSOLE = "[    3.1] random: crng init done\r\nringbench: ready " + KEY + " guest\r\n";

    /** The console is read while the guest writes to it, slowly where the guest is emulated. */
    @Test
    void aHostKeyIsKnownWhenItsLineHasComeThatFarAndNotBefore() {
        int whole = CONSOLE.indexOf(" guest");

        for (int length = 0; length <= whole; length++) {
            assertThat(GuestConsole.of(CONSOLE.substring(0, length)).hostKey()).isEmpty();
        }
        for (int length = whole + 1; length <= CONSOLE.length(); length++) {
            assertThat(GuestConsole.of(CONSOLE.substring(0, length)).hostKey()).contains(KEY);
        }
    }
}
