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

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.morphometry.map.MapGrid;
import io.github.bonegen.morphometry.map.ParameterMap;

/** Main directions in colours: red along x, green along y, blue along z, as bright as DA. */
final class DirectionImage {

    private static final int WHITE = 255;

    private DirectionImage() {
        // Static functions only.
    }

    static ImagePlus of(final ParameterMap map, final String title) {
        final MapGrid grid = map.grid();
        final ImageStack stack = new ImageStack(grid.cells(0), grid.cells(1));
        for (int k = 0; k < grid.cells(2); k++) {
            final ColorProcessor plane = new ColorProcessor(grid.cells(0), grid.cells(1));
            for (int i = 0; i < plane.getPixelCount(); i++) {
                plane.set(i, colour(map.values(), k * plane.getPixelCount() + i));
            }
            stack.addSlice(plane);
        }
        final ImagePlus image = new ImagePlus(title, stack);
        Volumes.calibrate(image, map.volume().calibration());
        return image;
    }

    private static int colour(final double[][] values, final int cell) {
        int rgb = 0;
        for (int axis = 0; axis < 3; axis++) {
            final double part = Math.abs(values[1 + axis][cell]) * values[0][cell];
            rgb = rgb << Byte.SIZE | (int) Math.round(WHITE * Math.min(1, Double.isNaN(part) ? 0 : part));
        }
        return rgb;
    }
}
