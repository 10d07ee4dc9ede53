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
package io.github.bonegen.imagej.morphometry;

import ij.ImagePlus;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.imagej.io.ImageFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * Where measurements are written: a CSV file or Excel's, and beside it the maps and the plot, their names beginning with its own; and
 * the paragraph for a methods section.
 *
 * @param table its file, or null where none is written
 * @param report the paragraph's file, or null where none is written
 * @param rerun what becomes of both where they exist
 */
public record MeasurementFiles(Path table, Path report, Rerun rerun) {

    /** @throws io.github.bonegen.InvalidInputException if a file cannot be written, or not be appended to */
    public void check() {
        if (table != null) {
            AtomicFile.checkWritable(table);
            rerun.rows(table);
        }
        if (report != null) {
            AtomicFile.checkWritable(report);
            rerun.text(report);
        }
    }

    /** Writes the table and the report of rows. */
    public void write(final List<MeasuredImage> images) {
        if (table != null) {
            rerun.rows(table).and(MeasurementRows.of(images)).write(table);
        }
        if (report != null) {
            rerun.write(report, new MethodsReport(images).text());
        }
    }

    /** Writes a map of an image as TIFF. */
    void writeMap(final ImagePlus map, final String name) {
        if (table != null) {
            ImageFiles.saveTiff(map, table.toAbsolutePath().resolveSibling(name));
        }
    }

    /** Writes the summary plot as PNG. */
    public void writePlot(final ImagePlus plot) {
        if (table != null) {
            ImageFiles.savePng(plot, beside(".png"));
        }
    }

    private Path beside(final String ending) {
        return table.toAbsolutePath().resolveSibling(stem() + ending);
    }

    /** What the names of all files begin with. */
    String stem() {
        return table == null ? "" : table.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
