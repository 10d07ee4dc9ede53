/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.morphometry.binary;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Planes;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An image that is segmented already: marrow is 0, bone one other value. */
public final class BinaryImage implements Segmentation {

    /** Values beyond this many make an image grey. */
    private static final int FEW = 8;

    @Override
    public Segmented segment(final Planes volume, final String name) {
        Segmentation.checkShape(volume, name);
        final TreeSet<Float> values = values(volume);
        values.forEach(value -> Segmentation.checkFinite(value, name));
        require(isBinary(values),
            "%s is not binary: it has %s; accepted are 0 and one other value, or give threshold=otsu or"
                + " threshold=<value>",
            name, describe(values));
        return new Segmented(Voxels.where(volume, value -> value != 0),
            Provenance.NONE.with("segmentation", "the image is binary: bone is " + (values.last() == 0 ? "absent"
                : values.last())));
    }

    /** Whether a volume is segmented already. Cost O(voxels). */
    public static boolean isBinary(final Planes volume) {
        return isBinary(values(volume));
    }

    private static boolean isBinary(final TreeSet<Float> values) {
        return values.size() == 1 || values.size() == 2 && values.contains(0f);
    }

    /** No more than tell whether the volume is binary. */
    private static TreeSet<Float> values(final Planes volume) {
        final TreeSet<Float> values = new TreeSet<>();
        for (int z = 0; z < volume.depth() && values.size() <= FEW; z++) {
            addFew(volume.plane(z), values);
        }
        return values;
    }

    @Override
    public boolean isOfGreyValues() {
        return false;
    }

    private static void addFew(final float[] voxels, final TreeSet<Float> values) {
        float last = Float.NaN;
        for (int i = 0; i < voxels.length && values.size() <= FEW; i++) {
            if (voxels[i] != last) {
                last = voxels[i] == 0 ? 0 : voxels[i];
                values.add(last);
            }
        }
    }

    private static String describe(final TreeSet<Float> values) {
        return values.size() > FEW ? "grey values" : "the values "
            + values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
