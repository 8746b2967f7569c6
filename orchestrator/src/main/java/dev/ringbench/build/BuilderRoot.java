package dev.ringbench.build;

import dev.ringbench.cache.CacheBundle;
import dev.ringbench.cache.CacheFolder;
import dev.ringbench.cache.Sha256;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.Machine;
import dev.ringbench.exec.Sandbox;
import dev.ringbench.model.DebianSuite;
import dev.ringbench.model.RingbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Debian root with every compiler, foreign library and linter, made once and then only read. Commands run in it as root
 * of namespaces of their own, with the mounts they ask for and nothing else of the controller.
 */
public final class BuilderRoot {
    /** About what one takes; measured on Debian forky in November 2026. */
    public static final long TYPICAL_BYTES = 4_900_000_000L;

    /** For 600 MB of packages over a slow line; 113 s where the mirror is near. */
    private static final Duration MAKING_LIMIT = Duration.ofHours(2);

    private static final String KIND = "builder-root";

    /** In an entry that was imported: what it is is there, compilers are not. It holds the exporter's architecture. */
    private static final String IMPORTED = "imported";

    private static final List<String> FACTS = List.of("release", "packages");
    private static final String ENTER = Scripts.load("enter-root.sh");
    private static final Map<String, String> BASE_ENVIRONMENT =
            Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "HOME", "/ringbench/home", "LC_ALL", "C.UTF-8");

    private final Machine host;
    private final Path root;
    private final boolean imported;
    private final String controller;
    private final String key;

    private BuilderRoot(Machine host, Path entry) throws IOException {
        this.host = host;
        this.root = entry.resolve("root");
        this.imported = Files.exists(entry.resolve(IMPORTED));
        this.controller =
                imported ? Files.readString(entry.resolve(IMPORTED)).strip() : BuilderRecipe.controllerArchitecture();
        this.key = Sha256.ofTexts(List.of(recipeKey(controller), Files.readString(root.resolve("ringbench/release"))));
    }

    /**
     * The root for the current recipe and suite: the cached one, or a new one.
     *
     * @param host this host
     * @param refresh whether a cached one is replaced by a new one
     * @throws RingbenchException HOST if mmdebstrap fails, with its last lines; INTERRUPTED
     */
    public static BuilderRoot prepare(Machine host, CacheFolder cache, boolean refresh) {
        BuilderRecipe recipe = new BuilderRecipe(DebianSuite.load(), BuilderRecipe.controllerArchitecture());
        String recipeKey = recipe.key();
        CacheFolder.Maker maker = folder -> make(host, recipe, folder);
        Path entry = refresh ? cache.renewed(KIND, recipeKey, maker) : cache.entry(KIND, recipeKey, maker);
        try {
            return new BuilderRoot(host, entry);
        } catch (IOException e) {
            throw new RingbenchException(
                    RingbenchException.Category.HOST,
                    "the builder root " + entry + " is damaged: " + e + "; make a new one with --refresh",
                    e);
        }
    }

    /** Whether {@link #prepare} would find it made already. */
    public static boolean isCached(CacheFolder cache) {
        return cache.holds(KIND, recipeKey(BuilderRecipe.controllerArchitecture()));
    }

    /** Whether {@link #prepare} would find one that can build nothing: all that is needed must be in the cache. */
    public static boolean isImported(CacheFolder cache) {
        return Files.exists(cache.root()
                .resolve(KIND)
                .resolve(recipeKey(BuilderRecipe.controllerArchitecture()))
                .resolve(IMPORTED));
    }

    /**
     * Writes what this root is, without the root, as a cache entry for another host.
     *
     * @param folder below which the entry's folder is made
     * @throws IOException if it cannot be written
     */
    public CacheBundle.Entry exportTo(Path folder) throws IOException {
        CacheBundle.Entry entry = new CacheBundle.Entry(KIND, recipeKey(controller));
        Path facts = Files.createDirectories(folder.resolve(entry.toString()).resolve("root/ringbench"));
        for (String fact : FACTS) {
            Files.copy(root.resolve("ringbench").resolve(fact), facts.resolve(fact));
        }
        Files.writeString(folder.resolve(entry.toString()).resolve(IMPORTED), controller + "\n");
        return entry;
    }

    /** Whether an entry of a bundle is a root that was exported. */
    public static boolean isRoot(CacheBundle.Entry entry) {
        return entry.kind().equals(KIND);
    }

    /**
     * Takes over a root that was exported on a host of any architecture, unless this host has the same one in full.
     *
     * @param folder of the entry, unpacked and verified, on the cache's file system
     * @throws RingbenchException CONFIGURATION if this ringbench makes its root by another recipe, or has another one
     * @throws IOException if it cannot be read
     */
    public static void adopt(CacheFolder cache, CacheBundle.Entry entry, Path folder) throws IOException {
        String exporter = Files.readString(folder.resolve(IMPORTED)).strip();
        if (!recipeKey(exporter).equals(entry.key())) {
            throw new RingbenchException(
                    RingbenchException.Category.CONFIGURATION,
                    "the bundle was exported by a ringbench with another builder root; use the same commit for both");
        }
        Path release = Path.of("root/ringbench/release");
        Path here = cache.adopt(KIND, recipeKey(BuilderRecipe.controllerArchitecture()), folder);
        if (Files.exists(folder)
                && !Files.readString(here.resolve(release)).equals(Files.readString(folder.resolve(release)))) {
            throw new RingbenchException(
                    RingbenchException.Category.CONFIGURATION,
                    "this host's cache has a builder root of another day: what the bundle holds would not be used;"
                            + " give XDG_CACHE_HOME another place, or clean first");
        }
    }

    private static String recipeKey(String controller) {
        return new BuilderRecipe(DebianSuite.load(), controller).key();
    }

    /** Hash of recipe, suite and the Release files that apt verified: another key, another set of compilers. */
    public String key() {
        return key;
    }

    /**
     * Every package in it with its version; foreign ones, and only those, are named {@code name:architecture}.
     *
     * @throws RingbenchException HOST if the cached root is damaged
     */
    public SortedMap<String, String> packages() {
        SortedMap<String, String> packages = new TreeMap<>();
        String own = ":" + controller;
        try {
            for (String line : Files.readAllLines(root.resolve("ringbench/packages"))) {
                int space = line.indexOf(' ');
                String name = line.substring(0, space);
                packages.put(
                        name.endsWith(own) ? name.substring(0, name.length() - own.length()) : name,
                        line.substring(space + 1));
            }
        } catch (IOException e) {
            throw new RingbenchException(
                    RingbenchException.Category.HOST,
                    "the builder root " + root + " is damaged: " + e + "; make a new one with --refresh",
                    e);
        }
        return Collections.unmodifiableSortedMap(packages);
    }

    /**
     * Runs a command in it, to its end or its time limit.
     *
     * @throws RingbenchException as {@link Machine#run}; an exit status is an outcome
     */
    public CommandResult run(RootCommand command) {
        if (imported) {
            throw new RingbenchException(
                    RingbenchException.Category.HOST,
                    "something has to be built, and this host's builder root was imported without its compilers; export"
                            + " again from this commit and for this matrix, or make a builder root here with --refresh");
        }
        HostNetwork network = new HostNetwork(System.getenv());
        List<BindMount> mounts = new ArrayList<>(command.mounts());
        Map<String, String> environment = new TreeMap<>(BASE_ENVIRONMENT);
        if (command.network()) {
            mounts.addAll(network.mounts());
            environment.putAll(network.variables());
        }
        environment.putAll(command.environment());

        List<String> arguments = new ArrayList<>(List.of("sh", "-c", ENTER, "ringbench-enter-root", root.toString()));
        for (BindMount mount : mounts) {
            arguments.addAll(List.of(
                    mount.writable() ? "read-write" : "read-only",
                    mount.source().toString(),
                    mount.target()));
        }
        arguments.addAll(List.of("--", "env", "--ignore-environment", "--chdir=" + command.directory()));
        environment.forEach((name, value) -> arguments.add(name + "=" + value));
        arguments.addAll(command.arguments());
        Sandbox sandbox = command.network()
                ? Sandbox.forThisUser()
                : Sandbox.forThisUser().withoutNetwork();
        return host.run(sandbox.wrap(Command.of(arguments).within(command.timeLimit())));
    }

    private static void make(Machine host, BuilderRecipe recipe, Path folder) throws IOException {
        Path hook = Files.writeString(folder.resolve("prepare-root.sh"), BuilderRecipe.HOOK);
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path root = folder.resolve("root");
        List<String> mmdebstrap = recipe.mmdebstrap(root, hook);
        CommandResult made = host.run(Sandbox.forThisUser()
                .wrap(Command.of(mmdebstrap).within(MAKING_LIMIT).with(Map.of("LC_ALL", "C.UTF-8"))));
        if (!made.succeeded()) {
            throw new RingbenchException(
                    RingbenchException.Category.HOST,
                    "the builder root could not be made: mmdebstrap "
                            + (made.timedOut() ? "took over " + MAKING_LIMIT : "exited " + made.exitStatus())
                            + "; look at network and space; its last lines:\n" + made.lastLines(15));
        }
        sync(host, folder);
    }

    /** Brings a folder's file system to the disk, before the cache gives the folder its name. */
    void sync(Path folder) throws IOException {
        sync(host, folder);
    }

    private static void sync(Machine host, Path folder) throws IOException {
        Command sync = Command.of("sync", "--file-system", folder.toString()).within(Duration.ofMinutes(30));
        CommandResult synced = host.run(sync);
        if (!synced.succeeded()) {
            throw new IOException("sync: " + synced.lastLines(1));
        }
    }
}
