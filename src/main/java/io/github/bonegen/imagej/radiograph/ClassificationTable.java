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
import io.github.bonegen.radiograph.classifier.Classification;
import io.github.bonegen.radiograph.classifier.ClassifiedSet;
import io.github.bonegen.radiograph.classifier.JudgedImage;

/** Classifications as ImageJ's table, a row an image. */
public final class ClassificationTable {

    private static final int DECIMALS = 4;

    private final ResultsTable table = new ResultsTable();
    private final String notice;

    /** @param notice stands in every row */
    public ClassificationTable(final String notice) {
        this.notice = notice;
        table.setPrecision(DECIMALS);
    }

    /** The table of a set with patients and labels. */
    public static ResultsTable of(final ClassifiedSet set, final String notice) {
        final ClassificationTable table = new ClassificationTable(notice);
        for (final JudgedImage image : set.images()) {
            table.add(image.entry().file(), image.classification());
            table.table.addValue("patient", image.entry().patient());
            table.table.addValue("label", image.entry().label());
            table.table.addValue("hospital", image.entry().site());
            table.table.addValue("view", image.entry().view());
            table.table.addValue("peak to fracture", image.peakError());
        }
        return table.table;
    }

    /** Adds the row of an image. */
    public void add(final String file, final Classification classification) {
        table.addRow();
        table.addValue("file", file);
        table.addValue(classification.classes().probability(), classification.probability());
        table.addValue("SD", classification.spread());
        table.addValue("least", classification.least());
        table.addValue("most", classification.most());
        table.addValue("class", classification.label());
        table.addValue("peak x", classification.peak()[0]);
        table.addValue("peak y", classification.peak()[1]);
        classification.sites().forEach(site -> DetectionTable.add(site, table));
        table.addValue("distance", classification.distance());
        table.addValue("picture distance", classification.pictureDistance());
        table.addValue("warning", String.join("; ", classification.doubts()));
        table.addValue("notice", notice);
    }

    /** The table itself, with the rows that were added up to now. */
    public ResultsTable table() {
        return table;
    }
}
