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

import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import io.github.bonegen.InvalidInputException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedPointsTest {

    @TempDir
    private Path folder;

    @Test
    void a_saved_point_has_the_name_of_its_film() {
        assertThat(MarkedPoints.of(saved(new PointRoi(30, 40), "film")).get("film")).containsExactly(30, 40);
        assertThat(MarkedPoints.of("")).isEmpty();
    }

    @Test
    void what_is_no_single_point_is_refused() {
        assertThatThrownBy(() -> MarkedPoints.of(saved(new Roi(1, 2, 3, 4), "box"))).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("box is no single point");
        assertThatThrownBy(() -> MarkedPoints.of(folder.resolve("none.zip").toString())).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("choose manager, or a file");
    }

    private String saved(final Roi roi, final String name) {
        roi.setName(name);
        final String file = folder.resolve(name + ".roi").toString();
        assertThat(RoiEncoder.save(roi, file)).isTrue();
        return file;
    }
}
