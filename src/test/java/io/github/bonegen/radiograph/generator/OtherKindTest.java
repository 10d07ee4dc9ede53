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

import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.cli.CommandRunner;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelCard;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

/** How somebody adds a kind of model of their own: here one whose images are all of one grey. */
class OtherKindTest {

    /** With {@code @Plugin(type = RadiographModelKind.class)} SciJava finds it by itself. */
    public static final class PlainKind implements RadiographModelKind {

        @Override
        public String kind() {
            return "plain-grey";
        }

        @Override
        public RadiographModel open(final Model model, final Sampling sampling, final Torch torch) {
            return new Plain(model.card().name(), model.weights().get("grey").values()[0]);
        }
    }

    private record Plain(String name, float grey) implements RadiographModel {

        @Override
        public List<RadiographClass> classes() {
            return RadiographClass.ofLabels(List.of("NFF"));
        }

        @Override
        public List<Volume> generate(final RadiographClass what, final long seed, final long first, final int count,
            final Progress progress)
        {
            final List<Volume> images = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                final float[] pixels = new float[16];
                java.util.Arrays.fill(pixels, grey);
                images.add(Volume.of(pixels, 4, 4, 1, Calibration.NONE).with(Provenance.ofBoneGen()));
            }
            return images;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    @TempDir
    private Path folder;

    @Test
    void the_command_opens_models_of_a_kind_that_another_author_adds() {
        System.setProperty(BoneGenFolder.PROPERTY, folder.toString());
        try (Context context = new Context()) {
            context.service(PluginService.class).addPlugin(new PluginInfo<>(PlainKind.class, RadiographModelKind.class));
            ModelStore.standard().add(new Model(new ModelCard(ModelCard.FORMAT, "mine", "plain-grey", "", "", List.of(),
                Map.of(), Map.of(), Map.of(), ""), Map.of("grey", new Tensor(new long[] {1}, new float[] {1234}))));
            final Path file = folder.resolve("out.tif");
            assertThat(new CommandRunner(context, System.out, System.err).run("generate-radiographs", "model=mine",
                "count=2", "device=cpu", "output=" + file)).isZero();
            assertThat(ImageFiles.open(file.toString()).getStack().getProcessor(2).getf(3, 3)).isEqualTo(1234);
        }
        finally {
            System.clearProperty(BoneGenFolder.PROPERTY);
        }
    }
}
