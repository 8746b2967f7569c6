package dev.ringbench.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringbench.model.Consumer;
import dev.ringbench.model.Implementation;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped keeps the rules that are shipped with it. */
class ShippedFilesTest {
    private static final Path IMPLEMENTATIONS = Documents.HOME.resolve("impls");

    @BeforeEach
    void implementationsAreThere() {
        assumeTrue(Files.isDirectory(IMPLEMENTATIONS), "no folder impls/ in this checkout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matrix.yaml",
                "matrix/quick.yaml",
                "matrix/local.yaml",
                "matrix/nightly.yaml",
                "matrix/wrap.yaml"
            })
    void everyMatrixIsGoodByDecoderAndSchema(String name) throws IOException {
        Path file = Documents.HOME.resolve(name);
        assertThat(Documents.schema(Documents.schemaDocument()).validate(Documents.json(file)))
                .isEmpty();
        assertThat(MatrixFile.read(file, ImplementationCatalog.read(IMPLEMENTATIONS))
                        .baseline())
                .hasToString("c-libbpf");
    }

    @Test
    void everyImplementationIsGoodAndCanBeBuiltForEveryTargetOfTheReferenceMatrix() {
        ImplementationCatalog catalog = ImplementationCatalog.read(IMPLEMENTATIONS);
        Matrix reference = MatrixFile.read(Documents.HOME.resolve("matrix.yaml"), catalog);
        assertThat(catalog.names())
                .containsAll(reference.consumers().stream()
                        .map(Consumer::implementation)
                        .toList());
        for (String name : catalog.names()) {
            Implementation implementation = catalog.implementation(name);
            assertThat(implementation.build().architectures().keySet())
                    .as(name)
                    .containsAll(reference.targets().stream()
                            .map(Target::architecture)
                            .toList());
        }
    }

    @Test
    void theCommonBuildIsGood() {
        assertThat(BuildFile.read(IMPLEMENTATIONS.resolve("common/build.yaml")).sources())
                .isNotEmpty();
    }
}
