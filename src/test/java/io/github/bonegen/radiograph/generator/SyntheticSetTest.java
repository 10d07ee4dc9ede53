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
package io.github.bonegen.radiograph.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.model.training.ModelTraining;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.nn.adversarial.GrowthSchedule;
import io.github.bonegen.radiograph.set.ImageSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticSetTest {

    private static final Sampling SAMPLING = Sampling.named("heun", 1, 1);

    @TempDir
    private Path folder;
    private Torch torch;

    @BeforeEach
    void open() {
        torch = Torch.on("cpu");
    }

    @AfterEach
    void close() {
        torch.close();
    }

    @Test
    void a_folder_of_images_is_read_and_a_model_s_name_makes_some_once() throws IOException {
        final ImageSet sketches = FractureSketches.write(folder.resolve("sketches"), 32, 2, 2);
        final Model model = trained(sketches, List.of("AFF", "NFF"));
        new ModelStore(folder).add(model);

        assertThat(open("sketches").entries()).isEqualTo(sketches.entries());
        final ImageSet made = open(model.card().name());
        assertThat(made.entries()).extracting(entry -> entry.label() + " " + entry.split() + " " + entry.mmPerPixel())
            .containsExactly("AFF train 1.0", "AFF train 1.0", "AFF train 1.0", "NFF train 1.0", "NFF train 1.0",
                "NFF train 1.0");
        final FileTime written = Files.getLastModifiedTime(made.file(made.entries().get(0)));
        assertThat(open(model.card().name()).entries()).isEqualTo(made.entries());
        assertThat(Files.getLastModifiedTime(made.file(made.entries().get(0)))).isEqualTo(written);
    }

    @Test
    void a_name_of_nothing_and_a_model_of_one_class_are_refused() {
        assertThatThrownBy(() -> open("nobody")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("There is no model 'nobody'");
        final Model model = trained(FractureSketches.write(folder.resolve("sketches"), 32, 2, 2), List.of("AFF"));
        new ModelStore(folder).add(model);
        assertThatThrownBy(() -> open(model.card().name())).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("makes no NFF");
    }

    private ImageSet open(final String source) {
        final String path = source.equals("sketches") ? folder.resolve(source).toString() : source;
        return new SyntheticSet(path, List.of("AFF", "NFF"), 3, SAMPLING, 1).open(RadiographModels.BUILT_IN, new ModelStore(folder),
            new RadiographFiles(), folder.resolve("made"), torch, Progress.NONE);
    }

    private Model trained(final ImageSet set, final List<String> labels) {
        final TrainingImages images = new TrainingImages(set, new RadiographFiles(), 32, RadiographClass.ofLabels(labels), "sketches");
        final GanMethod method = new GanMethod(List.of(8, 8, 8, 8), 8, GrowthSchedule.even(List.of(1, 1, 1), 1, List.of(2, 2, 2, 2)),
            1e-3, 1e-3, Precision.FLOAT32, 1);
        return new ModelTraining<>(images, method, folder.resolve("run")).run("tiny", false,
            Duration.ofMinutes(1), torch, (step, losses) -> { }, Progress.NONE);
    }
}
