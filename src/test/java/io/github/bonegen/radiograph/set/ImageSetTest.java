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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image-set format and the plan of phantom sets. */
class ImageSetTest {

    @TempDir
    private Path folder;

    @Test
    void a_set_is_read_as_it_was_written() throws IOException {
        Files.writeString(folder.resolve("a, b.tif"), "");
        final SetEntry entry = new SetEntry("a, b.tif", "P1", "AFF", "H01", "AP", 0.125, "train");
        new ImageSet(folder, List.of(entry)).write();
        assertThat(ImageSet.read(folder).entries()).containsExactly(entry);
        assertThat(Files.readAllLines(folder.resolve(ImageSet.TABLE)).get(0))
            .isEqualTo("file,patient,label,site,view,mmperpixel,split");
    }

    @Test
    void a_patient_in_two_splits_is_refused_by_name() throws IOException {
        writeTable("a.tif,P7,AFF,,,,train", "b.tif,P7,AFF,,,,test");
        assertThatThrownBy(() -> ImageSet.read(folder)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("P7").hasMessageContaining("train").hasMessageContaining("test");
    }

    @Test
    void words_that_are_not_of_the_format_are_refused() throws IOException {
        writeTable("a.tif,P7,AFF,,,wide,train");
        assertThatThrownBy(() -> ImageSet.read(folder)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("mmperpixel=wide");
        assertThatThrownBy(() -> ImageSet.read(folder.resolve("missing"))).isInstanceOf(InvalidInputException.class);
        Files.writeString(folder.resolve(ImageSet.TABLE), "name,label\nx,AFF\n");
        assertThatThrownBy(() -> ImageSet.read(folder)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("lacks columns");
    }

    @Test
    void a_plan_has_the_asked_images_and_share_of_AFF() {
        final List<PlannedImage> images = plan(1000, 0).images(Splitting.byPatient(1));
        final Map<String, String> labels = new HashMap<>();
        images.forEach(image -> labels.put(image.entry().patient(), image.entry().label()));
        assertThat(images).hasSize(1000);
        assertThat(labels.values().stream().filter("AFF"::equals).count() / (double) labels.size())
            .isCloseTo(0.2, within(0.005));
        assertThat(images).allSatisfy(image -> assertThat(image.kind().label()).isEqualTo(image.entry().label()));
    }

    @Test
    void label_noise_is_the_asked_share_of_wrong_labels() {
        final List<PlannedImage> images = plan(4000, 0.1).images(Splitting.byPatient(1));
        final long wrong = images.stream().filter(image -> !image.kind().label().equals(image.entry().label())).count();
        assertThat(wrong / 4000.0).isCloseTo(0.1, within(0.02));
    }

    @Test
    void tested_hospitals_are_never_seen_in_training() {
        final PhantomSetPlan plan = plan(600, 0);
        final Map<String, String> splitOfHospital = new HashMap<>();
        plan.images(Splitting.byHospital(3, plan.hospitalNames())).forEach(image -> {
            final String side = image.entry().split().equals("test") ? "test" : "training";
            assertThat(splitOfHospital.computeIfAbsent(image.entry().site(), site -> side)).isEqualTo(side);
        });
        assertThat(splitOfHospital.values()).containsOnlyOnce("test").contains("training");
    }

    @Test
    void patients_have_one_to_four_images_of_both_views() {
        final Map<String, Integer> images = new HashMap<>();
        plan(500, 0).images(Splitting.byPatient(1)).forEach(image -> images.merge(image.entry().patient(), 1,
            Integer::sum));
        assertThat(images.values()).contains(1, 2, 3, 4).allMatch(number -> number <= 4);
    }

    @Test
    void hospitals_have_one_to_fifteen_megapixels_and_differ() {
        final List<Double> sizes = java.util.stream.IntStream.range(0, 72)
            .mapToObj(number -> io.github.bonegen.radiograph.femur.Hospital.of(number, 1).megapixels()).toList();
        assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(1.0, 15.0)).doesNotHaveDuplicates();
        assertThat(sizes).anyMatch(size -> size < 2).anyMatch(size -> size > 10);
    }

    @Test
    void a_plan_that_makes_no_set_is_refused() {
        assertThatThrownBy(() -> new PhantomSetPlan(0, 0.2, 5, 0, 15, 1)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("count=0");
        assertThatThrownBy(() -> new PhantomSetPlan(5, 1.2, 5, 0, 15, 1)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("affshare=1.2");
    }

    @Test
    void a_label_is_any_name_and_those_of_femora_are_in_capitals_however_they_are_written() throws IOException {
        writeTable("a.tif,P1, grade 2.b ,,,,train", "b.tif,P2,intact,,,,train");
        assertThat(ImageSet.read(folder).entries()).extracting(SetEntry::label).containsExactly("grade 2.b", "INTACT");
        writeTable("a.tif,P1,geheilt-über_1,,,,train", "b.tif,P2,nff,,,,train");
        assertThat(ImageSet.read(folder).entries()).extracting(SetEntry::label).containsExactly("geheilt-über_1", "NFF");
    }

    @Test
    void a_label_that_no_file_can_be_named_by_is_refused_with_its_file_and_what_is_accepted() throws IOException {
        for (final String label : List.of("", "a/b", "..", "-x", "x ;y", "All", "both", "x".repeat(41))) {
            writeTable("a.tif,P7," + label + ",,,,train");
            assertThatThrownBy(() -> ImageSet.read(folder)).as(label).isInstanceOf(InvalidInputException.class)
                .hasMessage("a.tif has the label '" + label + "'; accepted are " + Labels.ACCEPTED);
        }
        writeTable("a.tif,P7,x\u0007y,,,,train");
        assertThatThrownBy(() -> ImageSet.read(folder)).isInstanceOf(InvalidInputException.class).hasMessageEndingWith(Labels.ACCEPTED);
    }

    @Test
    void one_label_in_two_spellings_is_refused() throws IOException {
        writeTable("a.tif,P1,Broken,,,,train", "b.tif,P2,broken,,,,train");
        assertThatThrownBy(() -> ImageSet.read(folder)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("There are the labels Broken and broken");
    }

    @Test
    void labels_are_told_in_one_order_and_fractures_of_both_classes_stand_for_the_set() {
        assertThat(set("INTACT", "other", "NFF", "Bent", "AFF").labels()).containsExactly("AFF", "NFF", "Bent", "other", "INTACT");
        assertThat(set("INTACT", "other", "NFF", "Bent", "AFF").classes()).containsExactly("AFF", "NFF");
        assertThat(set("INTACT", "fractured").classes()).containsExactly("fractured", "INTACT");
        assertThat(set("INTACT", "AFF").classes("")).containsExactly("AFF", "INTACT");
    }

    @Test
    void labels_are_named_by_a_key_and_one_that_the_set_lacks_is_refused_with_those_it_has() {
        assertThat(set("AFF", "NFF", "other").classes("OTHER, nff")).containsExactly("other", "NFF");
        assertThat(set("AFF").classes("AFF")).containsExactly("AFF");
        assertThatThrownBy(() -> set("AFF", "NFF", "other").classes("AFF,bent")).isInstanceOf(InvalidInputException.class)
            .hasMessageEndingWith("has no label 'bent'; accepted are AFF, NFF, other");
        assertThatThrownBy(() -> set("AFF", "AFF").classes("")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("has the label AFF only; accepted are sets of two labels or more");
    }

    @Test
    void a_summary_counts_every_label_of_a_split_and_both_classes_of_fractures() {
        assertThat(set("AFF", "AFF").summary()).endsWith("train 2 AFF 2 NFF 0; validation 0 AFF 0 NFF 0; test 0 AFF 0 NFF 0");
        assertThat(set("INTACT", "NFF").summary()).contains("train 2 AFF 0 NFF 1 INTACT 1; validation 0 AFF 0 NFF 0;");
        assertThat(set("INTACT", "fractured").summary()).contains("train 2 fractured 1 INTACT 1; validation 0 fractured 0;");
    }

    private ImageSet set(final String... labels) {
        return new ImageSet(folder, IntStream.range(0, labels.length).mapToObj(i -> new SetEntry(i + ".tif", "P" + i, labels[i], "",
            "", Double.NaN, "train")).toList());
    }

    private static PhantomSetPlan plan(final int count, final double labelNoise) {
        return new PhantomSetPlan(count, 0.2, 6, labelNoise, 15, 1);
    }

    private void writeTable(final String... rows) throws IOException {
        Files.writeString(folder.resolve("a.tif"), "");
        Files.writeString(folder.resolve("b.tif"), "");
        Files.writeString(folder.resolve(ImageSet.TABLE), "file,patient,label,site,view,mmperpixel,split\n"
            + String.join("\n", rows) + "\n");
    }
}
