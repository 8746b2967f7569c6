package dev.ringbench.exec;

import java.nio.file.Path;

/**
 * Where a machine answers SSH, who logs in, and what proves that it is that machine.
 *
 * @param privateKey an unencrypted private key file; no agent and no password is ever used
 * @param hostKey the machine's public key as in its .pub file, such as {@code ssh-ed25519 AAAA...}; a comment may follow
 */
public record SshAddress(String host, int port, String user, Path privateKey, String hostKey) {

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
