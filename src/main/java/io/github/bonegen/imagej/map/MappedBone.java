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
package io.github.bonegen.imagej.map;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.measure.ResultsTable;
import io.github.bonegen.Choices;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.Scans;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.morphometry.MapColours;
import io.github.bonegen.imagej.morphometry.MapImages;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.map.LocalMetric;
import io.github.bonegen.morphometry.map.MapGrid;
import io.github.bonegen.morphometry.map.ParameterMap;
import io.github.bonegen.volume.Volume;
import java.nio.file.Path;
import java.util.List;

/**
 * The map of an image.
 *
 * @param title of the image
 * @param map the cells
 * @param bone that was mapped
 * @param scan the image's calibration, whose origin the map shares
 * @param record of how the map came about
 * @param notes what a person must know, one line each
 */
public record MappedBone(String title, ParameterMap map, BinaryVolume bone, Calibration scan, Provenance record,
    List<String> notes)
{
    private static final String DIRECTION = "_direction";

    /** The parameter, 32 bits, a voxel a cell, where the scan lies, in colour with a calibration bar. */
    public ImagePlus image() {
        final Volume volume = map.volume().with(record);
        return placed(MapImages.of(volume, name(), MapColours.of(volume.voxels(), volume.calibration().valueUnit())));
    }

    /** Of DA the main direction, red along x, green along y, blue along z, as bright as DA; null of others. */
    public ImagePlus direction() {
        return map.metric() == LocalMetric.DA ? placed(DirectionImage.of(map, name() + DIRECTION)) : null;
    }

    /** The middle slices of the scan in the colours of the map, with the bar. */
    public ImagePlus picture() {
        return new ImagePlus(name() + " in the scan", MapPicture.of(map, bone));
    }

    private String name() {
        return Scans.specimen(title) + "_" + Choices.key(map.metric());
    }

    /** The map's first voxel begins where its first cell does. */
    private ImagePlus placed(final ImagePlus image) {
        final MapGrid grid = map.grid();
        final Calibration own = image.getCalibration();
        own.xOrigin = (scan.xOrigin - grid.offset(0)) / grid.step();
        own.yOrigin = (scan.yOrigin - grid.offset(1)) / grid.step();
        own.zOrigin = (scan.zOrigin - grid.offset(2)) / grid.step();
        return image;
    }

    /** A row a cell that has a value: its number, its middle from the scan's first corner, its values, voxels in the mask. */
    public ResultsTable table() {
        final ResultsTable table = new ResultsTable();
        final MapGrid grid = map.grid();
        final String unit = " (" + map.scan().unit() + ")";
        for (int cell = 0; cell < grid.count(); cell++) {
            if (Double.isNaN(map.values()[0][cell])) {
                continue;
            }
            final int[] place = {cell % grid.cells(0), cell / grid.cells(0) % grid.cells(1), cell / grid.cells(0) / grid.cells(1)};
            table.incrementCounter();
            for (int axis = 0; axis < place.length; axis++) {
                table.addValue("Cell " + "xyz".charAt(axis), place[axis]);
            }
            for (int axis = 0; axis < place.length; axis++) {
                table.addValue("xyz".charAt(axis) + unit, (grid.first(axis, place[axis]) + grid.window() / 2.0) * map.scan().x());
            }
            for (int column = 0; column < map.columns().size(); column++) {
                table.addValue(map.columns().get(column), map.values()[column][cell]);
            }
            table.addValue("Voxels", map.totals()[cell]);
        }
        return table;
    }

    /**
     * Writes the map, its picture and its table, and of DA the directions.
     *
     * @param base what the files' names begin with, the map's own name but for its ending
     * @throws io.github.bonegen.InvalidInputException if a file cannot be written
     */
    void write(final Path base) {
        ImageFiles.saveTiff(image(), beside(base, ".tif"));
        ImageFiles.savePng(MapPicture.of(map, bone), beside(base, ".png"));
        Tables.save(table(), beside(base, ".csv"));
        if (map.metric() == LocalMetric.DA) {
            ImageFiles.saveTiff(direction(), beside(base, DIRECTION + ".tif"));
        }
    }

    private static Path beside(final Path base, final String ending) {
        return base.resolveSibling(base.getFileName() + ending);
    }
}
