package io.github.bonegen.imagej;

import io.github.bonegen.AtomicFile;
import ij.ImagePlus;
import java.nio.file.Path;
import java.util.List;

/**
 * Where measurements are written: a CSV file, and beside it the maps and the plot, their names beginning with its own.
 *
 * @param table the CSV file, or null where nothing is written
 */
public record MeasurementFiles(Path table) {

    /** @throws io.github.bonegen.InvalidInputException if the table cannot be written */
    public void check() {
        if (table != null) {
            AtomicFile.checkWritable(table);
        }
    }

    void writeTable(final List<MeasuredImage> images) {
        if (table != null) {
            MeasurementTable.writeCsv(images, table);
        }
    }

    /** Writes a map of an image as TIFF. */
    void writeMap(final ImagePlus map) {
        if (table != null) {
            ImageFiles.saveTiff(map, beside("-" + map.getTitle().replaceAll("[^\\w.-]+", "_") + ".tif"));
        }
    }

    /** Writes the summary plot as PNG. */
    public void writePlot(final ImagePlus plot) {
        if (table != null) {
            MeasurementPlot.savePng(plot, beside(".png"));
        }
    }

    private Path beside(final String ending) {
        final String name = table.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return table.toAbsolutePath().resolveSibling(name + ending);
    }
}
