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
package io.github.bonegen.volume.zarr;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.AtomicFile;
import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A volume on disk in chunks and at several resolutions, each half of the one before, as
 * <a href="https://ngff.openmicroscopy.org/0.4/">OME-Zarr 0.4</a> has it. With it lies the record of what makes it, so
 * that a volume that was begun goes on with the same and with nothing else.
 */
public final class OmeZarr {

    /** What is on disk beside the arrays. */
    private record Attributes(List<Multiscale> multiscales, Map<String, String> bonegen) { }

    private record Multiscale(String version, String name, List<Axis> axes, List<Dataset> datasets, String type) { }

    private record Axis(String name, String type, String unit) { }

    private record Dataset(String path, List<Transformation> coordinateTransformations) { }

    /** One of two kinds, so that a list of its numbers goes by two names. */
    private record Transformation(String type, double[] scale, double[] translation) { }

    private static final String ATTRIBUTES = ".zattrs";
    private static final String GROUP = ".zgroup";
    private static final String VERSION = "0.4";
    private static final String TEMPORARY = ".part";
    private static final Map<String, String> UNITS = Map.of("mm", "millimeter", "um", "micrometer", "m", "meter");
    private static final int MOST_LEVELS = 30;
    /** Level, z, y, and the chunks in it. */
    private static final int DEEPEST = 4;

    private final List<ZarrArray> levels;
    private final Calibration calibration;
    private final Provenance record;

    private OmeZarr(final List<ZarrArray> levels, final Calibration calibration, final Provenance record) {
        this.levels = List.copyOf(levels);
        this.calibration = calibration;
        this.record = record;
    }

    /**
     * Begins a volume in a folder, or goes on with it.
     *
     * @param box of an endless grid that the volume is; its corner is kept as a translation
     * @param edge of a chunk in voxels
     * @param record of what makes the volume
     * @throws InvalidInputException if the folder holds something else, or cannot be written
     */
    public static OmeZarr beginOrGoOn(final Path folder, final Box box, final int edge, final Calibration calibration,
        final Provenance record)
    {
        final Path attributes = folder.resolve(ATTRIBUTES);
        if (Files.exists(attributes)) {
            checkSame(folder, Json.read(attributes, Attributes.class), record);
            removeTemporaries(folder);
        } else {
            require(isEmpty(folder), "%s holds something else than a volume that was begun; name another folder", folder);
            Json.write(attributes, attributes(folder, box, edge, calibration, record));
        }
        Json.write(folder.resolve(GROUP), Map.of("zarr_format", 2));
        final List<ZarrArray> levels = new ArrayList<>();
        for (final Box extent : extents(box, edge)) {
            levels.add(ZarrArray.create(folder.resolve(Integer.toString(levels.size())), extent, edge));
        }
        return new OmeZarr(levels, calibration, record);
    }

    /** Whether a folder says of itself that it is one. */
    public static boolean isIn(final Path folder) {
        return Files.isRegularFile(folder.resolve(ATTRIBUTES));
    }

    /**
     * Opens a volume that this class wrote.
     *
     * @throws InvalidInputException if the folder holds none
     */
    public static OmeZarr open(final Path folder) {
        require(isIn(folder), "%s is no OME-Zarr: it has no %s", folder, ATTRIBUTES);
        final Attributes attributes = Json.read(folder.resolve(ATTRIBUTES), Attributes.class);
        final List<Multiscale> images = attributes.multiscales();
        require(images != null && !images.isEmpty() && images.get(0).datasets() != null
            && !images.get(0).datasets().isEmpty() && images.get(0).datasets().size() <= MOST_LEVELS,
            "%s is no OME-Zarr: its %s names no arrays", folder, ATTRIBUTES);
        final List<ZarrArray> levels = new ArrayList<>();
        for (final Dataset dataset : images.get(0).datasets()) {
            require(dataset.path() != null && dataset.path().matches("\\w+"), "%s names an array by %s", folder,
                dataset.path());
            levels.add(ZarrArray.open(folder.resolve(dataset.path())));
        }
        return new OmeZarr(levels, calibration(folder, images.get(0)),
            new Provenance(attributes.bonegen() == null ? Map.of() : attributes.bonegen()));
    }

    /** The arrays, finest first. */
    public List<ZarrArray> levels() {
        return levels;
    }

    /** The size of a voxel of the finest array; the unit of the values is not kept on disk. */
    public Calibration calibration() {
        return calibration;
    }

    /** The record of what makes it; empty if another program wrote it. */
    public Provenance provenance() {
        return record;
    }

    private static void checkSame(final Path folder, final Attributes attributes, final Provenance record) {
        final Map<String, String> there = attributes.bonegen() == null ? Map.of() : attributes.bonegen();
        record.entries().forEach((name, value) -> require(value.equals(there.get(name)),
            "%s holds another volume: its %s is %s, not %s; name another folder", folder, name, there.get(name), value));
    }

    private static boolean isEmpty(final Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.allMatch(file -> FileReading.isHidden(file)
                || file.getFileName().toString().endsWith(TEMPORARY));
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write into " + folder + ": " + exception.getMessage(), exception);
        }
    }

    /** What a program that was killed left behind. */
    private static void removeTemporaries(final Path folder) {
        try {
            AtomicFile.clearLeftovers(folder, DEEPEST);
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot go on in " + folder + ": " + exception.getMessage(), exception);
        }
    }

    /** Each half of the one before, until one chunk holds all. */
    private static List<Box> extents(final Box box, final int edge) {
        final List<Box> extents = new ArrayList<>();
        Box extent = Box.ofSize(box.width(), box.height(), box.depth());
        extents.add(extent);
        while (Math.max(extent.width(), Math.max(extent.height(), extent.depth())) > edge) {
            extent = Halving.of(extent);
            extents.add(extent);
        }
        return extents;
    }

    private static Attributes attributes(final Path folder, final Box box, final int edge, final Calibration calibration,
        final Provenance record)
    {
        final String unit = UNITS.get(calibration.unit());
        final List<Dataset> datasets = new ArrayList<>();
        double factor = 1;
        for (int level = 0; level < extents(box, edge).size(); level++) {
            final double shift = (factor - 1) / 2;
            datasets.add(new Dataset(Integer.toString(level), List.of(
                new Transformation("scale", new double[] {factor * calibration.z(), factor * calibration.y(),
                    factor * calibration.x()}, null),
                new Transformation("translation", null, new double[] {(box.z() + shift) * calibration.z(),
                    (box.y() + shift) * calibration.y(), (box.x() + shift) * calibration.x()}))));
            factor *= 2;
        }
        return new Attributes(List.of(new Multiscale(VERSION, folder.getFileName().toString(),
            List.of(new Axis("z", "space", unit), new Axis("y", "space", unit), new Axis("x", "space", unit)), datasets,
            "mean")), new LinkedHashMap<>(record.entries()));
    }

    private static Calibration calibration(final Path folder, final Multiscale image) {
        final List<Transformation> transformations = image.datasets().get(0).coordinateTransformations();
        require(transformations != null && !transformations.isEmpty() && transformations.get(0).scale() != null
            && transformations.get(0).scale().length == 3 && image.axes() != null && image.axes().size() == 3,
            "%s states no voxel size for three axes", folder);
        final double[] scale = transformations.get(0).scale();
        final String unit = image.axes().get(0).unit();
        return new Calibration(scale[2], scale[1], scale[0], UNITS.entrySet().stream()
            .filter(entry -> entry.getValue().equals(unit)).map(Map.Entry::getKey).findFirst()
            .orElse(Calibration.VOXELS), "");
    }
}
