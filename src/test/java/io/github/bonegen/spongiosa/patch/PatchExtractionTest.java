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
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchExtraction.Tally;
import io.github.bonegen.spongiosa.patch.SpongyCriteria.Reason;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchExtractionTest {

    private static final Calibration VERTEBRAL = Calibration.isotropic(0.164, "mm", "mg/cm3");
    private static final SpongyCriteria CRITERIA = new SpongyCriteria(225, 0.02, 0.6, -250, 0.01,
        CompactBone.VERTEBRAL);
    private static final PatchExtraction EXTRACTION = new PatchExtraction(0.164, 16, 0, CRITERIA, new BinaryScan(10,
        440));

    @TempDir
    private Path folder;

    /** What a place in a scan is made of. */
    @FunctionalInterface
    private interface Tissue {
        float density(int x, int y, int z);
    }

    /** Struts of bone three voxels wide, every eight voxels; fat on one side. */
    private static float spongiosa(final int x, final int y, final int z) {
        return x % 8 < 3 && y % 8 < 3 ? 400 : x % 8 == 7 ? -20 : 20;
    }

    @Test
    void patches_lie_side_by_side_or_overlap_as_asked() {
        assertThat(extract(EXTRACTION, scan(32, PatchExtractionTest::spongiosa), null).kept()).isEqualTo(8);
        folder = folder.resolve("overlapping");
        assertThat(extract(new PatchExtraction(0.164, 16, 0.5, CRITERIA, new BinaryScan(10, 440)),
            scan(32, PatchExtractionTest::spongiosa), null).kept()).isEqualTo(27);
    }

    @Test
    void each_reason_to_drop_a_patch_is_counted() {
        final Tally tally = extract(EXTRACTION, scan(48, (x, y, z) -> {
            if (z >= 32) {
                return x < 16 ? -900 : 20;
            }
            if (z >= 16 && x >= 32) {
                return x < 40 ? 700 : spongiosa(x, y, z);
            }
            return z >= 16 && x >= 16 ? 300 : spongiosa(x, y, z);
        }), null);

        assertThat(tally.kept()).isEqualTo(12);
        assertThat(tally.dropped()).isEqualTo(Map.of(Reason.AIR, 3, Reason.TOO_LITTLE_BONE, 6, Reason.TOO_MUCH_BONE, 3,
            Reason.COMPACT_BONE, 3));
    }

    @Test
    void patches_lie_wholly_inside_the_mask() {
        final Tally tally = extract(EXTRACTION, scan(32, PatchExtractionTest::spongiosa),
            scan(32, (x, y, z) -> x < 20 ? 255 : 0));

        assertThat(tally.kept()).isEqualTo(4);
        assertThat(tally.dropped()).isEqualTo(Map.of(Reason.OUTSIDE_MASK, 4));
    }

    @Test
    void a_patch_keeps_its_densities_and_its_specimen() {
        final Volume scan = scan(32, PatchExtractionTest::spongiosa);
        extract(EXTRACTION, scan, null);

        try (PatchSet set = PatchSet.open(folder)) {
            assertThat(set.description().specimens()).containsOnly("L1");
            assertThat(set.densities(0)[0]).isCloseTo(400, within(0.02f));
            assertThat(set.densities(0)[4]).isCloseTo(20, within(0.02f));
        }
    }

    @Test
    void a_binary_scan_gets_densities() {
        extract(EXTRACTION, scan(32, (x, y, z) -> spongiosa(x, y, z) > 200 ? 255 : 0), null);

        try (PatchSet set = PatchSet.open(folder)) {
            assertThat(set.densities(0)[0]).isCloseTo(440, within(0.02f));
            assertThat(set.densities(0)[4]).isCloseTo(10, within(0.02f));
        }
    }

    @Test
    void a_scan_without_voxel_size_is_refused() {
        final Volume scan = scan(32, PatchExtractionTest::spongiosa).with(Calibration.NONE);

        assertThatThrownBy(() -> extract(EXTRACTION, scan, null)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("The scan L1 has no voxel size");
    }

    @Test
    void a_mask_of_another_size_is_refused() {
        assertThatThrownBy(() -> extract(EXTRACTION, scan(32, PatchExtractionTest::spongiosa), scan(30, (x, y,
            z) -> 1)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("The mask of L1 is 30 x 30 x 30");
    }

    @Test
    void a_scan_smaller_than_a_patch_is_refused() {
        assertThatThrownBy(() -> extract(EXTRACTION, scan(12, PatchExtractionTest::spongiosa), null))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("less than a patch of 16");
    }

    private Tally extract(final PatchExtraction extraction, final Volume scan, final Volume mask) {
        try (PatchSetWriter writer = new PatchSetWriter(folder, 16, SpongiosaScale.PUBLISHED, "test")) {
            final Tally tally = extraction.extract(scan, Optional.ofNullable(mask), "L1", writer, Progress.NONE);
            writer.finish();
            return tally;
        }
    }

    private static Volume scan(final int edge, final Tissue tissue) {
        final float[] voxels = new float[edge * edge * edge];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = tissue.density(i % edge, i / edge % edge, i / edge / edge);
        }
        return Volume.of(voxels, edge, edge, edge, VERTEBRAL);
    }
}
