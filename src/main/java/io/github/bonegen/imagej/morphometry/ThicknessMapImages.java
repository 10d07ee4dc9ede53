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
package io.github.bonegen.imagej.morphometry;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.plugin.LutLoader;
import ij.process.LUT;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.volume.Volume;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;

/** Maps of thickness, separation and ellipsoid factor as ImageJ images, in colour, with a calibration bar over every slice. */
public final class ThicknessMapImages {

    private static final String LUT_NAME = "fire";
    private static final int COLOURS = 256;
    private static final int TICKS = 4;
    /** In pixels of the image, which is enlarged where it is small. */
    private static final int LEAST_FONT = 2;
    private static final float FONT_SHARE = 1 / 16f;

    private ThicknessMapImages() {
        // Static functions only.
    }

    /** A 32-bit stack that shares no voxels with the map, shown from 0 to its largest value, or of a factor from -1 to 1. */
    public static ImagePlus of(final Volume map, final String title) {
        final ImagePlus image = Volumes.toImagePlus(map, title);
        float least = 0;
        float largest = 0;
        for (final float value : map.voxels()) {
            // A voxel without a factor is no number.
            least = value < least ? value : least;
            largest = value > largest ? value : largest;
        }
        if (least < 0) {
            least = -1;
            largest = 1;
        }
        final LUT lut = lut(largest);
        image.setLut(lut);
        image.setDisplayRange(least, largest);
        image.setOverlay(bar(image, lut, least, largest, map.calibration().valueUnit()));
        return image;
    }

    /** The colours of thickness from 0 to a largest value. */
    public static LUT lut(final double largest) {
        return new LUT(LutLoader.getLut(LUT_NAME), 0, largest);
    }

    /** A column of colours at the right border with values beside it. */
    private static Overlay bar(final ImagePlus image, final LUT lut, final double least,
        final double largest, final String unit) {
        final Overlay overlay = new Overlay();
        final double width = Math.max(2, image.getWidth() / 25.0);
        final double height = image.getHeight() * 0.8;
        final double left = image.getWidth() - 1.5 * width;
        final double top = image.getHeight() * 0.1;
        for (int i = 0; i < COLOURS; i++) {
            final Roi stripe = new Roi(left, top + height * (COLOURS - 1 - i) / COLOURS, width,
                Math.max(1, height / COLOURS));
            stripe.setFillColor(new Color(lut.getRGB(i)));
            overlay.add(stripe);
        }
        final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(LEAST_FONT,
            Math.round(FONT_SHARE * image.getHeight())));
        for (int tick = 0; tick <= TICKS; tick++) {
            final String text = String.format(Locale.ROOT, "%.3g", least + (largest - least) * tick / TICKS)
                + (tick == TICKS ? " " + unit : "");
            final TextRoi label = new TextRoi(text, 0, 0, font);
            label.setJustification(TextRoi.RIGHT);
            label.setLocation(left - 3.5 * font.getSize(), top + height * (TICKS - tick) / TICKS - font.getSize());
            label.setStrokeColor(Color.WHITE);
            overlay.add(label);
        }
        return overlay;
    }
}
