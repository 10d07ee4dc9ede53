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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageTable;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes the table of a folder of DICOM films, without what tells who is on them. */
@Plugin(type = Command.class, name = "make-image-table",
    menuPath = "Plugins>BoneGen>Radiograph>Make Image Table...",
    description = "A table of the DICOM films in a folder: pseudonyms, view and pixel size, to be completed with labels.",
    attrs = @Attr(name = "no-record"))
public final class MakeImageTableCommand extends BoneGenCommand {

    private static final int KEY_BYTES = 32;

    @Parameter(persist = false, style = "directory", label = "Folder",
        description = "folder of the films and of folders of them")
    private File folder = new File("");

    @Parameter(persist = false, required = false, style = "password", label = "Key",
        description = "secret words that make pseudonyms; the same words make the same ones again. Empty is a random key")
    private String key = "";

    @Parameter(persist = false, style = "save", label = "Output", description = "CSV file, or folder for set.csv")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private String report;

    @Override
    protected void execute(final Progress progress) {
        require(!output.getPath().isEmpty(), "output is needed: a CSV file, or a folder for %s", ImageSet.TABLE);
        final Path table = output.isDirectory() ? output.toPath().resolve(ImageSet.TABLE) : output.toPath();
        AtomicFile.checkWritable(table);
        final ImageTable made = new ImageTable(key.isBlank() ? randomKey() : key.getBytes(StandardCharsets.UTF_8));
        final int films = made.write(folder.toPath(), table, progress);
        leaveOut(new LeftOut(made.skipped(), films + made.skipped().size(), "files"));
        report = withLeftOut(films + " films in " + table + "; fill in the column label (AFF, NFF, or names of your own)");
    }

    private static byte[] randomKey() {
        final byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
