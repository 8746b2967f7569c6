package dev.ringbench.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds matrix.schema.json and the decoders together: key by key, limit by limit, file by file. */
class MatrixSchemaTest {
    @TempDir
    Path folder;

    private Workspace workspace;
    private JsonNode document;
    private Schema schema;

    @BeforeEach
    void read() throws IOException {
        workspace = Workspace.in(folder);
        document = Documents.schemaDocument();
        schema = Documents.schema(document);
    }

    static List<BadLine> badLines() {
        return BadLine.ALL;
    }

    @Test
    void keysLimitsWordsAndDefaultsAreTheSame() {
        MatrixForm matrix = new MatrixForm(ImplementationCatalog.read(workspace.implementations()));
        new SchemaComparison(document).compare("", matrix.form(), document);
    }

    @Test
    void aGoodMatrixIsGoodByBoth() {
        assertThat(schemaErrors(BadLine.GOOD)).isEmpty();
        assertThat(workspace.refusal(BadLine.GOOD)).isEqualTo("accepted");
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void theSchemaRefusesWhatASchemaCan(BadLine bad) {
        if (bad.bySchema()) {
            assertThat(schemaErrors(bad.matrix())).isNotEmpty();
        }
    }

    private List<Error> schemaErrors(String yaml) {
        return schema.validate(Documents.json(workspace.write("checked.yaml", yaml.getBytes(StandardCharsets.UTF_8))));
    }
}
