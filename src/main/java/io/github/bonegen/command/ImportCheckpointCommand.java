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

import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.spongiosa.model.CheckpointImport;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import java.io.File;
import java.nio.file.Path;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes a PyTorch checkpoint of a spongiosa generator a model of the store. */
@Plugin(type = Command.class, name = "import-checkpoint", menuPath = "Plugins>BoneGen>Models>Import Checkpoint...",
    description = "Imports the weights of a progressive 3D generator from a PyTorch checkpoint (.pth).",
    attrs = @Attr(name = "no-record"))
public final class ImportCheckpointCommand extends BoneGenCommand {

    @Parameter(persist = false, label = "Checkpoint", description = "PyTorch checkpoint, zip or legacy format")
    private File file = new File("");

    @Parameter(persist = false, label = "Name", description = "by which commands will call the model")
    private String name = "";

    @Parameter(persist = false, label = "Voxel size (mm)", min = "0.0001", max = "10",
        description = "edge of the voxels that the network was trained on, in mm",
        attrs = @Attr(name = MORE, value = "Scale of its volumes"))
    private double voxel = SpongiosaScale.PUBLISHED.voxelSize();

    @Parameter(persist = false, label = "Unit of density", description = "unit of the voxel values",
        attrs = @Attr(name = MORE, value = "Scale of its volumes"))
    private String unit = SpongiosaScale.PUBLISHED.unit();

    @Parameter(persist = false, label = "Lowest density", description = "density of the network's -1",
        attrs = @Attr(name = MORE, value = "Scale of its volumes"))
    private double low = SpongiosaScale.PUBLISHED.low();

    @Parameter(persist = false, label = "Highest density", description = "density of the network's +1",
        attrs = @Attr(name = MORE, value = "Scale of its volumes"))
    private double high = SpongiosaScale.PUBLISHED.high();

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        ModelStore.checkName(name);
        final SpongiosaScale scale = new SpongiosaScale(voxel, unit, low, high);
        final Path kept = ModelStore.standard().add(CheckpointImport.read(file.toPath(), name, scale));
        result = "Imported " + name + " into " + kept;
    }
}
