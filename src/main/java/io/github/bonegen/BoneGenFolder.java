package io.github.bonegen;

import java.nio.file.Path;

/** The folder that BoneGen keeps its own files in: imported models and the engine's cache. */
public final class BoneGenFolder {

    /** The system property, and the environment variable, that name another folder. */
    public static final String PROPERTY = "bonegen.home";
    public static final String VARIABLE = "BONEGEN_HOME";

    private BoneGenFolder() {
        // Static functions only.
    }

    /** The folder named by property or variable, else {@code .bonegen} in the user's home; it may not exist yet. */
    public static Path path() {
        final String variable = System.getenv(VARIABLE);
        final String named = System.getProperty(PROPERTY, variable == null ? "" : variable);
        return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".bonegen") : Path.of(named);
    }

    /** The folder for what can be made again, such as the engine's unpacked native libraries. */
    public static Path cache() {
        return path().resolve("cache");
    }
}
