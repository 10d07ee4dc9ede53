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
package io.github.bonegen.spongiosa.patch;

import io.github.bonegen.nn.training.ImageSource;
import java.util.List;
import java.util.Random;

/**
 * Training images from a patch set, each under a random one of the 16 symmetries of the cube that keep its vertical
 * axis vertical: bone knows up from down by its load, but neither left from right nor front from side.
 */
public final class PatchSource implements ImageSource {

    private final PatchSet patches;
    private final int size;
    private final List<Integer> indices;

    /**
     * @param size edge of the images; a smaller one than that of the patches cuts them anywhere
     * @param indices of the patches to draw from
     */
    public PatchSource(final PatchSet patches, final int size, final List<Integer> indices) {
        this.patches = patches;
        this.size = size;
        this.indices = List.copyOf(indices);
    }

    @Override
    public float[] draw(final int[] labels, final Random random) {
        final int count = labels.length;
        final int voxels = size * size * size;
        final float[] batch = new float[count * voxels];
        for (int i = 0; i < count; i++) {
            final float[] patch = cut(patches.densities(indices.get(random.nextInt(indices.size()))), patches.edge(),
                size, random);
            final VerticalSymmetry symmetry = VerticalSymmetry.values()[random.nextInt(VerticalSymmetry.COUNT)];
            final float[] turned = symmetry.apply(patch, size);
            for (int v = 0; v < voxels; v++) {
                batch[i * voxels + v] = patches.scale().toNetwork(turned[v]);
            }
        }
        return batch;
    }

    /** A cube of edge {@code size} from anywhere in one of {@code edge}. */
    static float[] cut(final float[] patch, final int edge, final int size, final Random random) {
        if (size == edge) {
            return patch;
        }
        final int x0 = random.nextInt(edge - size + 1);
        final int y0 = random.nextInt(edge - size + 1);
        final int z0 = random.nextInt(edge - size + 1);
        final float[] part = new float[size * size * size];
        for (int z = 0; z < size; z++) {
            for (int y = 0; y < size; y++) {
                System.arraycopy(patch, ((z0 + z) * edge + y0 + y) * edge + x0, part, (z * size + y) * size, size);
            }
        }
        return part;
    }
}
