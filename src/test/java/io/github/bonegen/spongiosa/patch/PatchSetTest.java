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
package io.github.bonegen.spongiosa.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchSetTest {

    @TempDir
    private Path folder;

    @Test
    void patches_come_back_as_they_went_to_a_step_of_the_scale() {
        write(3);

        try (PatchSet set = PatchSet.open(folder)) {
            assertThat(set.size()).isEqualTo(3);
            assertThat(set.densities(1)[7]).isCloseTo(107, within(0.012f));
            assertThat(set.description().specimens()).containsExactly("a", "b", "a");
        }
    }

    @Test
    void densities_beyond_the_scale_are_clipped_to_it() {
        try (PatchSetWriter writer = new PatchSetWriter(folder, 1, SpongiosaScale.PUBLISHED, "test")) {
            writer.add(new float[] {5000}, "a");
            writer.finish();
        }
        try (PatchSet set = PatchSet.open(folder)) {
            assertThat(set.densities(0)[0]).isEqualTo(1100);
        }
    }

    @Test
    void a_set_cut_short_is_refused() throws IOException {
        write(3);
        try (RandomAccessFile data = new RandomAccessFile(folder.resolve(PatchSet.DATA).toFile(), "rw")) {
            data.setLength(100);
        }

        assertThatThrownBy(() -> PatchSet.open(folder)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("has 100 bytes, but 3 patches need 3072");
    }

    @Test
    void a_damaged_description_is_refused() throws IOException {
        write(1);
        Files.writeString(folder.resolve(PatchSet.DESCRIPTION), "{\"format\": 1, \"edge\":");

        assertThatThrownBy(() -> PatchSet.open(folder)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("Cannot read the patch set");
    }

    @Test
    void a_folder_without_a_set_is_refused() {
        assertThatThrownBy(() -> PatchSet.open(folder)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("is no patch set");
    }

    @Test
    void a_set_that_was_not_finished_is_none() {
        try (PatchSetWriter writer = new PatchSetWriter(folder, 8, SpongiosaScale.PUBLISHED, "test")) {
            writer.add(new float[512], "a");
        }

        assertThatThrownBy(() -> PatchSet.open(folder)).isInstanceOf(InvalidInputException.class);
    }

    private void write(final int count) {
        try (PatchSetWriter writer = new PatchSetWriter(folder, 8, SpongiosaScale.PUBLISHED, "test")) {
            for (int patch = 0; patch < count; patch++) {
                final float[] densities = new float[512];
                for (int i = 0; i < densities.length; i++) {
                    densities[i] = 100 * patch + i;
                }
                writer.add(densities, patch == 1 ? "b" : "a");
            }
            writer.finish();
        }
    }
}
