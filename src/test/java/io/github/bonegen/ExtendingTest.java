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
package io.github.bonegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import io.github.bonegen.cli.CommandRunner;
import io.github.bonegen.imagej.BatchImages;
import io.github.bonegen.imagej.PlainImageJ;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.scene.SceneFrames;
import io.github.bonegen.imagej.scene.SurfaceScene;
import io.github.bonegen.imagej.scene.Viewers;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.morphometry.BuiltInEngine;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.spongiosa.explore.Exploration;
import io.github.bonegen.spongiosa.explore.LatentDirections;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.model.OpenModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.plugin.PluginService;

/**
 * An outsider's jar on the class path, made of the code of {@code docs/extend.md}: what it adds is asked for through the
 * commands as what was there before.
 */
class ExtendingTest {

    private static final int COMPONENTS = 24;

    @TempDir
    private static Path folder;
    private static OutsiderJar jar;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void install() throws IOException {
        System.setProperty(BoneGenFolder.PROPERTY, folder.resolve("home").toString());
        jar = new OutsiderJar(Files.createDirectories(folder.resolve("jar")));
        addLinearModel();
        new ExtendingTest().done("make-phantom-set count=140 affshare=0.5 splitby=patient megapixels=0.005 seed=2"
            + " output=%s/films");
    }

