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

import ij.ImagePlus;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.batch.KeepingRunner;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.RadiographStack;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.generator.GeneratedSet;
import io.github.bonegen.radiograph.generator.RadiographBatch;
import io.github.bonegen.radiograph.generator.RadiographItems;
import io.github.bonegen.radiograph.generator.RadiographModel;
import io.github.bonegen.radiograph.generator.RadiographModelKind;
import io.github.bonegen.radiograph.generator.RadiographModels;
import io.github.bonegen.radiograph.generator.Sampling;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.Labels;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Makes radiographs with a trained network. */
@Plugin(type = Command.class, name = "generate-radiographs",
    menuPath = "Plugins>BoneGen>Radiograph>Generate Radiographs...",
    description = "Makes radiographs of femur fractures with a trained network; the bundled ones learned simulated "
    + "images. Not for diagnosis.",
    attrs = @Attr(name = "no-record"))
public final class GenerateRadiographsCommand extends NetworkCommand {

    private static final String ANY = "any";

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, label = "Model", description = "name of a model, such as gan or diffusion, or path of "
        + "an archive",
        attrs = @Attr(name = SUGGEST, value = "radiograph-models"))
    private String model = "diffusion";

    @Parameter(persist = false, label = "Class",
        description = "AFF, atypical fractures; NFF, normal ones; another label that the model has learned; or both, all that "
            + "it makes", attrs = @Attr(name = SUGGEST, value = "radiograph-labels"))
    private String label = Labels.EVERY;

    @Parameter(persist = false, label = "View", choices = {ANY, "AP", "lateral"},
        description = "of a model that is told the view; any makes its views in turn")
    private String view = ANY;

    @Parameter(persist = false, label = "Images", min = "1", max = "1000000", description = "images of each class")
    private int count = 4;

    @Parameter(persist = false, label = "Seed", description = "the same seed makes the same images")
    private long seed = 0;

    @Parameter(persist = false, label = "Guidance", min = "0", max = "100", description = "diffusion: 0 ignores the "
        + "class, 1 makes images as learned, more makes them more typical of their class",
        attrs = @Attr(name = MORE, value = "Diffusion"))
    private double guidance = 1;

    @Parameter(persist = false, label = "Sampler", choices = {"heun", "ddim"},
        description = "diffusion: Heun's method, "
        + "two evaluations a step, or DDIM, one",
        attrs = @Attr(name = MORE, value = "Diffusion"))
    private String sampler = "heun";

    @Parameter(persist = false, label = "Steps", min = "1", max = "10000",
        description = "diffusion: steps from noise to image",
        attrs = @Attr(name = MORE, value = "Diffusion"))
    private int steps = 18;

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "a .tif for one stack "
        + "of all images, or a folder for an image set of any number; empty opens an image")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus image;

    @Parameter(type = ItemIO.OUTPUT)
    private String written;

    @Override
    protected void execute(final Progress progress) {
        final Sampling sampling = Sampling.named(sampler, steps, guidance);
        final boolean isFile = ImageFiles.isTiff(output.getPath());
        final boolean isFolder = !isFile && !output.getPath().isEmpty();
        if (isFile) {
            AtomicFile.checkWritable(output.toPath());
        } else if (isFolder) {
            writeInto(output.toPath());
        }
        final Model opened = ModelStore.standard().open(model);
        try (Torch torch = openTorch(); RadiographModel generator = new RadiographModels(
            plugins.createInstancesOfType(RadiographModelKind.class)).open(opened, sampling, torch))
        {
            final List<String> labels = label.equals(Labels.EVERY) ? generator.labels()
                : List.of(Labels.meant(label, generator.labels()));
            final List<String> views = view.equals(ANY) ? generator.views() : List.of(view);
            final RadiographBatch batch = new RadiographBatch(labels, views, count, seed);
            final Provenance record = Provenance.ofBoneGen().with("model sha256", opened.card().weightsSha256())
                .with("device", torch.deviceName()).with("sampling", sampling);
            if (isFolder) {
                written = withLeftOut(makeSet(new RadiographItems(batch, generator, record, Optional.of(new GeneratedSet(
                    output.toPath(), new RadiographFiles(), generator.name()))), progress));
            } else {
                image = makeStack(new RadiographItems(batch, generator, record, Optional.empty()), progress);
            }
        }
        if (isFile) {
            ImageFiles.saveTiff(image, output.toPath());
            written = withLeftOut("Wrote " + image.getStackSize() + " images to " + output);
        }
    }

    private String makeSet(final RadiographItems items, final Progress progress) {
        final KeepingRunner keeping = KeepingRunner.beside(output.toPath().resolve(ImageSet.TABLE), batches());
        final GeneratedSet set = items.set().orElseThrow();
        make(items, keeping, progress).forEach(made -> set.add(made.entry()));
        final String summary = set.finish().summary();
        keeping.clear();
        return summary;
    }

    private ImagePlus makeStack(final RadiographItems items, final Progress progress) {
        final RadiographStack stack = new RadiographStack("Radiographs of " + items.model().name(),
            count * items.images().labels().size());
        make(items, batches(), progress).forEach(made -> stack.accept(made.what(), made.index(), made.image()));
        return stack.finish();
    }

    private Stream<RadiographItems.Made> make(final RadiographItems items, final BatchRunner runner,
        final Progress progress)
    {
        final BatchOutcome<RadiographItems.Made[]> outcome = runner.run(items, 1, progress)
            .orElse("No image was made");
        leaveOut(LeftOut.of(outcome));
        return outcome.results().stream().flatMap(Arrays::stream);
    }
}
