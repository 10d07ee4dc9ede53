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
package io.github.bonegen.radiograph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.femur.Hospital;
import io.github.bonegen.radiograph.femur.Phantom;
import io.github.bonegen.radiograph.femur.PhantomImage;
import io.github.bonegen.radiograph.femur.PhantomSampler;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.volume.Volume;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that Java draws into films, which know nothing of the finder. */
class TextFinderTest {

    private static final double MEGAPIXELS = 0.25;

    @ParameterizedTest
    @CsvSource({"JONES ANNA 1951-03-07, 14, SansSerif, 60, 40, 255", "L. Meyer, 22, Serif, 30, 500, 255",
        "12.04.2019 10:31, 12, Monospaced, 200, 440, 230", "KLINIKUM NORD, 26, SansSerif, 40, 120, 245"})
    void a_name_or_a_date_is_found_where_it_stands(final String text, final int size, final String font, final int x, final int y,
        final int grey)
    {
        final Volume film = film(FractureKind.AFF_COMPLETE, 3);
        final BufferedImage image = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_BYTE_GRAY);
        final Graphics2D graphics = image.createGraphics();
        graphics.setFont(new Font(font, Font.PLAIN, size));
        final int width = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, x, y);
        graphics.dispose();

        final List<TextLine> lines = TextFinder.find(with(film, image, grey));

        final int middle = y - size / 3;
        for (final double share : new double[] {0.1, 0.5, 0.9}) {
            final int column = (int) (x + share * width);
            assertThat(lines).as("%s at %s of its width", text, share).anyMatch(line -> column >= line.left()
                && column < line.left() + line.width() && middle >= line.top() && middle < line.top() + line.height());
        }
    }

    @Test
    void films_without_text_have_none() {
        int found = 0;
        int films = 0;
        for (final FractureKind kind : FractureKind.values()) {
            for (int seed = 0; seed < 1; seed++) {
                found += TextFinder.find(film(kind, seed)).isEmpty() ? 0 : 1;
                films++;
            }
        }
        assertThat(found).as("of %d films", films).isZero();
    }

    private static Volume with(final Volume film, final BufferedImage text, final int grey) {
        final float[] pixels = film.voxels().clone();
        for (int i = 0; i < pixels.length; i++) {
            final float ink = text.getRaster().getSample(i % film.width(), i / film.width(), 0) / 255f;
            pixels[i] += ink * (257 * grey - pixels[i]);
        }
        return Volume.of(pixels, film.width(), film.height(), 1, film.calibration());
    }

    private static Volume film(final FractureKind kind, final int seed) {
        final Phantom phantom = PhantomSampler.sample(kind, seed);
        return new PhantomImage(phantom, Hospital.of(seed, 1).shot(phantom, View.AP, seed, MEGAPIXELS)).render(Progress.NONE);
    }
}