    @AfterAll
    static void remove() {
        BatchImages.closeAll();
        jar.close();
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    /** Mean and deviations of samples of the bundled model. */
    private static void addLinearModel() {
        try (OpenModel vertebra = OpenModel.of("vertebra", "cpu", models())) {
            final float[] samples = vertebra.model().densities(vertebra.model().latents(3, 0, COMPONENTS));
            final int voxels = samples.length / COMPONENTS;
            final float[] mean = new float[voxels];
            for (int i = 0; i < samples.length; i++) {
                mean[i % voxels] += samples[i] / COMPONENTS;
            }
            final float[] components = new float[samples.length];
            for (int i = 0; i < samples.length; i++) {
                components[i] = samples[i] - mean[i % voxels];
            }
            final Map<String, Tensor> weights = new LinkedHashMap<>();
            weights.put("mean", new Tensor(new long[] {voxels}, mean));
            weights.put("components", new Tensor(new long[] {COMPONENTS, voxels}, components));
            ModelStore.standard().add(new Model(new ModelCard(ModelCard.FORMAT, "linear", "linear-spongiosa", "", "",
                List.of(), SpongiosaScale.PUBLISHED.toSettings(), Map.of(), Map.of(), ""), weights));
        }
    }

    private static SpongiosaModels models() {
        return SpongiosaModels.of(plugins());
    }

    private static PluginService plugins() {
        return jar.context().service(PluginService.class);
    }

    @Test
    void every_example_is_shorter_than_sixty_lines() {
        assertThat(jar.classes()).hasSize(9).allSatisfy((name, code) -> assertThat(code.lines().count()).as(name)
            .isLessThan(60));
    }

    @Test
    void an_image_of_imglib2_is_measured() throws ReflectiveOperationException {
        final Img<UnsignedByteType> plate = ArrayImgs.unsignedBytes(8, 8, 8);
        Views.interval(plate, new long[] {0, 0, 2}, new long[] {7, 7, 3}).forEach(voxel -> voxel.set(255));
        final Measurement measured = (Measurement) jar.find("org.example.MeasuredImg").getMethod("of",
            RandomAccessibleInterval.class, double.class, double.class).invoke(null, plate, 0.5, 100.0);
        assertThat(measured.get("BV/TV")).isEqualTo(0.25);
        assertThat(measured.get("Tb.Th Mean")).isCloseTo(1, within(0.15));
    }

    @Test
    void a_metric_is_measured_and_has_a_column_with_its_unit() throws IOException {
        done("generate-spongiosa model=linear seed=1 output=%s/bone.tif");
        done("measure-bone image=%s/bone.tif threshold=225 metrics=weakest,bvtv output=%s/bone.csv");

        final CSVRecord row = csv("bone.csv").get(0);
        assertThat(row.toMap().keySet().stream().limit(5)).containsExactly("Image", "BV (mm³)", "TV (mm³)", "BV/TV",
            "B.Ar Min (mm²)");
        assertThat(Double.parseDouble(row.get("B.Ar Min (mm²)"))).isCloseTo(leastArea(), within(1e-9));
        refused("measure-bone image=%s/bone.tif metrics=strongest", "parts,ef,skeleton,density,weakest");
    }

    private static double leastArea() {
        final ij.ImagePlus bone = ImageFiles.open(folder.resolve("bone.tif").toString());
        int least = Integer.MAX_VALUE;
        for (int z = 1; z <= bone.getStackSize(); z++) {
            final float[] slice = (float[]) bone.getStack().getProcessor(z).convertToFloatProcessor().getPixels();
            int count = 0;
            for (final float density : slice) {
                count += density >= 225 ? 1 : 0;
            }
            least = Math.min(least, count);
        }
        return least * 0.164 * 0.164;
    }

    @Test
    void a_soft_target_is_asked_for_by_its_key_on_the_line() throws IOException {
        done("match-parameters model=linear weakest=2 tolerance=0.02 evaluations=60 seed=1 output=%s/matched.tif");

        assertThat(out()).contains("B.Ar Min measured").contains("\treached");
        done("measure-bone image=%s/matched.tif threshold=225 metrics=weakest output=%s/matched-bone.csv");
        assertThat(Double.parseDouble(csv("matched-bone.csv").get(0).get("B.Ar Min (mm²)"))).isCloseTo(2, within(0.04));
        done("help match-parameters");
        assertThat(out()).contains("weakest=number");
        refused("match-parameters model=linear weakest=-1", "weakest=-1.0 is not accepted; it must be more than 0");
        refused("match-parameters model=linear strongest=3", "weakest");
    }

    @Test
    void a_soft_target_is_asked_for_in_a_macro() {
        IJ.setProperty("io.github.bonegen.context", jar.context());
        try {
            PlainImageJ.installHeadlessMenu();
            assertThat(IJ.runMacro("run('Match Parameters...', 'model=linear weakest=2 tolerance=0.05 evaluations=30 seed=2"
                + " output=[" + folder.resolve("macro.tif") + "]'); return 'done';")).isEqualTo("done");
            assertThat(IJ.runMacro("run('Match Parameters...', 'model=linear strongest=3'); return 'done';"))
                .isNotEqualTo("done");
        }
        finally {
            IJ.setProperty("io.github.bonegen.context", null);
        }
        assertThat(folder.resolve("macro.tif")).exists();
    }

    @Test
    void a_soft_target_is_named_where_targets_are_named() throws IOException {
        Files.writeString(folder.resolve("course.csv"), "course,parameter,months,change\nmine,weakest,12,10\n");

        done("study-control model=linear parameters=weakest targets=2 replicates=1 tolerance=0.05 evaluations=12 seed=1"
            + " output=%s/control.csv");
        done("simulate-therapy model=linear preset=mine table=%s/course.csv times=0,12 tolerance=0.05 evaluations=12"
            + " seed=1");

        assertThat(out()).contains("B.Ar Min");
    }

    @Test
    void an_engine_is_chosen_by_name_and_what_it_does_not_measure_is_one_line() throws IOException {
        done("generate-spongiosa model=linear seed=2 output=%s/other.tif");
        done("measure-bone image=%s/other.tif threshold=225 engine=points output=%s/points.csv");
        assertThat(Double.parseDouble(csv("points.csv").get(0).get("BV/TV"))).isBetween(0.05, 0.5);

        done("match-parameters model=linear bvtv=0.2 tolerance=0.05 evaluations=24 seed=1 engine=points");
        refused("match-parameters model=linear tbth=0.2 engine=points",
            "The engine points measures no Tb.Th Mean, which tbth needs");
    }

    @Test
    void a_viewer_is_chosen_by_name() {
        done("generate-spongiosa model=linear seed=3 output=%s/seen.tif");
        done("show-in-3d image=%s/seen.tif threshold=225 viewer=describer output=%s/seen.png");
        refused("show-in-3d image=%s/seen.tif viewer=none", "describer");

        final PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            new Viewers(plugins()).byName("describer").show(new SurfaceScene(
                SceneFrames.of(ImageFiles.open(folder.resolve("seen.tif").toString())), 225));
        }
        finally {
            System.setOut(before);
        }
        assertThat(out()).contains("seen.tif has 1 frames");
    }

