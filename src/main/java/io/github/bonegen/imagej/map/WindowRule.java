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
package io.github.bonegen.imagej.map;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.morphometry.map.MapGrid;
import io.github.bonegen.morphometry.map.WindowShape;
import io.github.bonegen.volume.Planes;

/**
 * The window that slides, as a user gives it: lengths in the image's unit, which is mm, or voxels where it has none. They
 * become whole voxels.
 *
 * @param shape of the window
 * @param window edge of a cube, diameter of a sphere
 * @param step from cell to cell, null for half a window
 */
public record WindowRule(WindowShape shape, double window, Double step) {

    /** @throws io.github.bonegen.InvalidInputException if a length is not positive */
    public WindowRule {
        require(window > 0 && Double.isFinite(window), "window=%s is not accepted; choose more than 0", window);
        require(step == null || step > 0 && Double.isFinite(step), "step=%s is not accepted; choose more than 0", step);
    }

    /**
     * The grid of a volume.
     *
     * @param title what messages call the volume
     * @throws io.github.bonegen.InvalidInputException if window or step are less than a voxel or more than the volume
     */
    MapGrid of(final Planes volume, final String title) {
        final int edge = voxels("window", window, volume, title);
        return new MapGrid(volume.width(), volume.height(), volume.depth(), shape, edge, step == null ? Math.max(1, edge / 2)
            : voxels("step", step, volume, title));
    }

    private static int voxels(final String key, final double length, final Planes volume, final String title) {
        final double size = volume.calibration().x();
        final String unit = volume.calibration().unit();
        final int least = Math.min(volume.width(), Math.min(volume.height(), volume.depth()));
        final long voxels = Math.round(length / size);
        require(length >= size * (1 - 1e-6), "%s=%s is not accepted: %s has voxels of %s %s; choose that or more", key, length, title, size,
            unit);
        require(voxels <= least, "%s=%s is not accepted: %s is %s x %s x %s %s; choose %s or less", key, length, title,
            (float) (volume.width() * size), (float) (volume.height() * size), (float) (volume.depth() * size), unit, (float) (least * size));
        return (int) voxels;
    }
}
