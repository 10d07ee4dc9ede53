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
package io.github.bonegen.radiograph.evaluation.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.radiograph.evaluation.RadiographReport;
import io.github.bonegen.radiograph.set.Table;
import java.nio.file.Path;

/** Writes a report for programs. */
public final class ReportFiles {

    public static final String TABLE = "figures.csv";
    public static final String FIGURES = "figures.json";

    private ReportFiles() {
        // Static functions only.
    }

    /**
     * Writes {@value #TABLE}, a row a figure, and {@value #FIGURES}; a figure that could not be had is empty or null.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be written
     */
    public static void write(final RadiographReport report, final Path folder) {
        new Table(report.rows()).write(folder.resolve(TABLE));
        final JsonSerializer<Double> finite = (value, type, context) -> json(value);
        AtomicFile.writeText(folder.resolve(FIGURES), new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .serializeNulls().registerTypeAdapter(Double.class, finite).registerTypeAdapter(double.class, finite)
            .create().toJson(report.toMap()));
    }

    private static JsonElement json(final Double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }
}
