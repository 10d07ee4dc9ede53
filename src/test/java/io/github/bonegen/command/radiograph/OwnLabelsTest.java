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
package io.github.bonegen.command.radiograph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.ClassifierFiles;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.radiograph.classifier.DrawnFractures;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.set.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films that a user calls fractured and intact, from the folder to networks of a few steps and what those say. */
class OwnLabelsTest {

    private static final int FILMS = 24;
    private static final int EVERY_THIRD = 3;
    /** Beyond the film. */
    private static final double NOWHERE = 1000;

    @TempDir
    private static Path home;

    private static CommandShell shell;
    private static Path set;
    private static String generator;
    private static String classifier;

    @TempDir
    private Path folder;

    @BeforeAll
    static void prepareAndTrain() throws IOException {
        shell = new CommandShell();
        final StringBuilder table = new StringBuilder("file,patient,label,split\n");
        for (int i = 0; i < FILMS; i++) {
            final boolean broken = i % 2 == 0;
            new RadiographFiles().write(DrawnFractures.draw(true, new double[] {22 + i % 5, broken ? 30 : NOWHERE}, new Random(i)),
                home.resolve("films/f" + i + ".tif"));
            table.append("f" + i + ".tif,P" + i + "," + (broken ? "fractured" : "intact") + ","
                + (i / 2 % EVERY_THIRD == 0 ? "test" : "train") + "\n");
        }
        Files.writeString(home.resolve("films/films.csv"), table);
        set = home.resolve("set");
        assertThat(shell.run("prepare-image-set", "folder=" + home.resolve("films"), "table=" + home.resolve("films/films.csv"),
            "size=64", "output=" + set)).isZero();
        generator = home.resolve("generator/net.bonegen").toString();
        assertThat(shell.run("train-radiograph-generator", "set=" + set, "strategy=none", "method=gan", "size=64", "channels=8",
            "batch=4", "growth=1", "steps=2", "name=net", "output=" + home.resolve("generator"))).isZero();
        classifier = home.resolve("classifier/net.bonegen").toString();
        assertThat(shell.run(classifierOf(set, "classifier"))).isZero();
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    private static String[] classifierOf(final Path images, final String output, final String... more) {
        return Stream.concat(Stream.of("train-fracture-classifier", "set=" + images, "strategy=pad", "size=32", "folds=2",
            "channels=8,8", "batch=8", "rounds=1", "name=net", "output=" + home.resolve(output)), Stream.of(more))
            .toArray(String[]::new);
    }

    @Test
    void prepared_squares_keep_their_labels() {
        assertThat(ImageSet.read(set).labels()).containsExactly("fractured", "INTACT");
        assertThat(ImageSet.read(set).summary()).contains("train 16 fractured 8 INTACT 8").contains("test 8 fractured 4 INTACT 4");
    }

    @Test
    void a_generator_makes_each_label_by_its_name_or_all() {
        assertThat(shell.run("generate-radiographs", "model=" + generator, "count=2", "output=" + folder.resolve("all"))).isZero();
        assertThat(ImageSet.read(folder.resolve("all")).entries()).extracting(SetEntry::file)
            .containsExactly("fractured-000000.tif", "fractured-000001.tif", "INTACT-000000.tif", "INTACT-000001.tif");
        assertThat(shell.run("generate-radiographs", "model=" + generator, "label=intact", "count=1",
            "output=" + folder.resolve("one"))).isZero();
        assertThat(ImageSet.read(folder.resolve("one")).labels()).containsExactly("INTACT");
        shell.assertRefused("The model net makes no AFF; it makes fractured, INTACT", "generate-radiographs", "model=" + generator,
            "label=AFF");
    }

    @Test
    void one_model_a_label_is_named_by_it() {
        assertThat(shell.run("train-radiograph-generator", "set=" + set, "strategy=none", "method=gan", "size=64", "channels=8",
            "batch=4", "growth=1", "steps=1", "labels=intact,Fractured", "conditional=false", "name=own",
            "output=" + folder.resolve("run"))).isZero();
        assertThat(shell.run("generate-radiographs", "model=" + folder.resolve("run/intact/own-intact.bonegen"), "count=1",
            "output=" + folder.resolve("made"))).isZero();
        assertThat(ImageSet.read(folder.resolve("made")).labels()).containsExactly("INTACT");
    }

    @Test
    void synthetic_films_of_own_labels_are_audited_and_train_a_classifier_together_with_real_ones() {
        assertThat(shell.run("generate-radiographs", "model=" + generator, "count=3", "output=" + folder.resolve("made"))).isZero();
        assertThat(shell.run("audit-radiographs", "synthetic=" + folder.resolve("made"), "real=" + set, "heldout=test",
            "output=" + folder.resolve("audit"))).isZero();
        assertThat(Table.read(folder.resolve("audit/pairs.csv"), List.of("label")).rows()).extracting(row -> row.get("label"))
            .containsExactly("fractured", "fractured", "fractured", "INTACT", "INTACT", "INTACT");
        assertThat(shell.run(classifierOf(set, folder.resolve("mixed").toString(), "synthetic=" + folder.resolve("made")))).isZero();
    }

    @Test
    void a_classifier_says_the_probability_of_the_label_that_it_looks_for() {
        assertThat(new ModelStore(home).open(classifier).card().settings())
            .containsEntry("labels", List.of("fractured", "INTACT"))
            .containsEntry("domain", "16 images (fractured and INTACT) of 16 patients from unnamed hospitals");
        assertThat(shell.run("classify-fracture", "folder=" + set, "model=" + classifier, "detector=none",
            "output=" + folder.resolve("answers.csv"))).isZero();
        final List<Map<String, String>> rows = Table.read(folder.resolve("answers.csv"), List.of("file", "p(fractured)", "class")).rows();
        assertThat(rows).hasSize(FILMS).allSatisfy(row -> assertThat(row.get("class"))
            .isEqualTo(Double.parseDouble(row.get("p(fractured)")) >= 0.5 ? "fractured" : "INTACT"));
    }

    @Test
    void which_of_two_labels_is_looked_for_is_the_one_that_is_named_first() {
        assertThat(shell.run(classifierOf(set, folder.resolve("turned").toString(), "labels=intact,fractured"))).isZero();
        assertThat(shell.run("classify-fracture", "folder=" + set, "model=" + folder.resolve("turned/net.bonegen"),
            "detector=none", "output=" + folder.resolve("answers.csv"))).isZero();
        assertThat(Table.read(folder.resolve("answers.csv"), List.of("p(intact)")).rows()).hasSize(FILMS);
        shell.assertRefused("The models cannot be compared: ", "evaluate-fracture-classifier", "set=" + set, "model=" + classifier,
            "compare=" + folder.resolve("turned/net.bonegen"), "detector=none");
    }

    @Test
    void an_evaluation_is_told_in_the_labels_of_the_model() throws IOException {
        assertThat(shell.run("evaluate-fracture-classifier", "set=" + set, "model=" + classifier, "detector=none", "draws=100",
            "output=" + folder)).isZero();
        final Map<String, String> all = Table.read(folder.resolve(ClassifierFiles.FIGURES),
            List.of("fractured", "true fractured", "false fractured", "true intact", "false intact")).rows().get(0);
        assertThat(Double.parseDouble(all.get("fractured"))).isEqualTo(4);
        assertThat(Double.parseDouble(all.get("true fractured")) + Double.parseDouble(all.get("false intact"))).isEqualTo(4);
        assertThat(Double.parseDouble(all.get("true intact")) + Double.parseDouble(all.get("false fractured"))).isEqualTo(4);
        assertThat(shell.out()).contains("at P(fractured) >= 0.5").doesNotContain("AFF");
        assertThat(folder.resolve("confusion.png")).exists();
    }

    @Test
    void a_study_tells_the_labels_of_its_set_apart_and_leaves_out_the_generator_that_is_none() {
        assertThat(shell.run("study-classifier", "set=" + set, "strategy=none", "gan=" + set, "diffusion=none", "minutes=0.005",
            "output=" + folder)).isZero();
        assertThat(Table.read(folder.resolve("study.csv"), List.of("trained on", "fractured", "true intact")).rows())
            .allSatisfy(row -> assertThat(Double.parseDouble(row.get("fractured"))).isEqualTo(4))
            .extracting(row -> row.get("trained on")).containsExactly("GAN", "real 50 %", "real 50 % + GAN", "real 100 %",
                "real 100 % + GAN", "shuffled labels");
    }

    @Test
    void labels_that_do_not_fit_are_refused_in_one_line_before_long_work() throws IOException {
        shell.assertRefused("has no label 'bent'; accepted are fractured, INTACT", "train-radiograph-generator", "set=" + set,
            "labels=fractured,bent", "output=" + folder.resolve("a"));
        shell.assertRefused("has no label 'AFF'; accepted are fractured, INTACT", classifierOf(set, "b", "labels=AFF,NFF"));
        shell.assertRefused("A classifier tells two labels apart, and here are fractured", classifierOf(set, "b", "labels=fractured"));
        shell.assertRefused("The classifier tells AFF and NFF apart, and none of the 8 images", "evaluate-fracture-classifier",
            "set=" + set);
        final Path more = relabelled("P3", "healed");
        shell.assertRefused("A classifier tells two labels apart, and here are fractured, healed, INTACT; name two of the set's with "
            + "labels", classifierOf(more, "c"));
        shell.assertRefused("1 patients with healed are too few for 2 folds; accepted are 2 or more of each of [fractured, healed]",
            classifierOf(more, "c", "labels=fractured,healed"));
        shell.assertRefused("has 1 images of healed to train on; at least 2 are needed", "train-radiograph-generator",
            "set=" + more, "strategy=none", "size=64", "output=" + folder.resolve("d"));
        shell.assertRefused("The model gan makes no fractured; it makes AFF, NFF", "study-classifier", "set=" + set,
            "output=" + folder.resolve("e"));
        shell.assertRefused("12 images of fractured; accepted are sets with at least 16 of [fractured, INTACT]", "evaluate-radiographs",
            "synthetic=" + set, "real=" + set, "output=" + folder.resolve("f"));
    }

    /** The set with another label for one patient, who is learned from. */
    private Path relabelled(final String patient, final String label) throws IOException {
        final ImageSet old = ImageSet.read(set);
        final ImageSet renamed = new ImageSet(set.resolveSibling("renamed"), old.entries().stream()
            .map(entry -> entry.patient().equals(patient) ? entry.withLabel(label) : entry).toList());
        Files.createDirectories(renamed.folder());
        for (final SetEntry entry : old.entries()) {
            Files.copy(old.file(entry), renamed.file(entry));
        }
        renamed.write();
        return renamed.folder();
    }
}
