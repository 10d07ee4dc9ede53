package io.github.bonegen.morphometry;

import io.github.bonegen.Progress;
import org.scijava.plugin.Plugin;

/** BoneGen's own reference metrics. */
@Plugin(type = MorphometryEngine.class)
public final class BuiltInEngine implements MorphometryEngine {

    public static final String NAME = "built-in";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measurement measure(final BinaryVolume bone, final MeasurementRequest request, final Progress progress) {
        return Morphometry.measure(bone, request, progress);
    }
}
