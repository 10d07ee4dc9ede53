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
package io.github.bonegen.imagej;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import io.github.bonegen.imagej.io.ImageFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesTest {

    @Test
    void labels_of_slices_and_the_info_come_back(@TempDir final Path folder) {
        final ImageStack stack = new ImageStack(4, 3);
        stack.addSlice("first", new ByteProcessor(4, 3));
        stack.addSlice(null, new ByteProcessor(4, 3));
        stack.addSlice("third \u00b5", new ByteProcessor(4, 3));
        final ImagePlus image = new ImagePlus("labelled", stack);
        image.setProperty("Info", "model: none\n");
        ImageFiles.saveTiff(image, folder.resolve("a.tif"));

        final ImagePlus read = ImageFiles.open(folder.resolve("a.tif").toString());
        assertThat(read.getStack().getSliceLabel(1)).isEqualTo("first");
        assertThat(read.getStack().getSliceLabel(2)).isNull();
        assertThat(read.getStack().getSliceLabel(3)).isEqualTo("third \u00b5");
        assertThat(read.getInfoProperty()).contains("model: none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tif", "A.TIFF", "x.y/b.Tif"})
    void a_tiff_is_named_so_whatever_the_case(final String name) {
        assertThat(ImageFiles.isTiff(name)).isTrue();
        assertThat(ImageFiles.isTiff(name + ".zarr")).isFalse();
    }
}
