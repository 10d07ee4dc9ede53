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

import ij.process.ColorProcessor;
import ij.process.LUT;
import io.github.bonegen.imagej.morphometry.ColourBar;
import io.github.bonegen.imagej.morphometry.MapColours;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.map.CellField;
import io.github.bonegen.morphometry.map.ParameterMap;
import io.github.bonegen.volume.Volume;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;

/**
 * The middle slices across z, y and x side by side, bone bright and marrow dim in the colours of a map, and the colours' bar;
 * grey where the map has no value.
 */
final class MapPicture {

    private static final int GAP = 4;
    private static final int BAR = 110;
    private static final int TITLE = 24;
    private static final int TICKS = 4;
    private static final int FONT = 13;
    private static final int LEAST_EDGE = 260;
    private static final double DIM = 0.45;
    private static final int BARE_BONE = 0x808080;

    private final BinaryVolume bone;
    private final CellField field;
    private final MapColours colours;
    private final LUT lut;

    private MapPicture(final ParameterMap map, final BinaryVolume bone) {
        final Volume cells = map.volume();
        this.bone = bone;
        field = new CellField(cells, map.grid().step(), new double[] {map.grid().offset(0), map.grid().offset(1), map.grid().offset(2)});
        colours = MapColours.of(cells.voxels(), cells.calibration().valueUnit());
        lut = colours.lut();
    }

    static BufferedImage of(final ParameterMap map, final BinaryVolume bone) {
        return new MapPicture(map, bone).draw(map.metric().label());
    }

    private BufferedImage draw(final String label) {
        final int width = bone.width();
        final int height = bone.height();
        final int depth = bone.depth();
        final int rows = Math.max(height, depth);
        final int scale = Math.max(1, (LEAST_EDGE + rows - 1) / rows);
        final ColorProcessor picture = new ColorProcessor(scale * (2 * width + height + 2 * GAP) + BAR, scale * rows + TITLE);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                paint(picture, scale, x, y, colour(x, y, depth / 2));
            }
        }
        for (int z = 0; z < depth; z++) {
            for (int x = 0; x < width; x++) {
                paint(picture, scale, width + GAP + x, z, colour(x, height / 2, z));
            }
            for (int y = 0; y < height; y++) {
                paint(picture, scale, 2 * (width + GAP) + y, z, colour(width / 2, y, z));
            }
        }
        picture.setColor(Color.WHITE);
        picture.setAntialiasedText(true);
        picture.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT));
        picture.drawString(label + (colours.unit().isEmpty() ? "" : " (" + colours.unit() + ")") + ": middle slices across z, y, x",
            GAP, TITLE - GAP);
        new ColourBar(new MapColours(colours.low(), colours.high(), "")).draw(picture, picture.getWidth() - GAP * 2, TITLE + FONT, BAR / 4,
            scale * rows - 2 * FONT, TICKS, Color.WHITE, FONT);
        return picture.getBufferedImage();
    }

    private static void paint(final ColorProcessor picture, final int scale, final int u, final int v, final int rgb) {
        for (int i = 0; i < scale * scale; i++) {
            picture.set(scale * u + i % scale, TITLE + scale * v + i / scale, rgb);
        }
    }

    private int colour(final int x, final int y, final int z) {
        final double value = field.at(x, y, z);
        final boolean bony = bone.get(x, y, z);
        if (Double.isNaN(value)) {
            return bony ? BARE_BONE : 0;
        }
        final Color colour = new Color(lut.getRGB(colours.index(value)));
        final double bright = bony ? 1 : DIM;
        return (int) (bright * colour.getRed()) << 16 | (int) (bright * colour.getGreen()) << 8 | (int) (bright * colour.getBlue());
    }
}
