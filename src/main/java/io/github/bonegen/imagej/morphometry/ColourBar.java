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

import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;
import ij.process.LUT;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;

/** A column of a map's colours with values beside it. */
public final class ColourBar {

    /** In pixels of the image, which is enlarged where it is small. */
    private static final int LEAST_FONT = 2;
    private static final float FONT_SHARE = 1 / 16f;
    private static final int TICKS = 4;

    private final MapColours colours;
    private final LUT lut;

    public ColourBar(final MapColours colours) {
        this.colours = colours;
        lut = colours.lut();
    }

    private String text(final int tick, final int ticks) {
        return String.format(Locale.ROOT, "%.3g", colours.low() + (colours.high() - colours.low()) * tick / ticks)
            + (tick == ticks ? " " + colours.unit() : "");
    }

    /** Over every slice of an image, at the right border. */
    Overlay over(final int imageWidth, final int imageHeight) {
        final Overlay overlay = new Overlay();
        final double width = Math.max(2, imageWidth / 25.0);
        final double height = imageHeight * 0.8;
        final double left = imageWidth - 1.5 * width;
        final double top = imageHeight * 0.1;
        for (int i = 0; i < MapColours.COLOURS; i++) {
            final Roi stripe = new Roi(left, top + height * (MapColours.COLOURS - 1 - i) / MapColours.COLOURS, width,
                Math.max(1, height / MapColours.COLOURS));
            stripe.setFillColor(new Color(lut.getRGB(i)));
            overlay.add(stripe);
        }
        final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(LEAST_FONT, Math.round(FONT_SHARE * imageHeight)));
        for (int tick = 0; tick <= TICKS; tick++) {
            final TextRoi label = new TextRoi(text(tick, TICKS), 0, 0, font);
            label.setJustification(TextRoi.RIGHT);
            label.setLocation(left - 3.5 * font.getSize(), top + height * (TICKS - tick) / TICKS - font.getSize());
            label.setStrokeColor(Color.WHITE);
            overlay.add(label);
        }
        return overlay;
    }

    /**
     * Draws the bar into a picture, the values to its left.
     *
     * @param right the pixel after the last of the bar
     * @param ticks steps between values
     * @param ink colour of the text
     * @param fontSize in pixels
     */
    public void draw(final ColorProcessor picture, final int right, final int top, final int width, final int height,
        final int ticks, final Color ink, final int fontSize)
    {
        for (int row = 0; row < height; row++) {
            picture.setColor(new Color(lut.getRGB((MapColours.COLOURS - 1) * (height - 1 - row) / (height - 1))));
            picture.drawLine(right - width, top + row, right, top + row);
        }
        picture.setColor(ink);
        picture.setAntialiasedText(true);
        picture.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, fontSize));
        for (int tick = 0; tick <= ticks; tick++) {
            final String text = text(tick, ticks).trim();
            picture.drawString(text, right - width - 4 - picture.getStringWidth(text), top + height - height * tick / ticks
                + fontSize / 2);
        }
    }
}
