package io.github.bonegen;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where tests find their data. */
public final class Resources {

    private static final Path REFERENCE = Path.of("..", "shared", "reference");

    private Resources() {
        // Static functions only.
    }

    /** A file among the test resources. */
    public static Path path(final String name) {
        try {
            return Path.of(Resources.class.getResource("/" + name).toURI());
        }
        catch (final URISyntaxException exception) {
            throw new IllegalArgumentException(name, exception);
        }
    }

    /** A file of the reference data that lie beside the project; a test that needs it is skipped where there is none. */
    public static Path reference(final String name) {
        final Path file = REFERENCE.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "skipped: there is no " + file);
        return file;
    }
}
