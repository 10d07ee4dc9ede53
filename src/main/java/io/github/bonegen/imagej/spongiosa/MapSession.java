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
package io.github.bonegen.imagej.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.spongiosa.endless.BoneForm;
import io.github.bonegen.spongiosa.endless.EndlessModel;
import io.github.bonegen.spongiosa.endless.EndlessSeries;
import io.github.bonegen.spongiosa.endless.VoxelMask;
import io.github.bonegen.spongiosa.endless.match.BoneMap;
import io.github.bonegen.spongiosa.endless.match.CellGrid;
import io.github.bonegen.spongiosa.endless.match.MapMatching;
import io.github.bonegen.spongiosa.endless.match.VolumeParameter;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Volume;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.zip.CRC32;

/** Makes a box of endless bone that measures what is asked for in every cell of a map, or has a BV/TV inside a mask. */
public final class MapSession implements MatchedVolume {

    private static final double SHARE_OF_MEMORY = 0.5;
    private static final int NAMED = 5;

    private final Box box;
    private final BoneMap map;
    private final VoxelMask mask;
    private final EndlessModel model;
    private MapMatching.Matched matched;

    private MapSession(final EndlessModel model, final Box box, final BoneMap map, final VoxelMask mask) {
        this.model = model;
        this.box = box;
        final double bytes = 2.0 * Float.BYTES * box.count();
        require(bytes < SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() && box.count() < Integer.MAX_VALUE,
            "A matched volume of %d x %d x %d voxels needs %.1f GB of memory; choose a smaller one, or give Java more",
            box.width(), box.height(), box.depth(), bytes / 1e9);
        this.map = map;
        this.mask = mask;
    }

    /**
     * A BV/TV everywhere.
     *
     * @param mask above 0 where bone may be, of the box's size; null for everywhere
     * @throws io.github.bonegen.InvalidInputException if it has another shape, or memory is too small
     */
    public static MapSession everywhere(final EndlessModel model, final Box box, final double fraction, final ImagePlus mask) {
        return new MapSession(model, box, new BoneMap(VolumeParameter.BVTV, new CellGrid(box, 1, 1, 1), new double[] {fraction}),
            mask(mask, box));
    }

    /**
     * What a map gives.
     *
     * @param parameter that it gives
     * @param map a voxel a cell or a voxel a voxel of the box
     * @param mask above 0 where bone may be, of the box's size; null for everywhere
     * @throws io.github.bonegen.InvalidInputException if one has another shape or cannot be met, or memory is too small
     */
    public static MapSession of(final EndlessModel model, final Box box, final VolumeParameter parameter, final ImagePlus map,
        final ImagePlus mask)
    {
        return new MapSession(model, box, BoneMap.of(parameter, Volumes.toVolume(map), box, model.scale().voxelSize()),
            mask(mask, box));
    }

    private static VoxelMask mask(final ImagePlus image, final Box box) {
        if (image == null) {
            return VoxelMask.ALL;
        }
        final Volume volume = Volumes.toVolume(image);
        require(volume.width() == box.width() && volume.height() == box.height() && volume.depth() == box.depth(),
            "The mask has %d x %d x %d voxels and the volume %d x %d x %d; both must be of one size", volume.width(),
            volume.height(), volume.depth(), box.width(), box.height(), box.depth());
        final float[] values = volume.voxels();
        return (x, y, z) -> values[box.index(x, y, z)] > 0;
    }

    @Override
    public EndlessSeries run(final long seed, final double level, final double tolerance, final Parallel threads) {
        final EndlessSeries series = new EndlessSeries(model, 1, seed, BoneForm.of(VolumeParameter.style(
            Map.of(map.parameter(), map.mean()), model.scale().voxelSize())),
            Provenance.NONE, box);
        final int tiles = EndlessStack.tilesOfSlice(series.slice(), model.tileEdge());
        final float[] distances = series.bone(0, tiles).distances(box, threads.part(0, 0.9));
        for (int i = 0; i < distances.length; i++) {
            distances[i] -= (float) level;
        }
        final Progress matching = threads.progress().part(0.9, 1);
        matched = MapMatching.of(map.parameter(), tolerance, model.scale().calibration(), threads).run(distances, map, mask, matching);
        return series.formed(series.form().shifted(matched.shift()), record());
    }

    /** What a volume must share to be the same: it goes into the record, so that another does not go on with it. */
    private Provenance record() {
        final CRC32 checksum = new CRC32();
        final ByteBuffer numbers = ByteBuffer.allocate(Double.BYTES * 2 * map.grid().count());
        for (int cell = 0; cell < map.grid().count(); cell++) {
            numbers.putDouble(map.asked()[cell]).putDouble(matched.shifts()[cell]);
        }
        checksum.update(numbers.array());
        for (long z = box.z(); z < box.z() + box.depth(); z++) {
            for (long y = box.y(); y < box.y() + box.height(); y++) {
                for (long x = box.x(); x < box.x() + box.width(); x++) {
                    checksum.update(mask.contains(x, y, z) ? 1 : 0);
                }
            }
        }
        return Provenance.NONE.with("asked " + map.parameter().label(), String.format(Locale.ROOT, "%.5f on average of %d cells", map.mean(),
            map.grid().count())).with("checksum of what was asked for and found", Long.toHexString(checksum.getValue()));
    }

    @Override
    public ResultsTable table() {
        final ResultsTable table = new ResultsTable();
        final CellGrid grid = map.grid();
        for (int cell = 0; cell < grid.count(); cell++) {
            if (!Double.isNaN(matched.measured()[cell])) {
                table.incrementCounter();
                table.addValue("Cell", grid.name(cell));
                table.addValue(map.parameter().label() + " asked", map.asked()[cell]);
                table.addValue(map.parameter().label() + " measured", matched.measured()[cell]);
                table.addValue("Error", matched.error(cell));
                table.addValue("Surface moved (voxels)", matched.shifts()[cell]);
            }
        }
        return table;
    }

    @Override
    public String notes(final double tolerance) {
        int cells = 0;
        int met = 0;
        int missed = 0;
        final StringJoiner places = new StringJoiner("; ");
        for (int cell = 0; cell < map.grid().count(); cell++) {
            if (!Double.isNaN(matched.measured()[cell])) {
                cells++;
                met += Math.abs(matched.error(cell)) <= tolerance ? 1 : 0;
                if (matched.isOutOfReach(cell) && missed++ < NAMED) {
                    places.add(String.format(Locale.ROOT, "cell %s asked for %.4f, the nearest is %.4f", map.grid().name(cell),
                        map.asked()[cell], matched.measured()[cell]));
                }
            }
        }
        return met + " of " + cells + " cells are within the tolerance" + (missed == 0 ? ""
            : "; out of reach in " + missed + ": " + places);
    }
}
