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
import io.github.bonegen.nn.engine.ChosenPyTorch;
import io.github.bonegen.nn.engine.PyTorchEngine;
import io.github.bonegen.nn.engine.PyTorchInstallation;
import java.nio.file.Path;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Chooses the PyTorch that networks run on, one for a GPU say, and undoes it. */
@Plugin(type = Command.class, name = "engine-setup", menuPath = "Plugins>BoneGen>Engine>Set Up Engine...",
    description = "Chooses the PyTorch that networks run on: one that lies on this computer, for a GPU say, or BoneGen's own."
        + " It is tried first, and used from the next start.", attrs = @Attr(name = "no-record"))
public final class EngineSetupCommand extends BoneGenCommand {

    private static final String BUNDLED = "bundled";

    @Parameter(persist = false, label = "Library (PyTorch)", description = "bundled for BoneGen's own; else a Python environment, its"
        + " torch folder, or an unpacked libtorch", attrs = @Attr(name = SUGGEST, value = "pytorches"))
    private String pytorch = BUNDLED;

    @Parameter(type = ItemIO.OUTPUT)
    private String report;

    @Override
    protected void execute(final Progress progress) {
        if (pytorch.equals(BUNDLED)) {
            ChosenPyTorch.standard().forget();
            report = "BoneGen's own PyTorch " + PyTorchEngine.broughtVersion() + " is used from the next start";
            return;
        }
        final PyTorchInstallation installation = PyTorchInstallation.at(Path.of(pytorch));
        progress.update(0, "Trying " + installation);
        final int gpus = PyTorchEngine.tried(installation);
        ChosenPyTorch.standard().choose(installation);
        report = String.format("%s works, sees %s, and is used from the next start; engine-setup pytorch=%s undoes this",
            installation, gpus == 0 ? "no GPU" : gpus + (gpus == 1 ? " GPU" : " GPUs"), BUNDLED);
    }
}
