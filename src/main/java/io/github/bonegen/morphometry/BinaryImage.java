package io.github.bonegen.morphometry;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Volume;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An image that is segmented already: marrow is 0, bone one other value. */
public final class BinaryImage implements Segmentation {

    /** Values beyond this many make an image grey. */
    private static final int FEW = 8;

    @Override
    public Segmented segment(final Volume volume, final String name) {
        Segmentation.check(volume, name);
        final float[] voxels = volume.voxels();
        final TreeSet<Float> values = new TreeSet<>();
        float last = Float.NaN;
        for (int i = 0; i < voxels.length && values.size() <= FEW; i++) {
            if (voxels[i] != last) {
                last = voxels[i] == 0 ? 0 : voxels[i];
                values.add(last);
            }
        }
        require(values.size() == 1 || values.size() == 2 && values.contains(0f),
            "%s is not binary: it has %s; accepted are 0 and one other value, or give threshold=otsu or threshold=<value>",
            name, describe(values));
        return new Segmented(Voxels.where(volume, value -> value != 0),
            Provenance.NONE.with("segmentation", "the image is binary: bone is " + (values.last() == 0 ? "absent"
                : values.last())));
    }

    @Override
    public boolean isOfGreyValues() {
        return false;
    }

    private static String describe(final TreeSet<Float> values) {
        return values.size() > FEW ? "grey values" : "the values "
            + values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
