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
package io.github.bonegen.radiograph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.SetEntry;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a set is compared with generated images. */
class SetReaderTest {

    @TempDir
    private Path folder;

    @Test
    void only_the_labels_that_are_compared_are_read() throws IOException {
        final ImageSet set = new ImageSet(folder, List.of(entry("broken.png", "AFF"), entry("whole.png", Labels.INTACT),
            entry("straight.png", "NFF")));

        assertThat(new SetReader(new RadiographFiles()).read(set, set.entries(), set.classes(), Progress.NONE))
            .extracting(EvaluatedImage::label).containsExactly("AFF", "NFF");
        assertThat(new SetReader(new RadiographFiles()).read(set, set.entries(), List.of(Labels.INTACT), Progress.NONE))
            .extracting(EvaluatedImage::label).containsExactly("INTACT");
    }

    private SetEntry entry(final String file, final String label) throws IOException {
        ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY), "png", folder.resolve(file).toFile());
        return new SetEntry(file, file, label, "", "", Double.NaN, "train");
    }
}
