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
package io.github.bonegen.radiograph.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingImagesTest {

    private static final int EDGE = 32;

    @TempDir
    private Path folder;

    @Test
    void images_of_8_and_16_bits_mix_each_as_a_share_of_its_own_white() {
        final ByteProcessor shallow = new ByteProcessor(EDGE, EDGE);
        final ShortProcessor deep = new ShortProcessor(EDGE, EDGE);
        for (int i = 0; i < EDGE * EDGE; i++) {
            shallow.set(i, i % 256);
            deep.set(i, i % 256 * 257);
        }
        final TrainingImages images = images(shallow, deep);
        images.check(Progress.NONE);

        final float[] batch = images.draw(new int[8], new Random(1));
        for (int i = 0; i < batch.length; i++) {
            assertThat(batch[i]).isCloseTo(i % 256 / 127.5f - 1, within(1e-4f));
        }
    }

    @Test
    void a_colour_image_among_grey_ones_is_refused_by_name_before_the_training() {
        final int[] red = new int[EDGE * EDGE];
        Arrays.fill(red, 0xff3020);
        final TrainingImages images = images(new ByteProcessor(EDGE, EDGE), new ColorProcessor(EDGE, EDGE, red));

        assertThatThrownBy(() -> images.check(Progress.NONE)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("1.tif is in colour (100 % of its pixels); accepted is a film in grey");
    }

    private TrainingImages images(final ImageProcessor... pictures) {
        for (int i = 0; i < pictures.length; i++) {
            new FileSaver(new ImagePlus("", pictures[i])).saveAsTiff(folder.resolve(i + ".tif").toString());
        }
        final List<SetEntry> entries = List.of(entry("0.tif"), entry("1.tif"));
        return new TrainingImages(new ImageSet(folder, entries), new RadiographFiles(), EDGE,
            RadiographClass.ofLabels(List.of("AFF")), "sketches");
    }

    private static SetEntry entry(final String file) {
        return new SetEntry(file, file, "AFF", "", "", Double.NaN, "train");
    }
}
