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
package io.github.bonegen.imagej;

import ij.ImagePlus;
import java.util.ArrayList;
import java.util.List;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.ConvertService;
import org.scijava.convert.Converter;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

/** Stands in for BoneJ: its commands' class names and inputs in both generations, and its shared, growing table. */
public final class FakeBoneJ {

    /** What BoneJ 7.2 takes: ImageJ2's own image, made from an ImagePlus by a converter. */
    public record Dataset(String title) {
    }

    /** The methods of SciJava's table that matter. */
    public static final class Table {

        private final List<String> headers = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();

        public int getRowCount() {
            return headers.size();
        }

        public int getColumnCount() {
            return 2;
        }

        public String getRowHeader(final int row) {
            return headers.get(row);
        }

        public String getColumnHeader(final int column) {
            return column == 0 ? "Euler ch." : "Empty";
        }

        public Double get(final int column, final int row) {
            return column == 0 ? values.get(row) : null;
        }

        /** A table with the row of another image before and after. */
        public static Table around(final String title, final double euler) {
            final Table table = new Table();
            table.headers.addAll(List.of("somebody else's", title, "another"));
            table.values.addAll(List.of(-1000.0, euler, 1000.0));
            return table;
        }
    }

    /** ImageJ2's conversion. */
    public static final class ToDataset extends AbstractConverter<ImagePlus, Dataset> {
        @Override
        public <T> T convert(final Object source, final Class<T> type) {
            return type.cast(new Dataset(((ImagePlus) source).getTitle()));
        }

        @Override
        public Class<Dataset> getOutputType() {
            return Dataset.class;
        }

        @Override
        public Class<ImagePlus> getInputType() {
            return ImagePlus.class;
        }
    }

    private FakeBoneJ() {
        // Static functions only.
    }

    /** Installs a command by its class name, and the conversion. */
    public static void install(final Context context, final String className) {
        final PluginService plugins = context.service(PluginService.class);
        plugins.addPlugin(new PluginInfo<>(className, Command.class));
        plugins.addPlugin(new PluginInfo<>(ToDataset.class.getName(), Converter.class));
        context.service(ConvertService.class);
    }
}
