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

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.LUT;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.morphometry.ThicknessMapImages;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.morphometry.thickness.LocalThickness;
import io.github.bonegen.volume.Volume;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The surface of bone in the colours of its local thickness, with a calibration bar. */
public final class ThicknessScene implements Scene {

    private static final int BAR = 256;
    private static final int TICKS = 2;

    private final SurfaceScene surface;
    private final List<Volume> maps = new ArrayList<>();
    private final LUT lut;
    private final double thickest;

    /**
     * Measures the thickness at each voxel and time.
     *
     * @throws io.github.bonegen.InvalidInputException if there is no bone, or nothing else
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public ThicknessScene(final SceneFrames frames, final double threshold, final Progress progress) {
        surface = new SurfaceScene(frames, threshold);
        final int threads = Runtime.getRuntime().availableProcessors();
        double most = 0;
        for (final Volume volume : frames.volumes()) {
            final double done = (double) maps.size() / frames.volumes().size();
            final Parallel parallel = new Parallel(threads, progress.part(done, done + 1.0 / frames.volumes().size()));
            maps.add(LocalThickness.of(new FixedThreshold(threshold).segment(volume, frames.title()).bone(), parallel)
                .orElse(null));
            require(maps.get(maps.size() - 1) != null, "%s has no bone at threshold %s, or nothing else",
                frames.title(), threshold);
            for (final float value : maps.get(maps.size() - 1).voxels()) {
                most = Math.max(most, value);
            }
        }
        thickest = most;
        lut = ThicknessMapImages.lut(thickest);
    }

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
        final ColorProcessor picture = new IsosurfaceRenderer(surface.threshold()).draw(
            surface.of().volumes().get(frame), camera, (x, y, z) -> colour(thicknessNear(map, x, y, z)));
        drawBar(picture, map.calibration().unit());
        return picture;
    }

    @Override
    public ImagePlus voxels() {
        return surface.of().coloured(maps, value -> value == 0 ? 0 : lut.getRGB(index(value)) & 0xffffff);
    }

    @Override
    public OptionalInt surfaceLevel() {
        return OptionalInt.empty();
    }

    /** The surface runs between bone and marrow: the largest value of the eight voxels about the point is bone's. */
    private static double thicknessNear(final Volume map, final double x, final double y, final double z) {
        final int x0 = (int) Math.max(0, Math.min(map.width() - 2, x));
        final int y0 = (int) Math.max(0, Math.min(map.height() - 2, y));
        final int z0 = (int) Math.max(0, Math.min(map.depth() - 2, z));
        double most = 0;
        for (int corner = 0; corner < 8; corner++) {
            most = Math.max(most, map.voxels()[((z0 + (corner >> 2)) * map.height() + y0 + (corner >> 1 & 1))
                * map.width() + x0 + (corner & 1)]);
        }
        return most;
    }

    private int index(final double thickness) {
        return (int) Math.round((BAR - 1) * Math.min(1, thickness / thickest));
    }

    private double[] colour(final double thickness) {
        final int i = index(thickness);
        return new double[] {lut.getRed(i), lut.getGreen(i), lut.getBlue(i)};
    }

    private void drawBar(final ColorProcessor picture, final String unit) {
        final int size = picture.getWidth();
        final int height = size / 4;
        final int top = size / 20;
        for (int row = 0; row < height; row++) {
            picture.setColor(new Color(lut.getRGB((BAR - 1) * (height - 1 - row) / (height - 1))));
            picture.drawLine(size - size / 20, top + row, size - size / 40, top + row);
        }
        picture.setColor(Color.BLACK);
        picture.setAntialiasedText(true);
        picture.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(8, size / 40)));
        for (int tick = 0; tick <= TICKS; tick++) {
            final String text = String.format(Locale.ROOT, "%.2g", thickest * tick / TICKS)
                + (tick == TICKS ? " " + unit : "");
            picture.drawString(text, size - size / 20 - 4 - picture.getStringWidth(text),
                top + height - height * tick / TICKS + size / 80);
        }
    }
}
