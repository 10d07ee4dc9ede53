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
package io.github.bonegen.imagej.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.io.BinaryImages;
import io.github.bonegen.morphometry.Golden;
import java.awt.GraphicsEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ROI Manager's set as a mask; its window needs a display. */
class ManagerMaskIT {

    private final ImagePlus image = BinaryImages.toImagePlus(Golden.of("plates").bone(), "plates");
    private final MaskSource rois = MaskSources.parse("rois", name -> null);
    private RoiManager manager;

    @BeforeEach
    void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "skipped: there is no display");
        manager = new RoiManager();
    }

    @AfterEach
    void close() {
        if (manager != null) {
            manager.reset();
            manager.close();
        }
    }

    @Test
    void selections_count_on_their_slices_or_on_all() {
        final Roi once = new Roi(2, 3, 10, 10);
        once.setPosition(7);
        manager.addRoi(once);
        manager.addRoi(new Roi(30, 30, 5, 5));
        final Mask mask = rois.of(image).orElseThrow();
        assertThat(count(mask, 6)).isEqualTo(125);
        assertThat(count(mask, 5)).isEqualTo(25);
        assertThat(mask.notes()).containsExactly("measured inside 2 selections, 1 of them on all slices");
    }

    @Test
    void an_empty_manager_is_refused() {
        assertThatThrownBy(() -> rois.of(image)).isInstanceOf(InvalidInputException.class).hasMessageContaining(
            "The ROI Manager holds no selections");
    }

    private static int count(final Mask mask, final int z) {
        int count = 0;
        for (final float value : mask.planes().plane(z)) {
            count += value > 0 ? 1 : 0;
        }
        return count;
    }
}
