package dev.ringbench.config;

import dev.ringbench.model.Matrix;
import dev.ringbench.model.RingbenchException;
import java.nio.file.Path;

/** matrix.yaml: what one run measures. */
public final class MatrixFile {
    private MatrixFile() {}

    /**
     * Reads and checks a matrix, together with the impl.yaml of each implementation that it uses.
     *
     * @throws RingbenchException of category CONFIGURATION, listing everything that is wrong, one a line:
     *     {@code file:line: key.path: what is wrong; allowed: ...; did you mean ...?}
     */
    public static Matrix read(Path file, ImplementationCatalog catalog) {
        return Decoding.read(file, new MatrixForm(catalog).form());
    }
}
