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

import ij.IJ;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.Browser;
import io.github.bonegen.imagej.Manual;
import java.nio.file.Path;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens the documentation. */
@Plugin(type = Command.class, name = "show-documentation", menuPath = "Plugins>BoneGen>Help>Documentation...",
    description = "Opens a page of the documentation, which comes with BoneGen: no network is needed.",
    attrs = @Attr(name = "no-record"))
public final class ShowDocumentationCommand extends BoneGenCommand {

    @Parameter(persist = false, label = "Page",
        description = "start, or a page that it links: match, measure, train ...",
        attrs = @Attr(name = SUGGEST, value = "pages"))
    private String page = "start";

    @Parameter(type = ItemIO.OUTPUT)
    private String where;

    @Override
    protected void execute(final Progress progress) {
        final Path file = Manual.standard().write(page);
        if (IJ.getInstance() != null) {
            Browser.open(file);
        } else {
            where = "The documentation is in " + file;
        }
    }
}
