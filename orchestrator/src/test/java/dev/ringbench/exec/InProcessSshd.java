package dev.ringbench.exec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellFactory;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SSH server in this JVM, whose commands run on this host; it lets one freshly made key in. */
final class InProcessSshd implements AutoCloseable {
    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey = newKey();
    private final Path userKeyFile;

    InProcessSshd(Path folder) throws IOException, GeneralSecurityException {
        KeyPair userKey = newKey();
        userKeyFile = folder.resolve("id");
        writePrivateKey(userKey);
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("tester") && KeyUtils.compareKeys(key, userKey.getPublic()));
        server.setCommandFactory((channel, command) ->
                new ProcessShellFactory(command, List.of("/bin/sh", "-c", command)).createShell(channel));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
    }

    SshAddress address() {
        return addressWithHostKey(PublicKeyEntry.toString(hostKey.getPublic()));
    }

    SshAddress addressWithHostKey(String key) {
        return new SshAddress("127.0.0.1", server.getPort(), "tester", userKeyFile, key);
    }

    static String anotherHostKey() throws GeneralSecurityException {
        return PublicKeyEntry.toString(newKey().getPublic());
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private void writePrivateKey(KeyPair key) throws IOException, GeneralSecurityException {
        try (OutputStream file = Files.newOutputStream(userKeyFile)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "tester", null, file);
        }
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
