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
package io.github.bonegen.morphometry.cortex;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Components;
import io.github.bonegen.morphometry.binary.Voxels;
import io.github.bonegen.volume.GaussianBlur;
import io.github.bonegen.volume.Volume;

/**
 * Cortex and trabeculae apart by the dual-threshold method: Buie et al. 2007, doi:10.1016/j.bone.2007.07.007. The periosteal
 * surface is that of dense bone, closed by a ball; the endosteal that of the marrow, closed by another, so that trabeculae
 * vanish and the cortex stays; a blur smooths it. Here balls are exact and of mm, in three dimensions; spaces too narrow
 * for marrow are pores of the cortex; and a bone that a face of the image cuts is taken to go on there. The distances are ours.
 *
 * @param periosteal radius in mm of the ball that closes dense bone: holes of up to twice that lead into bone and are bridged
 * @param endosteal radius in mm of the ball that closes marrow: trabeculae of up to twice that do not belong to the cortex
 * @param pore width in mm of spaces in the cortex that are pores, not marrow
 * @param smoothing standard deviation in mm of the blur of the endosteal surface
 */
public record DualThreshold(double periosteal, double endosteal, double pore, double smoothing) {

    /** Thin cortex, spongy bone with narrow marrow spaces. */
    public static final DualThreshold VERTEBRA = new DualThreshold(0.6, 0.4, 0.3, 0.065);

    /** Thick cortex with large canals, stout trabeculae in a wide medullary space. */
    public static final DualThreshold FEMUR = new DualThreshold(1, 0.6, 0.5, 0.065);

    /** An outside that fills less of an image is a marrow space. */
    private static final double LEAST_OUTSIDE = 0.01;

    private static final Components.Neighbours FACES = Components.Neighbours.SIX;

    public DualThreshold {
        require(periosteal > 0 && endosteal > 0 && pore > 0, "periosteal=%s, endosteal=%s, pore=%s are not accepted; each must"
            + " be above 0 mm", periosteal, endosteal, pore);
        require(smoothing >= 0, "smooth=%s is not accepted; it must be 0 mm or more", smoothing);
    }

    /**
     * Tells the compartments apart. Cost O(voxels); memory 10 bytes a voxel.
     *
     * @param dense bone by the higher threshold, which finds the periosteal surface
     * @param bone by the lower threshold, of which the marrow is free
     * @param name what messages call the image
     * @throws io.github.bonegen.InvalidInputException if the image has no size in mm, no outside or no marrow space
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public Compartments apply(final BinaryVolume dense, final BinaryVolume bone, final String name,
        final Parallel parallel)
    {
        require(bone.calibration().isCalibrated(), "%s has no voxel size, and the distances of the method are in mm; set it in"
            + " Image > Properties", name);
        require(dense.count() > 0, "%s has no bone by the threshold for the cortex", name);
        final Surroundings around = Surroundings.of(dense, (int) (2 * periosteal / bone.calibration().x()) + 2);
        final Compartments found = within(around.with(dense), around.with(bone), name, parallel);
        return new Compartments(around.without(found.cortex()), around.without(found.trabeculae()));
    }

    private Compartments within(final BinaryVolume dense, final BinaryVolume bone, final String name,
        final Parallel parallel)
    {
        final Components spaces = Components.of(reach(periosteal, parallel.part(0, 0.15), bone).grown(dense).inverse(),
            FACES);
        require(spaces.largestSize() >= LEAST_OUTSIDE * bone.size(), "%s shows no outside of the bone, where a cortex would end:"
            + " no space farther than %s mm from bone fills %d %% of it; a smaller periosteal= may find it", name, periosteal,
            Math.round(100 * LEAST_OUTSIDE));
        final BinaryVolume outside = spaces.largest();
        final BinaryVolume envelope = Components.of(reach(periosteal, parallel.part(0.15, 0.3), bone).beyond(
            outside.inverse()), FACES).largest();
        final BinaryVolume marrow = marrow(envelope.and(bone.inverse()), name, parallel.part(0.3, 0.6));
        final BinaryVolume trabeculae = envelope.and(smoothed(inner(marrow, outside, parallel.part(0.6, 0.9))));
        return new Compartments(envelope.and(trabeculae.inverse()), trabeculae);
    }

    private static BallMorphology reach(final double mm, final Parallel parallel, final BinaryVolume volume) {
        return new BallMorphology(mm / volume.calibration().x(), parallel);
    }

    /** Spaces that are wide enough and hang together, with the corners that a ball of their width leaves out. */
    private BinaryVolume marrow(final BinaryVolume spaces, final String name, final Parallel parallel) {
        final BinaryVolume wide = reach(pore / 2, parallel.part(0, 0.5), spaces).beyond(spaces);
        require(wide.count() > 0, "%s has no marrow space wider than pore=%s mm, so that there are no trabeculae to tell from"
            + " cortex", name, pore);
        final BinaryVolume core = Components.of(wide, FACES).largest();
        return Components.of(reach(pore, parallel.part(0.5, 1), spaces).grown(core).and(spaces), FACES).meeting(core);
    }

    /** Marrow closed by a ball: all that a ball rolling in from outside does not reach. */
    private BinaryVolume inner(final BinaryVolume marrow, final BinaryVolume outside, final Parallel parallel) {
        final BinaryVolume centres = reach(endosteal, parallel.part(0, 0.5), marrow).grown(marrow).inverse();
        return reach(endosteal, parallel.part(0.5, 1), marrow).grown(Components.of(centres, FACES).meeting(outside))
            .inverse();
    }

    private BinaryVolume smoothed(final BinaryVolume shape) {
        final float[] ones = new float[(int) shape.size()];
        for (int i = 0; i < ones.length; i++) {
            final int row = i / shape.width();
            ones[i] = shape.get(i % shape.width(), row % shape.height(), row / shape.height()) ? 1 : 0;
        }
        GaussianBlur.apply(ones, smoothing / shape.calibration().x(), shape.width(), shape.height(), shape.depth());
        return Voxels.where(Volume.of(ones, shape.width(), shape.height(), shape.depth(), shape.calibration()),
            value -> value >= 0.5f);
    }
}
