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
package io.github.bonegen.morphometry.thickness;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.Optional;

/**
 * The local thickness of bone: at each voxel the diameter of the largest sphere that fits in the bone and holds the
 * voxel, with the surface cleaned of voxelisation, in the unit of the calibration; 0 in marrow. Of the inverse it is
 * the local separation.
 *
 * <p>A sphere's radius is the distance from its centre to the nearest marrow voxel's. Hildebrand and Rueegsegger 1997,
 * doi:10.1046/j.1365-2818.1997.1340694.x; {@link SurfaceCleaning}. Cost near O(voxels), see {@link SpherePainting}; memory 4
 * bytes a voxel for the map and 5 to 7 more while it is made.
 */
public final class LocalThickness {

    private LocalThickness() {
        // Static functions only.
    }

    /** The map, or nothing if the volume holds no bone or nothing else. */
    public static Optional<Volume> of(final BinaryVolume bone, final Parallel parallel) {
        final long count = bone.count();
        if (count == 0 || count == bone.size()) {
            return Optional.empty();
        }
        final float[] diameters = SpherePainting.paint(SquaredDistances.of(bone, parallel.part(0, 0.3)),
            Grid.of(bone), parallel.part(0.3, 0.9));
        finish(diameters, bone, parallel.part(0.9, 1));
        return Optional.of(Volume.of(diameters, bone.width(), bone.height(), bone.depth(), bone.calibration()
            .withValueUnit(bone.calibration().unit())));
    }

    /** Cleans what spheres painted, and scales it. */
    static void finish(final float[] diameters, final BinaryVolume bone, final Parallel parallel) {
        SurfaceCleaning.clean(diameters, bone, parallel.part(0, 0.8));
        final float size = (float) bone.calibration().x();
        parallel.part(0.8, 1).run("Scaling", bone.depth(), z -> {
            for (int y = 0; y < bone.height(); y++) {
                scaleRow(diameters, bone, y, z, size);
            }
        });
    }

    private static void scaleRow(final float[] diameters, final BinaryVolume bone, final int y, final int z,
        final float size)
    {
        final int row = (z * bone.height() + y) * bone.width();
        int end = 0;
        while (end < bone.width()) {
            final int start = bone.next(true, end, y, z);
            Arrays.fill(diameters, row + end, row + start, 0);
            end = bone.next(false, start, y, z);
            for (int index = row + start; index < row + end; index++) {
                diameters[index] *= size;
            }
        }
    }
}