    @Test
    void a_model_that_is_no_gan_is_matched_embedded_morphed_and_evaluated() throws IOException {
        done("match-parameters model=linear bvtv=0.2 tolerance=0.02 evaluations=40 count=2 seed=1 output=%s/linear.tif");
        assertThat(out().split("\treached")).hasSize(3);
        done("generate-spongiosa model=linear seed=5 output=%s/patch.tif");
        done("embed-sample model=linear image=%s/patch.tif evaluations=90 seed=1");
        assertThat(correlation()).isGreaterThan(0.95);
        done("morph-samples model=linear by=appearance steps=3 evaluations=12 seed=1 toseed=2 output=%s/morph.tif");
        done("sample-patches model=vertebra count=40 seed=1 output=%s/patches");
        done("evaluate-spongiosa-generator model=linear patches=%s/patches count=20 output=%s/report");
        assertThat(folder.resolve("report")).isNotEmptyDirectory();
    }

    /** What the last command, an embedding, says. */
    private double correlation() {
        final List<String> header = List.of(out().lines().findFirst().orElseThrow().split("\t"));
        final List<String> values = List.of(out().lines().skip(1).findFirst().orElseThrow().split("\t"));
        final int column = header.stream().map(String::toLowerCase).toList().indexOf("correlation");
        return Double.parseDouble(values.get(column));
    }

    @Test
    void a_model_that_is_no_gan_is_explored() {
        final List<MicrostructureTarget> targets = List.of(new VolumeFraction());
        try (MatchSetup setup = new MatchSetup(ModelStore.standard().open("linear"), models(), "cpu", new BuiltInEngine(),
            225, targets, model -> { }, Progress.NONE))
        {
            final Exploration walk = new Exploration(setup, "linear", 1, targets,
                LatentDirections.of(setup, targets, 2, Progress.NONE));
            final double before = walk.view().measured()[0];
            assertThat(walk.arrive(0, before + 0.02).measured()[0]).isCloseTo(before + 0.02, within(0.01));
        }
    }

    @Test
    void a_kind_of_radiograph_generator_is_trained_generates_and_is_in_the_study() throws IOException {
        done("train-radiograph-generator set=%s/films method=mean size=64 steps=40 seed=1 output=%s/run name=means");
        done("generate-radiographs model=%s/run/means.bonegen label=AFF count=2 seed=1 output=%s/made");
        assertThat(folder.resolve("made/set.csv")).exists();
        refused("train-radiograph-generator set=%s/films method=median output=%s/run2",
            "There is no method 'median'; choose decoder, diffusion, gan, mean");

        done("study-radiographs set=%s/films scale=small strategy=pad methods=mean minutes=0.002 output=%s/study");
        assertThat(out()).contains("mean");
        assertThat(folder.resolve("study/pad-mean-per-class")).isNotEmptyDirectory();
    }

    @Test
    void a_feature_space_is_chosen_by_name() throws IOException {
        done("prepare-image-set folder=%s/films strategy=multiscale size=32 output=%s/set");
        done("evaluate-radiographs synthetic=%s/set real=%s/set heldout=both count=16 steps=0 features=histogram"
            + " output=%s/evaluated");

        assertThat(out()).contains("histogram").doesNotContain("scattering");
        refused("evaluate-radiographs synthetic=%s/set real=%s/set features=magic", "edge widths, grey histogram, histogram, power spectrum, random network, scattering");
    }

    private void done(final String line) {
        assertThat(run(line)).as(line + "\n" + err.toString(StandardCharsets.UTF_8)).isZero();
    }

    private void refused(final String line, final String reason) {
        assertThat(run(line)).as(line).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines().filter(said -> !said.contains(" %  ") && !said.startsWith("  ")))
            .singleElement().asString().contains(reason);
    }

    private int run(final String line) {
        out.reset();
        err.reset();
        return new CommandRunner(jar.context(), new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)).run(Arrays.stream(line.split(" "))
                .map(word -> word.replace("%s", folder.toString())).toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> csv(final String name) throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
            .parse(Files.newBufferedReader(folder.resolve(name))).getRecords();
    }
}
