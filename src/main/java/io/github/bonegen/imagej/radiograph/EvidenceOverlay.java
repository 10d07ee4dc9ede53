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
package io.github.bonegen.imagej.radiograph;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.TextRoi;
import ij.process.ColorProcessor;
import io.github.bonegen.radiograph.classifier.Classification;
import io.github.bonegen.radiograph.classifier.EvidenceMap;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;

/**
 * Evidence over an image in the image's own pixels: yellow to red where it speaks for the class that is looked for, cyan to blue where for the other,
 * clear where for neither; the peak for the more likely class marked; the probability and the notice in a corner.
 */
public final class EvidenceOverlay {

    private static final double OPACITY = 0.4;
    private static final double CLEAR = 0.15;
    private static final int FULL = 255;
    private static final int HALF = 128;
    private static final int TEXT_SHARE = 45;
    private static final int FEWEST_POINTS = 9;

    private EvidenceOverlay() {
        // Static functions only.
    }

    /**
     * Draws a classification over its image.
     *
     * @param notice written beneath the probability
     */
    public static Overlay of(final ImagePlus image, final Classification classification, final String notice) {
        final Overlay overlay = new Overlay();
        final ImageRoi heat = new ImageRoi(0, 0, heat(classification.evidence(), image.getWidth(), image.getHeight()));
        heat.setName("evidence");
        // Files keep one opacity for all of an overlay's image, and which pixels are clear.
        heat.setOpacity(OPACITY);
        heat.setZeroTransparent(true);
        overlay.add(heat);
        final double[] peak = classification.peak();
        final PointRoi point = new PointRoi(peak[0] + 0.5, peak[1] + 0.5);
        point.setName("peak");
        point.setStrokeColor(Color.YELLOW);
        overlay.add(point);
        overlay.add(text(image, classification, notice));
        return overlay;
    }

    private static ColorProcessor heat(final EvidenceMap map, final int width, final int height) {
        float largest = 1e-6f;
        for (final float value : map.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        final ColorProcessor heat = new ColorProcessor(width, height);
        final int[] pixels = (int[]) heat.getPixels();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = colour(map.at(x, y) / largest);
            }
        }
        return heat;
    }

    private static int colour(final double share) {
        if (Math.abs(share) < CLEAR) {
            return 0;
        }
        final int weak = (int) (FULL * (1 - Math.min(1, Math.abs(share))));
        return share > 0 ? FULL << 16 | weak << 8 : weak << 8 | FULL;
    }

    private static TextRoi text(final ImagePlus image, final Classification classification, final String notice) {
        final int points = Math.max(FEWEST_POINTS, image.getWidth() / TEXT_SHARE);
        final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s %.2f (members %.2f to %.2f)",
            classification.classes().probability(), classification.probability(), classification.least(), classification.most()));
        classification.doubts().forEach(doubt -> text.append("\nUNRELIABLE: ").append(doubt));
        text.append('\n').append(notice.replaceAll("[:.] ", "$0\n"));
        final TextRoi roi = new TextRoi(points, points, text.toString(), new Font(Font.SANS_SERIF, Font.PLAIN, points));
        roi.setStrokeColor(Color.YELLOW);
        // Films have white borders too.
        roi.setFillColor(new Color(0, 0, 0, HALF));
        roi.setName("answer");
        return roi;
    }
}
