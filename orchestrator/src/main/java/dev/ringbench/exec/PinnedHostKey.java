package dev.ringbench.exec;

import dev.ringbench.model.RingbenchException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;

/** Accepts exactly one host key, and remembers a refused one so that the error can tell both. */
final class PinnedHostKey implements HostKeyVerifier {
    private final SshAddress address;
    private final String type;
    private final String key;
    private Optional<String> refused = Optional.empty();

    /**
     * @throws RingbenchException CONFIGURATION if the address's host key is not of the form {@code type base64}
     */
    PinnedHostKey(SshAddress address) {
        this.address = address;
        String[] words = address.hostKey().strip().split("\\s+");
        if (words.length < 2) {
            throw new RingbenchException(
                    RingbenchException.Category.CONFIGURATION,
                    "host key of " + address + ": expected `type base64` as in its .pub file, got `" + address.hostKey()
                            + "`; " + howToPin());
        }
        this.type = words[0];
        this.key = words[1];
    }

    @Override
    public synchronized boolean verify(String hostname, int port, PublicKey offered) {
        byte[] blob = new Buffer.PlainBuffer().putPublicKey(offered).getCompactData();
        String offeredKey = Base64.getEncoder().encodeToString(blob);
        if (offeredKey.equals(key)) {
            return true;
        }
        refused = Optional.of(KeyType.fromKey(offered) + " " + offeredKey);
        return false;
    }

    /** Makes the machine show the key that is pinned, not another of its keys. An RSA key signs under newer names too. */
    @Override
    public List<String> findExistingAlgorithms(String hostname, int port) {
        return type.equals("ssh-rsa") ? List.of("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa") : List.of(type);
    }

    /** The error to throw if this is why the connection failed. */
    synchronized Optional<RingbenchException> refusal() {
        return refused.map(offered -> new RingbenchException(
                RingbenchException.Category.CONFIGURATION,
                address + " is not the machine that is pinned: expected host key `" + type + " " + key + "`, got `"
                        + offered + "`; if it was installed anew, " + howToPin()));
    }

    private String howToPin() {
        return "pin what `ssh-keyscan -p " + address.port() + " " + address.host()
                + "` prints, after comparing it on the machine itself (/etc/ssh/ssh_host_*_key.pub)";
    }
}
