package dev.ringbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** deploy/kubernetes/job.yaml against the types of Kubernetes' own Java client, which refuse every field they do not know. */
class KubernetesManifestTest {
    private static final Path PROJECT = Path.of("..");
    private static final Path MANIFEST = PROJECT.resolve("deploy/kubernetes/job.yaml");

    private List<JsonNode> documents;

    @BeforeEach
    void read() throws IOException {
        try (MappingIterator<JsonNode> iterator =
                new YAMLMapper().readerFor(JsonNode.class).readValues(MANIFEST.toFile())) {
            documents = iterator.readAll();
        }
    }

    @Test
    void itIsAVolumeAndAnIndexedJobWithAShardForEachTarget() throws IOException {
        assertThat(V1PersistentVolumeClaim.fromJson(documents.get(0).toString())
                        .getMetadata()
                        .getName())
                .isEqualTo("ringbench");
        V1Job job = job();
        Map<String, String> environment =
                container(job).getEnv().stream().collect(Collectors.toMap(V1EnvVar::getName, V1EnvVar::getValue));
        JsonNode matrix = new YAMLMapper()
                .readTree(PROJECT.resolve(environment.get("MATRIX")).toFile());

        assertThat(job.getSpec().getCompletionMode()).isEqualTo("Indexed");
        assertThat(job.getSpec().getCompletions())
                .isEqualTo(matrix.path("targets").size());
        assertThat(environment.get("SHARDS"))
                .isEqualTo(job.getSpec().getCompletions().toString());
    }

    @Test
    void thePodHasNoPrivilege() throws IOException {
        V1PodSpec pod = job().getSpec().getTemplate().getSpec();
        V1Container container = container(job());

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getPrivileged()).isNull();
        assertThat(container.getResources().getLimits())
                .isEqualTo(container.getResources().getRequests());
    }

    @Test
    void everyVariableOfTheScriptIsSetByTheManifestOrByKubernetes() throws IOException {
        String script = Files.readString(PROJECT.resolve("deploy/kubernetes/measure.sh"));
        List<String> names =
                container(job()).getEnv().stream().map(V1EnvVar::getName).toList();

        assertThat(names).contains("SHARDS", "MATRIX", "BUNDLE", "RESULTS");
        assertThat(script)
                .contains(names.stream()
                        .filter(name ->
                                List.of("SHARDS", "MATRIX", "BUNDLE", "RESULTS").contains(name))
                        .map(name -> "${" + name + ":?}")
                        .toList());
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowWouldBeRefused() {
        ObjectNode container = (ObjectNode)
                documents.get(1).at("/spec/template/spec/containers").get(0);
        container.put("imagePullPolice", "Never");

        assertThatThrownBy(this::job).hasMessageContaining("imagePullPolice");
    }

    private V1Job job() throws IOException {
        return V1Job.fromJson(documents.get(1).toString());
    }

    private static V1Container container(V1Job job) {
        return job.getSpec().getTemplate().getSpec().getContainers().get(0);
    }
}
