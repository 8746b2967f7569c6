package dev.ringbench.build;

import dev.ringbench.cache.CacheFolder;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.Machine;
import dev.ringbench.exec.Sandbox;
import dev.ringbench.model.DebianSuite;
import dev.ringbench.model.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this host must have so that the builder root can be made and entered. */
public final class BuildRequirements {
    private static final String NEEDED_FOR = "builder root, all targets";

    private final Machine host;
    private final CacheFolder cache;

    public BuildRequirements(Machine host, CacheFolder cache) {
        this.host = host;
        this.cache = cache;
    }

    /** Each of them, found or missing; hardly any where all was imported. Asks the host; changes nothing. */
    public List<Requirement> requirements() {
        if (BuilderRoot.isImported(cache)) {
            return List.of(program("setsid", "util-linux"));
        }
        List<Requirement> all = new ArrayList<>();
        all.add(program("mmdebstrap", "mmdebstrap"));
        all.add(program("unshare", "util-linux"));
        all.add(program("setsid", "util-linux"));
        all.add(keyring());
        if (!Sandbox.userIsRoot()) {
            all.add(program("newuidmap", "uidmap"));
            all.add(subordinateIds("/etc/subuid", "--add-subuids"));
            all.add(subordinateIds("/etc/subgid", "--add-subgids"));
        }
        all.add(namespaces());
        return List.copyOf(all);
    }

    private Requirement program(String name, String debianPackage) {
        CommandResult result = host.run(Command.of(name, "--version"));
        Optional<String> found =
                switch (result.exitStatus()) {
                    case 126, 127 -> Optional.empty();
                    // newuidmap knows no --version and says so: it is there.
                    default ->
                        Optional.of(
                                result.succeeded()
                                        ? result.out().lines().findFirst().orElse("found")
                                        : "found");
                };
        return new Requirement(name, NEEDED_FOR, found, "apt-get install " + debianPackage, false);
    }

    private static Requirement keyring() {
        Path file = DebianSuite.load().keyring();
        Optional<String> found = Optional.of(file.toString()).filter(path -> Files.isReadable(file));
        return new Requirement(
                "debian-archive-keyring", NEEDED_FOR, found, "apt-get install debian-archive-keyring", false);
    }

    /** Lines are {@code NAME-OR-ID:FIRST:COUNT}, subuid(5); Debian's own uids need 65,536. */
    private static Requirement subordinateIds(String file, String option) {
        String user = System.getProperty("user.name");
        Optional<String> found = Optional.empty();
        try {
            String uid = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
            found = Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(user + ":") || line.startsWith(uid + ":"))
                    .findFirst();
        } catch (IOException e) {
            // No such file: nothing is granted to anybody.
        }
        return new Requirement(
                "a line for " + user + " in " + file,
                NEEDED_FOR,
                found,
                "sudo usermod " + option + " 100000-165535 " + user,
                false);
    }

    private Requirement namespaces() {
        CommandResult result = host.run(Sandbox.forThisUser().withoutNetwork().wrap(Command.of("true")));
        String said = result.err().isBlank() ? "" : "; unshare said: " + result.lastLines(1);
        return new Requirement(
                "namespaces",
                NEEDED_FOR,
                Optional.of("unshare works").filter(text -> result.succeeded()),
                "allow them to this user (in a container: run it privileged; sysctl kernel.unprivileged_userns_clone=1,"
                        + " kernel.apparmor_restrict_unprivileged_userns=0)" + said,
                false);
    }
}
