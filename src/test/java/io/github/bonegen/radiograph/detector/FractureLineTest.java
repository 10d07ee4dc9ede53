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
package io.github.bonegen.radiograph.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.radiograph.set.ImageSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far from a fracture a place on a film is. */
class FractureLineTest {

    private static final FractureLine LINE = new FractureLine(new Vector2D(10, 20), new Vector2D(40, 60));

    @TempDir
    private Path folder;

    @Test
    void a_place_is_as_far_as_from_the_nearest_point_of_the_line() {
        assertThat(LINE.distance(25, 40)).isZero();
        assertThat(LINE.distance(25 - 4, 40 + 3)).isEqualTo(5);
        assertThat(LINE.distance(10 - 3, 20 - 4)).isEqualTo(5);
        assertThat(new FractureLine(LINE.medial(), LINE.medial()).distance(37, 64)).isEqualTo(5);
    }

    @Test
    void lines_come_from_the_table_of_truths_and_intact_femora_have_none() throws Exception {
        Files.writeString(folder.resolve("set.csv"), "file,patient,label,site,view,mmperpixel,split\na.tif,P1,AFF,H1,AP,1,test\n"
            + "b.tif,P2,NFF,H1,AP,1,test\nc.tif,P3,INTACT,H1,AP,1,test\n");
        Files.writeString(folder.resolve("truth.csv"), "file,lateralx,lateraly,medialx,medialy\na.tif,10,20,40,60\nb.tif,,,,\n"
            + "c.tif,1,2,3,4\n");
        for (final String name : new String[] {"a.tif", "b.tif", "c.tif"}) {
            Files.createFile(folder.resolve(name));
        }

        assertThat(FractureLine.of(ImageSet.read(folder))).isEqualTo(Map.of("a.tif", LINE));
    }
}
