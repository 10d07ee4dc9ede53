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
package io.github.bonegen.command.spongiosa;

import ij.ImagePlus;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.command.NetworkCommand;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.SampleTitle;
import io.github.bonegen.imagej.io.SampleWriter;
import io.github.bonegen.imagej.spongiosa.EndlessImage;
import io.github.bonegen.imagej.spongiosa.EndlessOutput;
import io.github.bonegen.spongiosa.endless.EndlessModel;
import io.github.bonegen.spongiosa.endless.EndlessSeries;
import io.github.bonegen.spongiosa.endless.VolumeBox;
import io.github.bonegen.spongiosa.model.OpenModel;
import io.github.bonegen.spongiosa.model.SampleItems;
import io.github.bonegen.spongiosa.model.SpongiosaBatch;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.model.SpongiosaModels;
import java.io.File;
import java.util.Arrays;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Makes random samples of spongiosa. */
@Plugin(type = Command.class, name = "generate-spongiosa",
    menuPath = "Plugins>BoneGen>Spongiosa>Generate Spongiosa...",
    description = "Makes random samples of trabecular bone with a trained network.",
    attrs = @Attr(name = "no-record"))
public final class GenerateSpongiosaCommand extends NetworkCommand {

    @Parameter
    private PluginService plugins;

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive",
        attrs = @Attr(name = SUGGEST, value = "spongiosa-models"))
    private String model = "vertebra";

    @Parameter(persist = false, label = "Samples", min = "1", description = "number of samples")
    private int count = 1;

    @Parameter(persist = false, label = "Seed", description = "the same seed makes the same samples")
    private long seed = 0;

    @Parameter(persist = false, label = "Size (voxels)", description = "for models of endless bone: one number for a cube "
        + "or x,y,z; empty for the model's own size")
    private String size = "";

    @Parameter(persist = false, label = "At (voxels)",
        description = "with a size: place of the first voxel in the endless bone, x,y,z",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private String at = "0,0,0";

    @Parameter(persist = false, label = "Threads", min = "1", max = "1024",
        description = "with a size: cubes made at once", attrs = @Attr(name = MORE, value = COMPUTING))
    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameter(persist = false, label = "Batch", min = "1", max = "1024", description = "samples made at once",
        attrs = @Attr(name = MORE, value = COMPUTING))
    private int batch = 16;

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "a .tif for one stack of all samples, a folder for one file a sample, or with a size a .zarr; "
            + "empty opens an image")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus image;

    @Parameter(type = ItemIO.OUTPUT)
    private String written;

    @Override
    protected void execute(final Progress progress) {
        if (!size.isBlank() && output.getPath().isEmpty()) {
            image = openEndless();
            return;
        }
        try (OpenModel opened = OpenModel.of(model, device(), SpongiosaModels.of(plugins))) {
            if (size.isBlank()) {
                makeCubes(opened.model(), progress);
            } else {
                makeBoxes(opened.model(), progress);
            }
        }
    }

    private ImagePlus openEndless() {
        final OpenModel opened = OpenModel.of(model, device(), SpongiosaModels.of(plugins));
        try {
            return EndlessImage.open(series(opened.model()), title(), threads, opened::close);
        }
        catch (final RuntimeException exception) {
            opened.close();
            throw exception;
        }
    }

    private EndlessSeries series(final SpongiosaModel generator) {
        return new EndlessSeries(EndlessModel.of(generator), count, seed, VolumeBox.parse(size, at));
    }

    private void makeCubes(final SpongiosaModel generator, final Progress progress) {
        final SpongiosaBatch samples = new SpongiosaBatch(count, seed, batch);
        writeSamplesTo(output);
        final SampleWriter writer = SampleWriter.to(output.getPath(), count, title());
        writer.checkRoom(generator.edge());
        final BatchOutcome<SampleItems.Made[]> made = batches().run(new SampleItems(samples, generator, writer.files()), 1,
            progress).orElse("No sample was made");
        leaveOut(LeftOut.of(made));
        made.results().stream().flatMap(Arrays::stream).forEach(each -> writer.accept(each.index(), each.sample()));
        image = writer.finish().orElse(null);
        written = withLeftOut(writer.description());
    }

    private void makeBoxes(final SpongiosaModel generator, final Progress progress) {
        final EndlessOutput writer = EndlessOutput.to(output.getPath());
        leaveOut(LeftOut.of(writer.write(series(generator), batches(), new Parallel(threads, progress))));
        written = withLeftOut(writer.description());
    }

    private String title() {
        return SampleTitle.of(model, "", seed);
    }
}
