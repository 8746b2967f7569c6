package dev.ringbench.guest;

import dev.ringbench.cache.CacheFolder;
import dev.ringbench.cache.Sha256;
import dev.ringbench.exec.Command;
import dev.ringbench.exec.CommandResult;
import dev.ringbench.exec.LocalMachine;
import dev.ringbench.exec.Sandbox;
import dev.ringbench.model.DebianSuite;
import dev.ringbench.model.ImageRecord;
import dev.ringbench.model.RingbenchException;
import dev.ringbench.model.RingbenchException.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes guest images by image.sh, and keeps them: the same recipe, suite and packages give the cached image. */
public final class GuestImages {
    /** About what one takes; measured on Debian forky in November 2026: 450 to 620 MB. */
    public static final long TYPICAL_BYTES = 600_000_000;

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final String KIND = "images";
    private static final List<String> RECIPE = List.of("image.sh", "initrd-init.sh", "guest-init.sh");

    private final CacheFolder cache;
    private final DebianSuite suite;

    public GuestImages(CacheFolder cache, DebianSuite suite) {
        this.cache = cache;
        this.suite = suite;
    }

    /**
     * The image for a request, made if the cache has none.
     *
     * @param refresh whether to make it anew from the suite as it is now
     * @throws RingbenchException RUN if Debian's packages could not be fetched or unpacked, HOST if the cache cannot be
     *     written
     */
    public GuestImage prepare(ImageRequest request, boolean refresh) {
        String key = key(request);
        boolean cached = !refresh && cache.holds(KIND, key);
        CacheFolder.Maker maker = folder -> make(request, folder);
        Path folder = refresh ? cache.renewed(KIND, key, maker) : cache.entry(KIND, key, maker);
        return new GuestImage(record(request, key, folder), folder, cached);
    }

    /** Whether the cache has the image for a request. */
    public boolean holds(ImageRequest request) {
        return cache.holds(KIND, key(request));
    }

    private String key(ImageRequest request) {
        List<String> parts =
                new ArrayList<>(List.of(suite.toString(), request.architecture().label()));
        parts.addAll(request.allPackages());
        RECIPE.forEach(name -> parts.add(recipe(name)));
        return Sha256.ofTexts(parts);
    }

    private void make(ImageRequest request, Path folder) throws IOException {
        Path recipe = Files.createDirectory(folder.resolve("recipe"));
        for (String name : RECIPE) {
            Files.writeString(recipe.resolve(name), recipe(name), StandardCharsets.UTF_8);
        }
        List<String> arguments =
                new ArrayList<>(List.of("sh", recipe.resolve("image.sh").toString()));
        arguments.add(folder.toString());
        arguments.add(suite.suite());
        arguments.add(request.architecture().debianName());
        arguments.add(String.join(",", request.allPackages()));
        arguments.add(recipe.resolve("initrd-init.sh").toString());
        arguments.add(recipe.resolve("guest-init.sh").toString());
        arguments.addAll(suite.mmdebstrapOptions());
        Command command = Sandbox.forThisUser().wrap(Command.of(arguments).within(LIMIT));
        try (LocalMachine here = new LocalMachine()) {
            CommandResult result = here.run(command);
            if (!result.succeeded()) {
                throw new RingbenchException(
                        Category.RUN,
                        "guest image for " + request.architecture() + ": "
                                + (result.timedOut() ? "not done within " + LIMIT.toMinutes() + " min" : "failed")
                                + "; the last lines were:\n" + result.lastLines(10)
                                + "\nCheck that apt-get works on this host, then run again.");
            }
        }
    }

    /** What a cached image is: the versions in it count, not only the recipe, for a refresh changes them. */
    private static ImageRecord record(ImageRequest request, String key, Path folder) {
        try {
            Map<String, String> packages = new TreeMap<>();
            List<String> files = Files.readAllLines(folder.resolve("packages"), StandardCharsets.UTF_8);
            for (String file : files) {
                // NAME_VERSION_ARCHITECTURE.deb, as apt names what it downloads; a colon in a version is %3a.
                String[] fields = file.split("_", 3);
                packages.put(fields[0], fields[1].replace("%3a", ":"));
            }
            String release = Files.readString(folder.resolve("kernel-release"), StandardCharsets.UTF_8);
            List<String> content = new ArrayList<>(files);
            content.add(key);
            return new ImageRecord(request.architecture(), Sha256.ofTexts(content), release.strip(), packages);
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            throw new RingbenchException(
                    Category.HOST, folder + ": not a whole image (" + e + "); delete it with ringbench clean", e);
        }
    }

    private static String recipe(String name) {
        try (InputStream stream = GuestImages.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar", e);
        }
    }
}
