package dev.ringbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringbench.exec.Sandbox;
import dev.ringbench.json.Json;
import dev.ringbench.model.Outcome;
import dev.ringbench.store.RunFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The container image of deploy/kubernetes, made for real, and a shard measured in it as far as a machine without a container
 * engine allows: in the unpacked layer, with the user, the capabilities and the read-only root of the manifest's pod.
 */
@Tag("guest")
@Tag("long")
class ContainerImageIT {
    @TempDir
    private Path folder;

    @Test
    void a_shard_is_measured_in_it_without_any_privilege() throws Exception {
        assumeTrue(Sandbox.userIsRoot(), "entering another root needs root");
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Path matrix = Files.writeString(scratch.resolve("sharded.yaml"), Worker.MATRIX);
        Worker.ringbench(
                folder.resolve("export.log"),
                "cache",
                "export",
                scratch.resolve("bundle.tar.zst").toString(),
                matrix.toString());
        Path root = unpackedLayer();
        Worker.run(
                folder.resolve("chown.log"),
                Map.of(),
                List.of("chown", "--recursive", "65532:65532", scratch.toString()));

        Worker.run(folder.resolve("pod.log"), Map.of(), pod(root, scratch));

        List<RunFolder> runs = RunFolder.all(scratch.resolve("results/shard-1"));
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).read().trials()).singleElement().satisfies(trial -> {
            assertThat(trial.cell().target()).isEqualTo("second");
            assertThat(trial.outcome()).isInstanceOf(Outcome.Ok.class);
        });
    }

    /** Makes the image, checks that every blob is what its name says, and unpacks its one layer. */
    private Path unpackedLayer() throws Exception {
        Path archive = folder.resolve("image.tar");
        Worker.run(
                folder.resolve("image.log"),
                Map.of(),
                List.of(Worker.PROJECT.resolve("deploy/kubernetes/image.sh").toString(), archive.toString()));
        Path image = Files.createDirectory(folder.resolve("image"));
        tar(archive, image);
        JsonNode manifest = blob(image, json(image.resolve("index.json")).at("/manifests/0"));
        JsonNode configuration = blob(image, manifest.path("config"));
        assertThat(configuration.at("/config/Entrypoint/0").asText())
                .isEqualTo("/opt/ringbench/deploy/kubernetes/measure.sh");
        assertThat(configuration.at("/config/User").asText()).isEqualTo("65532:65532");
        Path root = Files.createDirectory(folder.resolve("root"));
        tar(checked(image, manifest.at("/layers/0")), root);
        return root;
    }

    /** The manifest's own, and in place of some of them this shard's. */
    private static Map<String, String> variables() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        Path manifest = Worker.PROJECT.resolve("deploy/kubernetes/job.yaml");
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(manifest.toFile())) {
            documents
                    .readAll()
                    .forEach(document -> document.at("/spec/template/spec/containers/0/env")
                            .forEach(variable -> variables.put(
                                    variable.path("name").asText(),
                                    variable.path("value").asText())));
        }
        variables.putAll(Map.of("JOB_COMPLETION_INDEX", "1", "SHARDS", "2", "MATRIX", "/scratch/sharded.yaml"));
        variables.putAll(Map.of("BUNDLE", "/scratch/bundle.tar.zst", "RESULTS", "/scratch/results"));
        return variables;
    }

    private static List<String> pod(Path root, Path scratch) throws IOException {
        Path enter = Files.createTempFile(scratch.getParent(), "enter-layer", ".sh");
        try (InputStream script = ContainerImageIT.class.getResourceAsStream("enter-layer.sh")) {
            Files.write(enter, script.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh"));
        command.addAll(List.of(enter.toString(), root.toString(), scratch.toString()));
        command.addAll(List.of("env", "--ignore-environment", "PATH=/usr/bin:/bin"));
        variables().forEach((name, value) -> command.add(name + "=" + value));
        command.add("/opt/ringbench/deploy/kubernetes/measure.sh");
        return command;
    }

    private void tar(Path archive, Path into) throws Exception {
        Worker.run(
                folder.resolve("tar.log"),
                Map.of(),
                List.of(
                        "tar",
                        "--extract",
                        "--numeric-owner",
                        "--file",
                        archive.toString(),
                        "--directory",
                        into.toString()));
    }

    private JsonNode blob(Path image, JsonNode descriptor) throws Exception {
        return json(checked(image, descriptor));
    }

    private Path checked(Path image, JsonNode descriptor) throws Exception {
        String digest = descriptor.path("digest").asText().substring("sha256:".length());
        Path file = image.resolve("blobs/sha256").resolve(digest);
        assertThat(Worker.run(folder.resolve("sum.log"), Map.of(), List.of("sha256sum", file.toString())))
                .startsWith(digest);
        assertThat(Files.size(file)).isEqualTo(descriptor.path("size").asLong());
        return file;
    }

    private static JsonNode json(Path file) throws IOException {
        return Json.tree(Files.readString(file));
    }
}
