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
import io.github.bonegen.model.ModelArchive;
import io.github.bonegen.model.ModelStore;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows the card of a model, or which models there are. */
@Plugin(type = Command.class, name = "model-info", menuPath = "Plugins>BoneGen>Models>Model Info...",
    description = "The card of a model: what it makes, what it learned from, how good it is. Without a name: all models.",
    attrs = @Attr(name = "no-record"))
public final class ModelInfoCommand extends BoneGenCommand {

    @Parameter(persist = false, label = "Model",
        description = "name of a model, or path of an archive; empty lists all",
        attrs = @Attr(name = SUGGEST, value = "models"))
    private String model = "";

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        final ModelStore store = ModelStore.standard();
        result = model.isEmpty() ? String.join(System.lineSeparator(), store.names())
            : ModelArchive.toJson(store.open(model).card());
    }
}
