package io.github.bonegen.morphometry;

import io.github.bonegen.Progress;
import org.scijava.plugin.SciJavaPlugin;

/**
 * What measures bone. An extension point: implement it, annotate the class with
 * {@code @Plugin(type = MorphometryEngine.class)}, and users choose it by its name.
 */
public interface MorphometryEngine extends SciJavaPlugin {

    /** What users type for it. */
    String name();

    /**
     * Measures what it can of what is asked for; columns are named as {@link Morphometry} names them.
     *
     * @throws io.github.bonegen.InvalidInputException if the engine is not there or cannot use the volume
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    Measurement measure(BinaryVolume bone, MeasurementRequest request, Progress progress);
}
