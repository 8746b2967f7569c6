package dev.ringbench.exec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.FileMode;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.SFTPClient;

/** Files over SFTP. SSHJ's own transfer guesses modes (0644, 0755) and puts a folder into an existing one. */
final class SshFiles {
    /** Blocks on their way at once: a round trip costs milliseconds in an emulated guest. */
    private static final int PIPELINED = 32;

    private final SFTPClient client;

    SshFiles(SFTPClient client) {
        this.client = client;
    }

    void upload(Path local, String remote) throws IOException {
        for (TreeFiles.Entry entry : TreeFiles.list(local)) {
            String target = entry.below(remote);
            if (!entry.folder()) {
                write(entry.path(), target);
            } else if (!isFolder(target)) {
                client.mkdir(target);
            }
            client.chmod(target, entry.mode());
        }
    }

    void download(String remote, Path local) throws IOException {
        try (RemoteFile file = client.open(remote);
                InputStream input = file.new ReadAheadRemoteFileInputStream(PIPELINED);
                OutputStream output = Files.newOutputStream(local)) {
            input.transferTo(output);
        }
    }

    private void write(Path local, String remote) throws IOException {
        try (RemoteFile file = client.open(remote, EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.TRUNC));
                OutputStream output = file.new RemoteFileOutputStream(0, PIPELINED)) {
            byte[] block = new byte[32 * 1024];
            try (InputStream input = Files.newInputStream(local)) {
                for (int read = input.read(block); read >= 0; read = input.read(block)) {
                    output.write(block, 0, read);
                }
            }
        }
    }

    private boolean isFolder(String path) throws IOException {
        FileAttributes attributes = client.statExistence(path);
        return attributes != null && attributes.getType() == FileMode.Type.DIRECTORY;
    }
}
