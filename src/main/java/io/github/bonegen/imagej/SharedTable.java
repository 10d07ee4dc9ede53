package io.github.bonegen.imagej;

import io.github.bonegen.morphometry.Measurement;

/**
 * Reads BoneJ's results: one table that all its commands add to, with an image's title as the header of its rows. The
 * table is ImageJ2's {@code org.scijava.table.Table}, which is reached by its methods' names.
 */
final class SharedTable {

    private SharedTable() {
        // Static functions only.
    }

    /** All values in the rows of an image, by column. */
    static Measurement row(final Object table, final String title) {
        Measurement measured = Measurement.NONE;
        final int rows = (int) call(table, "getRowCount", new Class<?>[0]);
        final int columns = (int) call(table, "getColumnCount", new Class<?>[0]);
        for (int row = 0; row < rows; row++) {
            if (title.equals(call(table, "getRowHeader", new Class<?>[] {int.class}, row))) {
                for (int column = 0; column < columns; column++) {
                    final Object value = call(table, "get", new Class<?>[] {int.class, int.class}, column, row);
                    if (value instanceof Number number) {
                        measured = measured.with(String.valueOf(call(table, "getColumnHeader", new Class<?>[] {int.class},
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
