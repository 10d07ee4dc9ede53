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
package io.github.bonegen.imagej.radiograph;

import ij.measure.ResultsTable;
import io.github.bonegen.radiograph.detector.DetectedFilm;
import io.github.bonegen.radiograph.set.Site;
import java.util.List;

/** Sites of fractures as columns of ImageJ's table. */
public final class DetectionTable {

    private static final int DECIMALS = 4;

    private DetectionTable() {
        // Static functions only.
    }

    /** A row a film, with its truth. */
    public static ResultsTable of(final List<DetectedFilm> films) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        for (final DetectedFilm film : films) {
            table.addRow();
            table.addValue("file", film.entry().file());
            add(film.site(), table);
            table.addValue("certainty", film.site().certainty());
            table.addValue("error (mm)", film.error());
            table.addValue("from line (mm)", film.errorFromLine());
            table.addValue("patient", film.entry().patient());
            table.addValue("label", film.entry().label());
            table.addValue("hospital", film.entry().site());
            table.addValue("view", film.entry().view());
        }
        return table;
    }

    /** Adds to the last row whether there is a fracture, and where, from the film's upper left corner. */
    static void add(final Site site, final ResultsTable table) {
        table.addValue("P(fracture)", site.fracture());
        table.addValue("x (mm)", site.left());
        table.addValue("y (mm)", site.top());
    }
}
