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
package io.github.bonegen.imagej.io;

import io.github.bonegen.morphometry.Measurement;

/**
 * Reads BoneJ's results: one table that all its commands add to, with an image's title as the header of its rows. The
 * table is ImageJ2's {@code org.scijava.table.Table}, which is reached by its methods' names.
 */
public final class SharedTable {

    private SharedTable() {
        // Static functions only.
    }

    /** All values in the rows of an image, by column. */
    public static Measurement row(final Object table, final String title) {
        Measurement measured = Measurement.NONE;
        final int rows = (int) call(table, "getRowCount", new Class<?>[0]);
        final int columns = (int) call(table, "getColumnCount", new Class<?>[0]);
        for (int row = 0; row < rows; row++) {
            if (title.equals(call(table, "getRowHeader", new Class<?>[] {int.class}, row))) {
                for (int column = 0; column < columns; column++) {
                    final Object value = call(table, "get", new Class<?>[] {int.class, int.class}, column, row);
                    if (value instanceof Number number) {
                        measured = measured.with(String.valueOf(call(table, "getColumnHeader",
                            new Class<?>[] {int.class},
                            column)), number.doubleValue());
                    }
                }
            }
        }
        return measured;
    }

    private static Object call(final Object table, final String method, final Class<?>[] types,
        final Object... arguments)
    {
        try {
            return table.getClass().getMethod(method, types).invoke(table, arguments);
        }
        catch (final ReflectiveOperationException exception) {
            throw new IllegalStateException("BoneJ's table has no " + method, exception);
        }
    }
}
