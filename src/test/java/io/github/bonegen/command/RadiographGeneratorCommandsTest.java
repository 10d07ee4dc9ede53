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
package io.github.bonegen.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.radiograph.RadiographTrainingView;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.radiograph.generator.FractureSketches;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training and use of radiograph generators as a shell runs them. */
class RadiographGeneratorCommandsTest {

    private static final String[] SMALL_GAN = {"method=gan", "size=64", "channels=8", "batch=4", "growth=1", "steps=3"};
    private static final String[] SMALL_DIFFUSION = {"method=diffusion", "size=64", "channels=16,16", "batch=4",
        "steps=3"};

    @TempDir
    private Path folder;
    private Path set;
    private CommandShell shell;

    @BeforeEach
    void open() {
        System.setProperty(BoneGenFolder.PROPERTY, folder.resolve("home").toString());
        shell = new CommandShell();
        set = folder.resolve("set");
        FractureSketches.write(set, 64, 6, 4);
    }

    @AfterEach
    void close() {
        shell.close();
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @Test
    void a_gan_is_trained_and_makes_a_stack_of_both_classes_with_its_record() {
        assertThat(train("gan", SMALL_GAN)).isZero();
        assertThat(folder.resolve("gan").resolve(RadiographTrainingView.SHEET)).isNotEmptyFile();
        final ImagePlus image = generate("gan/net.bonegen", "a.tif", "count=2", "seed=4");
        assertThat(image.getDimensions()).containsExactly(64, 64, 1, 4, 1);
        assertThat(image.getBitDepth()).isEqualTo(16);
        assertThat(IJ.openImage(folder.resolve("a.tif").toString()).getStack().getSliceLabels()).startsWith("AFF 0", "AFF 1",
            "NFF 0", "NFF 1");
        assertThat(image.getCalibration().pixelWidth).isEqualTo(1);
        assertThat(image.getInfoProperty()).contains("model: net", "model sha256: ", "seed: 4", "device: cpu",
            "nothing here is a diagnostic device");
    }

    @Test
    void a_gan_begins_with_a_decoder() {
        assertThat(train("decoder", "method=decoder", "size=64", "channels=8", "batch=4", "growth=1", "steps=3")).isZero();
        assertThat(train("gan", "method=gan", "size=64", "batch=4", "steps=2", "criticfirst=1", "imitation=10",
            "start=" + folder.resolve("decoder/net.bonegen"))).isZero();
        assertThat(generate("gan/net.bonegen", "a.tif", "count=2").getStackSize()).isEqualTo(4);
        assertThat(training("gan")).containsEntry("began with", "net").containsEntry("how that was trained", training("decoder"));
        assertThat(training("decoder")).doesNotContainKey("began with");
    }

    @Test
    void a_gan_grows_on_one_of_fewer_pixels_and_classes() {
        assertThat(train("first", SMALL_GAN)).isZero();
        FractureSketches.write(folder.resolve("fine"), 128, 6, 4);
        set = folder.resolve("fine");
        inTwoViews();
        assertThat(train("second", "method=gan", "size=128", "views=apart", "batch=2", "growth=0,0,0,0,1", "steps=2",
            "criticfirst=1", "start=" + folder.resolve("first/net.bonegen"))).isZero();
        assertThat(generate("second/net.bonegen", "a.tif", "count=1", "view=lateral").getWidth()).isEqualTo(128);
        shell.assertRefused("start=net makes images of 128 pixels; accepted are up to the 64 of the training",
            line("c", "method=gan", "size=64", "start=" + folder.resolve("second/net.bonegen")));
    }

    @Test
    void a_diffusion_model_begins_with_one_of_half_the_pixels_and_fewer_classes() {
        assertThat(train("first", SMALL_DIFFUSION)).isZero();
        inTwoViews();
        final Path squares = set;
        FractureSketches.write(folder.resolve("fine"), 128, 6, 4);
        set = folder.resolve("fine");
        inTwoViews();
        final String[] fine = Stream.concat(Stream.of(SMALL_DIFFUSION).map(word -> word.replace("size=64", "size=128")),
            Stream.of("views=apart", "start=" + folder.resolve("first/net.bonegen"))).toArray(String[]::new);
        assertThat(train("second", fine)).isZero();
        assertThat(generate("second/net.bonegen", "a.tif", "count=1", "steps=2", "view=AP").getWidth()).isEqualTo(128);
        assertThat(training("second")).containsEntry("began with", "net").containsEntry("how that was trained", training("first"));
        set = squares;
        shell.assertRefused("start=gan is a model of kind radiograph-gan; accepted is what method=diffusion wrote",
            line("c", "method=diffusion", "size=64", "start=gan"));
        shell.assertRefused("A network of the channels [48, 64, 64, 64] cannot begin with one of",
            line("c", "method=diffusion", "size=64", "start=" + folder.resolve("first/net.bonegen")));
    }

    @Test
    void the_same_seed_makes_the_same_pixels_however_many_are_made() {
        assertThat(train("diffusion", SMALL_DIFFUSION)).isZero();
        final ImagePlus three = generate("diffusion/net.bonegen", "a.tif", "count=3", "label=NFF", "steps=3");
        final ImagePlus one = generate("diffusion/net.bonegen", "b.tif", "count=1", "label=NFF", "steps=3");
        final ImagePlus other = generate("diffusion/net.bonegen", "c.tif", "count=1", "label=NFF", "steps=3", "seed=1");
        assertThat(one.getStack().getPixels(1)).isEqualTo(three.getStack().getPixels(1));
        assertThat(other.getStack().getPixels(1)).isNotEqualTo(one.getStack().getPixels(1));
        assertThat(one.getInfoProperty()).contains("sampler: HeunSampler of 3 steps", "guidance: 1.0", "label: NFF");
    }

    @Test
    void one_model_a_class_makes_its_class_only() {
        assertThat(train("run", Stream.concat(Stream.of(SMALL_GAN), Stream.of("conditional=false"))
            .toArray(String[]::new))).isZero();
        assertThat(generate("run/aff/net-aff.bonegen", "a.tif", "count=2").getStackSize()).isEqualTo(2);
        shell.assertRefused("makes no AFF; it makes NFF", "generate-radiographs", "label=AFF",
            "model=" + folder.resolve("run/nff/net-nff.bonegen"));
    }

    @Test
    void a_model_that_is_told_the_view_makes_the_one_that_is_asked_for_or_all_in_turn() {
        shell.assertRefused("0 images of AFF lateral to train on", line("none", "method=gan", "views=apart", "size=64"));
        inTwoViews();
        assertThat(train("gan", Stream.concat(Stream.of(SMALL_GAN), Stream.of("views=apart")).toArray(String[]::new))).isZero();

        assertThat(shell.run("generate-radiographs", "model=" + folder.resolve("gan/net.bonegen"), "count=3", "label=NFF",
            "output=" + folder.resolve("any"))).isZero();
        assertThat(ImageSet.read(folder.resolve("any")).entries()).extracting(SetEntry::view)
            .containsExactly("AP", "lateral", "AP");
        final ImagePlus lateral = generate("gan/net.bonegen", "a.tif", "count=2", "label=NFF", "view=lateral");
        assertThat(lateral.getStack().getSliceLabels()).startsWith("NFF lateral 0", "NFF lateral 1");
        assertThat(lateral.getInfoProperty()).contains("view: see the slices' labels");
        assertThat(lateral.getStack().getPixels(2)).isEqualTo(ImageFiles.open(folder.resolve("any/NFF-000001.tif").toString())
            .getStack().getPixels(1));
        assertThat(generate("gan/net.bonegen", "b.tif", "count=2", "label=NFF", "view=AP").getStack().getPixels(2))
            .isNotEqualTo(lateral.getStack().getPixels(2));
    }

    private void inTwoViews() {
        final List<SetEntry> entries = ImageSet.read(set).entries();
        new ImageSet(set, IntStream.range(0, entries.size()).mapToObj(i -> new SetEntry(entries.get(i).file(),
            entries.get(i).patient(), entries.get(i).label(), "", i % 2 == 0 ? "AP" : "lateral", 1, "train")).toList()).write();
    }

    @Test
    void a_view_is_refused_by_a_model_that_is_told_none() {
        assertThat(train("gan", SMALL_GAN)).isZero();
        shell.assertRefused("The model net makes no AFF lateral; it makes AFF, NFF", "generate-radiographs",
            "model=" + folder.resolve("gan/net.bonegen"), "view=lateral");
    }

    @Test
    void many_images_become_an_image_set_that_can_be_trained_on() {
        assertThat(train("gan", SMALL_GAN)).isZero();
        final Path many = folder.resolve("many");
        assertThat(shell.run("generate-radiographs", "model=" + folder.resolve("gan/net.bonegen"), "count=5",
            "output=" + many)).isZero();
        final ImageSet made = ImageSet.read(many);
        assertThat(made.entries()).hasSize(10).extracting(SetEntry::label).contains("AFF", "NFF");
        assertThat(made.entries()).extracting(SetEntry::patient).doesNotHaveDuplicates();
        assertThat(made.split("train")).hasSize(10).allSatisfy(entry -> assertThat(entry.mmPerPixel()).isEqualTo(1));
    }

    @Test
    void images_of_any_size_are_prepared_first() {
        FractureSketches.write(folder.resolve("large"), 100, 3, 3);
        set = folder.resolve("large");
        assertThat(train("run", Stream.concat(Stream.of(SMALL_DIFFUSION), Stream.of("strategy=pad"))
            .toArray(String[]::new))).isZero();
        assertThat(ImageSet.read(folder.resolve("run/set")).entries()).hasSize(6);
    }

    @Test
    void a_run_goes_on_where_it_ended_if_it_is_the_same_run() throws IOException {
        assertThat(train("run", Stream.concat(Stream.of(SMALL_DIFFUSION), Stream.of("minutes=0.0000001"))
            .toArray(String[]::new))).isZero();
        shell.assertRefused("resume=true", line("run", SMALL_DIFFUSION));
        assertThat(train("run", Stream.concat(Stream.of(SMALL_DIFFUSION), Stream.of("resume=true"))
            .toArray(String[]::new))).isZero();
        assertThat(Files.readAllLines(folder.resolve("run/losses.csv"))).hasSize(4);
        shell.assertRefused("other settings", line("run", Stream.concat(Stream.of(SMALL_DIFFUSION),
            Stream.of("resume=true", "seed=3")).toArray(String[]::new)));
    }

    @Test
    void bad_input_is_refused_in_one_line_before_anything_is_trained() {
        shell.assertRefused("choose 64, 128 or 256", line("a", "method=gan", "size=96"));
        shell.assertRefused("a GAN or decoder doubles from 4 pixels", line("a", "method=decoder", "size=96"));
        shell.assertRefused("multiples of 16", line("b", "method=diffusion", "size=64", "channels=20"));
        shell.assertRefused("start=x is for method=gan and method=diffusion", line("b", "method=decoder", "start=x"));
        shell.assertRefused("start=vertebra is a model of kind spongiosa", line("b", "method=gan", "start=vertebra"));
        shell.assertRefused("imitation=5.0 needs a decoder for a GAN to begin with", line("b", "method=gan", "imitation=5"));
        shell.assertRefused("critic=x needs a model for a GAN to begin with", line("b", "method=gan", "critic=x"));
        shell.assertRefused("prepare the set with this size", line("c", "method=gan", "size=128", "steps=1"));
        shell.assertRefused("There is no image set", "train-radiograph-generator", "set=" + folder.resolve("none"),
            "output=" + folder.resolve("d"));
        set = folder.resolve("one");
        FractureSketches.write(set, 64, 1, 4);
        shell.assertRefused("1 images of AFF", line("e", SMALL_GAN));
        set = folder.resolve("empty");
        FractureSketches.write(set, 64, 4, 0);
        shell.assertRefused("has the label AFF only; accepted are sets of two labels or more", line("f", SMALL_DIFFUSION));
        shell.assertRefused("There is no model 'nobody'", "generate-radiographs", "model=nobody");
        shell.assertRefused("needed is one of radiograph-diffusion, radiograph-gan", "generate-radiographs",
            "model=vertebra");
    }

    @Test
    void a_set_with_a_patient_in_two_splits_is_refused_by_the_patients_name() throws IOException {
        Files.writeString(set.resolve(ImageSet.TABLE), "file,patient,label,site,view,mmperpixel,split\n"
            + "s0.tif,Smith,AFF,,,,train\ns1.tif,Smith,AFF,,,,test\n");
        shell.assertRefused("Patient Smith", line("a", SMALL_GAN));
    }

    /** What the card of a model says of its training. */
    private Map<String, Object> training(final String run) {
        return ModelStore.standard().open(folder.resolve(run + "/net.bonegen").toString()).card().training();
    }

    private int train(final String name, final String... more) {
        return shell.run(line(name, more));
    }

    private String[] line(final String name, final String... more) {
        return Stream.concat(Stream.of("train-radiograph-generator", "set=" + set, "name=net", "device=cpu",
            "output=" + folder.resolve(name)), Stream.concat(
                List.of(more).stream().anyMatch(word -> word.startsWith("strategy")) ? Stream.empty()
                    : Stream.of("strategy=none"), Stream.of(more))).toArray(String[]::new);
    }

    private ImagePlus generate(final String model, final String name, final String... more) {
        assertThat(shell.run(Stream.concat(Stream.of("generate-radiographs", "model=" + folder.resolve(model),
            "device=cpu", "output=" + folder.resolve(name)), Stream.of(more)).toArray(String[]::new))).isZero();
        return ImageFiles.open(folder.resolve(name).toString());
    }
}
