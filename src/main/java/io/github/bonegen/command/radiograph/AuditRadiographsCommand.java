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

import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.radiograph.RadiographAuditFiles;
import io.github.bonegen.radiograph.audit.RadiographAudit;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.Splitting;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Asks what synthetic films would give away. */
@Plugin(type = Command.class, name = "audit-radiographs", menuPath = "Plugins>BoneGen>Radiograph>Audit Radiographs...",
    description = "What sharing synthetic radiographs would give away: copies of training films, burnt-in text; a page to decide by.",
    attrs = @Attr(name = "no-record"))
public final class AuditRadiographsCommand extends BoneGenCommand {

    @Parameter(persist = false, style = "directory", label = "Synthetic set", description = "folder of the image set that is to be shared")
    private File synthetic = new File("");

    @Parameter(persist = false, style = "directory", label = "Real set", description = "folder of the image set whose training split the "
        + "generator learned from, squares of the same size")
    private File real = new File("");

    @Parameter(persist = false, choices = {"validation", "test", "both"}, label = "Held-out split",
        description = "what the generator did not see; its films say what is to be expected where nothing was copied")
    private String heldout = "validation";

    @Parameter(persist = false, label = "Blacken text", description = "write the synthetic set once more, with what looks like text made black")
    private boolean blacken = false;

    @Parameter(persist = false, label = "Seed", description = "of the copies that are planted to see whether they are found",
        attrs = @Attr(name = MORE, value = "Figures"))
    private long seed = 1;

    @Parameter(persist = false, style = "directory", label = "Output folder", description = "folder for page, pictures and tables")
    private File output = new File("audit");

    @Parameter(type = ItemIO.OUTPUT)
    private String summary;

    @Override
    protected void execute(final Progress progress) {
        final ImageSet films = ImageSet.read(synthetic.toPath());
        final ImageSet learned = ImageSet.read(real.toPath());
        writeInto(output.toPath());
        final RadiographFiles store = new RadiographFiles();
        final RadiographAudit audit = RadiographAudit.of(films, learned, Splitting.heldOut(heldout), seed, store,
            progress.part(0, 0.95));
        RadiographAuditFiles.write(audit, output.toPath());
        if (blacken) {
            RadiographAuditFiles.blacken(audit, store, output.toPath().resolve(RadiographAuditFiles.BLACKENED),
                progress.part(0.95, 1));
        }
        summary = String.join("\n", audit.findings()) + "\nWrote " + output.toPath().resolve(RadiographAuditFiles.PAGE);
    }
}
