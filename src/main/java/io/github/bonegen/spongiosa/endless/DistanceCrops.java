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
package io.github.bonegen.spongiosa.endless;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.nn.training.CubeSource;
import io.github.bonegen.spongiosa.patch.PatchSet;
import io.github.bonegen.spongiosa.patch.VerticalSymmetry;
import io.github.bonegen.volume.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Cubes cut anywhere from patches, each under a symmetry that keeps the vertical, as signed distances to the surface of
 * bone: 4 voxels and more are 1 within bone and -1 in marrow. Patches of a specimen with many are drawn less often each.
 */
public final class DistanceCrops implements CubeSource {

    /** Distances are clipped at so many voxels. */
    static final int RANGE = 4;

    private final PatchSet patches;
    private final double threshold;
    private final List<Integer> indices;
    private final double[] shares;

    /**
     * @param threshold density above which a voxel is bone
     * @param specimens to draw from
     */
    public DistanceCrops(final PatchSet patches, final double threshold, final List<String> specimens) {
        this.patches = patches;
        this.threshold = threshold;
        indices = new ArrayList<>();
        final Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < patches.size(); i++) {
            final String specimen = patches.description().specimens().get(i);
            if (specimens.contains(specimen)) {
                indices.add(i);
                counts.merge(specimen, 1, Integer::sum);
            }
        }
        require(!indices.isEmpty(), "There are no patches of the specimens %s", specimens);
        shares = new double[indices.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += 1 / Math.sqrt(counts.get(patches.description().specimens().get(indices.get(i))));
            shares[i] = sum;
        }
    }

    @Override
    public Cube draw(final int edge, final Random random) {
        final int margin = Math.min(RANGE, (patches.edge() - edge) / 2);
        final int whole = edge + 2 * margin;
        require(margin >= 0, "Patches of %d voxels are smaller than the cubes of %d to learn from", patches.edge(), edge);
        final Box box = new Box(place(whole, random), place(whole, random), place(whole, random), whole, whole, whole);
        final float[] densities = patches.densities(patch(random), box);
        final VerticalSymmetry symmetry = VerticalSymmetry.values()[random.nextInt(VerticalSymmetry.COUNT)];
        final float[] turned = symmetry.apply(densities, whole);
        final Box cut = new Box(margin, margin, margin, edge, edge, edge);
        return new Cube(SignedDistances.of(turned, whole, threshold).clipped(RANGE, cut),
            () -> BoneStyle.of(turned, whole, threshold));
    }

    private int place(final int edge, final Random random) {
        return random.nextInt(patches.edge() - edge + 1);
    }

    private int patch(final Random random) {
        final double at = random.nextDouble() * shares[shares.length - 1];
        int i = 0;
        while (i < shares.length - 1 && shares[i] < at) {
            i++;
        }
        return indices.get(i);
    }
}
