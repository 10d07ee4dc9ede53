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
package io.github.bonegen.radiograph.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.WriteFailedException;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crops about fractures that a finder finds where nobody says where they are. */
class SquareCentreTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        for (final String name : List.of("given", "sure", "unsure", "lost", "whole")) {
            new RadiographFiles().write(Volume.of(new float[100 * 120], 100, 120, 1, Calibration.isotropic(2, "mm", "")),
                folder.resolve(name + ".tif"));
        }
        Files.writeString(folder.resolve("set.csv"), "file,patient,label,mmperpixel,fracturex,fracturey\n"
            + "given.tif,P1,AFF,2,30,40\nsure.tif,P2,AFF,1.5,,\nunsure.tif,P3,NFF,1,,\nlost.tif,P4,NFF,3,,\n"
            + "whole.tif,P5,intact,2,,\n");
    }

    @Test
    void crops_lie_around_what_was_found_larger_where_that_is_unsure_and_are_refused_by_name_where_it_is_lost() {
        final SetPreparation preparation = preparation(Map.of());
        final Path output = folder.resolve("prepared");
        final List<Map<String, String>> skipped = preparation.prepare(folder.resolve("set.csv"), Splitting.byPatient(1), output,
            Progress.NONE);

        assertThat(skipped).singleElement().satisfies(row -> assertThat(row.get("file") + ": " + row.get("reason"))
            .contains("lost.tif").contains("certainty of 0.30").contains("0.50 or more").contains("fracturex and fracturey"));
        final List<Map<String, String>> rows = Table.read(output.resolve(SetPreparation.PLACEMENTS),
            List.of("original", "centre", "certainty")).rows();
        assertThat(rows).extracting(row -> row.get("original") + " " + row.get("centre") + " " + row.get("certainty"))
            .containsExactly("given.tif given ", "sure.tif detected 0.950", "unsure.tif detected 0.700", "whole.tif shaft ");
        assertThat(middle(rows.get(0))).containsExactly(new double[] {30, 40}, within(1e-6));
        assertThat(middle(rows.get(1))).containsExactly(new double[] {50, 60}, within(1e-6));
        assertThat(ImageSet.read(output).entries()).extracting(SetEntry::mmPerPixel).containsExactly(1.0, 1.0, 1.5, 1.0);
    }

    @Test
    void of_a_label_that_need_not_be_a_fracture_the_shaft_is_taken_where_none_is_found() throws IOException {
        Files.writeString(folder.resolve("set.csv"), "file,patient,label,mmperpixel\nsure.tif,P2,before,1.5\nlost.tif,P4,after,3\n");
        final Path output = folder.resolve("prepared");
        assertThat(preparation(Map.of()).prepare(folder.resolve("set.csv"), Splitting.byPatient(1), output, Progress.NONE)).isEmpty();
        assertThat(Table.read(output.resolve(SetPreparation.PLACEMENTS), List.of("centre")).rows())
            .extracting(row -> row.get("centre")).containsExactly("detected", "shaft");
    }

    @Test
    void a_point_that_somebody_marked_goes_first_and_one_of_no_film_is_refused_by_name() {
        final Path output = folder.resolve("prepared");
        assertThat(preparation(Map.of("lost", new double[] {11, 12}, "given.tif", new double[] {13, 14}))
            .prepare(folder.resolve("set.csv"), Splitting.byPatient(1), output, Progress.NONE)).isEmpty();
        final List<Map<String, String>> rows = Table.read(output.resolve(SetPreparation.PLACEMENTS), List.of("original")).rows();
        assertThat(middle(rows.get(0))).containsExactly(new double[] {13, 14}, within(1e-6));
        assertThat(middle(rows.get(3))).containsExactly(new double[] {11, 12}, within(1e-6));

        final SetPreparation other = preparation(Map.of("nobody", new double[] {11, 12}));
        assertThatThrownBy(() -> other.prepare(folder.resolve("set.csv"), Splitting.byPatient(1), output, Progress.NONE))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("[nobody]").hasMessageContaining("column file");
    }

    @Test
    void an_image_that_cannot_be_written_ends_it_and_is_not_taken_for_a_film_that_cannot_be_read() throws IOException {
        final Path output = folder.resolve("prepared");
        Files.createDirectories(output.resolve("sure.tif").resolve("in the way"));
        final SetPreparation preparation = preparation(Map.of());
        assertThatThrownBy(() -> preparation.prepare(folder.resolve("set.csv"), Splitting.byPatient(1), output, Progress.NONE))
            .isInstanceOf(WriteFailedException.class).hasMessageContaining("Cannot write ").hasMessageContaining("sure.tif");
        assertThat(output.resolve("unsure.tif")).doesNotExist();
    }

    private SetPreparation preparation(final Map<String, double[]> marked) {
        return new SetPreparation(folder, new CropStrategy(64, 1), 64, new RadiographFiles(), Optional.of(new FinderByPixelSize()),
            marked);
    }

    private static double[] middle(final Map<String, String> row) {
        return new Placement(Double.parseDouble(row.get("scale")), Double.parseDouble(row.get("left")),
            Double.parseDouble(row.get("top"))).toOriginal(31.5, 31.5);
    }

    @Test
    void the_sites_of_a_set_are_those_of_its_table_else_of_its_truths_and_none_of_whole_femora() throws IOException {
        Files.writeString(folder.resolve("set.csv"), "file,patient,label,site,view,mmperpixel,split\n"
            + "given.tif,P1,AFF,,,2,train\nwhole.tif,P5,INTACT,,,2,train\nlost.tif,P4,NFF,,,2,train\n");
        Files.writeString(folder.resolve("truth.csv"), "file,fracturex,fracturey\ngiven.tif,7,8\nwhole.tif,9,10\nlost.tif,,\n");
        final Map<String, double[]> sites = FractureSites.of(ImageSet.read(folder));
        assertThat(sites).containsOnlyKeys("given.tif");
        assertThat(sites.get("given.tif")).containsExactly(7, 8);
    }

    /** Sure of a film of 1.5 mm a pixel, unsure of one of 1 mm, lost on others. */
    private record FinderByPixelSize() implements SiteFinder {

        @Override
        public Site find(final Volume image, final double mmPerPixel) {
            final double certainty = mmPerPixel == 1.5 ? 0.95 : mmPerPixel == 1 ? 0.7 : 0.3;
            return new Site(50, 60, mmPerPixel, 1, certainty);
        }

        @Override
        public boolean accepts(final Volume image, final double mmPerPixel) {
            return true;
        }

        @Override
        public String identity() {
            return "by pixel size";
        }
    }
}
