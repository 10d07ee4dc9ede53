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
package io.github.bonegen.imagej.scene;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.LUT;
import io.github.bonegen.imagej.morphometry.ColourBar;
import io.github.bonegen.imagej.morphometry.MapColours;
import io.github.bonegen.volume.Volume;
import java.awt.Color;
import java.util.List;
import java.util.OptionalInt;

/**
 * The surface of bone in the colours of a value that its voxels have, with a calibration bar.
 *
 * @param surface that is seen
 * @param maps the values, one volume a time; no number, or 0, in marrow
 * @param colours of the values
 */
public record ColouredScene(SurfaceScene surface, List<Volume> maps, MapColours colours) implements Scene {

    private static final int TICKS = 2;
    private static final double[] BARE = {150, 150, 150};

    @Override
    public String title() {
        return surface.title();
    }

    @Override
    public int frames() {
        return surface.frames();
    }

    @Override
    public ColorProcessor draw(final int frame, final Camera camera) {
        final Volume map = maps.get(frame);
        final LUT lut = colours.lut();
        final ColorProcessor picture = new IsosurfaceRenderer(surface.threshold()).draw(
            surface.of().volumes().get(frame), camera, (x, y, z) -> colour(lut, valueNear(map, x, y, z)));
        final int size = picture.getWidth();
        new ColourBar(colours).draw(picture, size - size / 40, size / 20, size / 20 - size / 40, size / 4, TICKS, Color.BLACK,
            Math.max(8, size / 40));
        return picture;
    }

    @Override
    public ImagePlus voxels() {
        final LUT lut = colours.lut();
        return surface.of().coloured(maps, value -> value == 0 || Float.isNaN(value) ? 0 : lut.getRGB(colours.index(value)) & 0xffffff);
    }

    @Override
    public OptionalInt surfaceLevel() {
        return OptionalInt.empty();
    }

    /** The surface runs between bone and marrow: of the eight voxels about the point the largest value is bone's. */
    private static double valueNear(final Volume map, final double x, final double y, final double z) {
        final int x0 = (int) Math.max(0, Math.min(map.width() - 2, x));
        final int y0 = (int) Math.max(0, Math.min(map.height() - 2, y));
        final int z0 = (int) Math.max(0, Math.min(map.depth() - 2, z));
        double most = Double.NaN;
        for (int corner = 0; corner < 8; corner++) {
            final double value = map.voxels()[((z0 + (corner >> 2)) * map.height() + y0 + (corner >> 1 & 1)) * map.width() + x0
                + (corner & 1)];
            most = Double.isNaN(most) || value > most ? value : most;
        }
        return most;
    }

    private double[] colour(final LUT lut, final double value) {
        final int i = colours.index(value);
        return Double.isNaN(value) ? BARE : new double[] {lut.getRed(i), lut.getGreen(i), lut.getBlue(i)};
    }
}
