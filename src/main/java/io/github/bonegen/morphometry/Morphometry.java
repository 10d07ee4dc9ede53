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
package io.github.bonegen.morphometry;

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Components;
import io.github.bonegen.morphometry.ellipsoid.EllipsoidFactor;
import io.github.bonegen.morphometry.region.Compartment;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.morphometry.skeleton.Skeleton;
import io.github.bonegen.morphometry.structure.Anisotropy;
import io.github.bonegen.morphometry.structure.Connectivity;
import io.github.bonegen.morphometry.structure.FractalDimension;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Planes;

/**
 * Measures a volume: the one door to all reference metrics. Definitions and edges are BoneJ's; what is undefined is NaN
 * with a note. Safe to call from several threads at once, on thousands of small volumes as on one large.
 */
public final class Morphometry {

    /** Fewer say little. */
    private static final int FEW_ELLIPSOIDS = 30;

    private final Compartment bone;
    private final Calibration calibration;
    private final MeasurementRequest request;
    private final Spheres spheres;
    private final Columns columns;
    private final double boneVolume;
    private final double totalVolume;

    private Morphometry(final Compartment bone, final Calibration calibration, final MeasurementRequest request,
        final Spheres spheres)
    {
        this.bone = bone;
        this.spheres = spheres;
        this.calibration = calibration;
        this.request = request;
        columns = new Columns(calibration.unit());
        final double voxel = Math.pow(calibration.x(), 3);
        boneVolume = bone.bone() * voxel;
        totalVolume = bone.total() * voxel;
    }

    /**
     * Measures bone. {@link StandardMetric#DENSITY} needs a grey volume and is left out.
     *
     * @throws io.github.bonegen.InvalidInputException if the volume is too large for the memory there is
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static Measurement measure(final BinaryVolume bone, final MeasurementRequest request,
        final Progress progress)
    {
        return measure(bone, Region.everywhere(bone), request, progress);
    }

    /**
     * Measures bone in a region, as the region's {@linkplain io.github.bonegen.morphometry.region.Convention convention}
     * defines.
     *
     * @throws io.github.bonegen.InvalidInputException if region and volume differ in size, or the volume is too large for
     *     the memory there is
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static Measurement measure(final BinaryVolume bone, final Region region, final MeasurementRequest request,
        final Progress progress)
    {
        return new Morphometry(region.of(bone), bone.calibration(), request, Spheres.of(bone, region, request, Runtime
            .getRuntime().maxMemory())).measure(progress);
    }

    /** Measures bone and, if asked for, the density of the grey volume that it was segmented from. */
    public static Measurement measure(final Planes grey, final BinaryVolume bone, final MeasurementRequest request,
        final Progress progress)
    {
        final Measurement measured = measure(bone, request, progress);
        return request.has(StandardMetric.DENSITY) ? measured.and(density(grey, bone, Region.everywhere(bone), request))
            : measured;
    }

    /**
     * Measures bone with an engine; what comes of the grey volume and what other authors added is measured here.
     *
     * @param ofGrey whether the grey values are densities, which {@link StandardMetric#DENSITY} needs
     * @throws io.github.bonegen.InvalidInputException if the engine or a metric knows no such region
     */
    public static Measurement measure(final MorphometryEngine engine, final Planes grey, final boolean ofGrey,
        final BinaryVolume bone, final Region region, final MeasurementRequest request, final Progress progress)
    {
        Measurement row = Measurement.NONE;
        if (!request.standard().isEmpty()) {
            row = engine.measure(bone, region, request.with(request.standard()), progress);
        }
        if (ofGrey && request.has(StandardMetric.DENSITY)) {
            row = row.and(density(grey, bone, region, request));
        }
        for (final Metric metric : request.added()) {
            row = row.and(metric.measure(grey, bone, region, progress));
        }
        return row;
    }

    /** The columns of {@link StandardMetric#DENSITY}. */
    public static Measurement density(final Planes grey, final BinaryVolume bone, final Region region,
        final MeasurementRequest request)
    {
        final Density density = Density.of(grey, bone, region.voxels(), new Parallel(request.threads(), Progress.NONE));
        final String unit = grey.calibration().valueUnit();
        final String suffix = unit.isEmpty() ? "" : " (" + unit + ")";
        return Measurement.NONE.with("BMD" + suffix, density.bmd()).with("TMD" + suffix, density.tmd())
            .with("Density Std Dev" + suffix, density.deviation());
    }

    private Measurement measure(final Progress progress) {
        Measurement row = Measurement.NONE;
        if (!calibration.isCalibrated()) {
            row = row.withNote("No calibration: lengths are in " + Calibration.VOXELS + "s");
        }
        if (bone.bone() == 0) {
            row = row.withNote("No bone: thickness, separation, connectivity, fractal dimension, DA and SMI are"
                + " undefined (NaN)");
        } else if (bone.bone() == bone.total()) {
            row = row.withNote("No marrow: separation, fractal dimension, DA and SMI are undefined (NaN), and thickness where"
                + " there is none outside the mask");
        }
        if (request.has(StandardMetric.BVTV)) {
            row = row.with(columns.volume("BV"), boneVolume).with(columns.volume("TV"), totalVolume)
                .with("BV/TV", boneVolume / totalVolume);
        }
        row = row.and(thickness(parallel(progress, 0, 0.6)));
        row = row.and(neighbourhoods(parallel(progress, 0.6, 0.65)));
        if (request.has(StandardMetric.FD)) {
            final FractalDimension fractal = bone.fractalDimension(parallel(progress, 0.65, 0.7));
            row = row.with("Fractal dimension", fractal.dimension()).with("R²", fractal.fit());
        }
        if (request.has(StandardMetric.DA)) {
            row = row.and(anisotropy(parallel(progress, 0.7, 0.95)));
        }
        row = row.and(shape(parallel(progress, 0.95, 0.96)));
        if (request.has(StandardMetric.EF)) {
            row = row.and(ellipsoids(parallel(progress, 0.96, 0.99)));
        }
        return request.has(StandardMetric.SKELETON) ? row.and(skeleton(parallel(progress, 0.99, 1))) : row;
    }

    private Parallel parallel(final Progress progress, final double from, final double to) {
        progress.checkCancelled();
        return new Parallel(request.threads(), progress.part(from, to));
    }

    private Measurement thickness(final Parallel parallel) {
        Measurement row = Measurement.NONE;
        final boolean both = request.has(StandardMetric.TBN);
        double thickness = Double.NaN;
        double separation = Double.NaN;
        if (request.has(StandardMetric.TBTH) || both) {
            final Measurement measured = map(Measurement.THICKNESS_MAP, spheres.ofBone(bone, parallel.part(0,
                0.4)));
            thickness = measured.get("Tb.Th Mean");
            row = request.has(StandardMetric.TBTH) ? row.and(measured) : row;
        }
        if (request.has(StandardMetric.TBSP) || both) {
            final Measurement measured = map(Measurement.SEPARATION_MAP, spheres.ofMarrow(bone, parallel.part(
                0.4, 1)));
            separation = measured.get("Tb.Sp Mean");
            row = request.has(StandardMetric.TBSP) ? row.and(measured) : row;
        }
        return both ? row.with(columns.perLength("Tb.N"), 1 / (thickness + separation)) : row;
    }

    private Measurement map(final String name, final Spheres.Measured spheres) {
        final Distribution distribution = spheres.distribution();
        final Measurement row = Measurement.NONE.with(columns.length(name + " Mean"), distribution.mean())
            .with(columns.length(name + " Std Dev"), distribution.deviation())
            .with(columns.length(name + " Max"), distribution.max());
        return spheres.map().isEmpty() || !request.keepMaps() ? row : row.withMap(name, spheres.map().get());
    }

    private Measurement neighbourhoods(final Parallel parallel) {
        if (!request.has(StandardMetric.CONN) && !request.has(StandardMetric.BS)) {
            return Measurement.NONE;
        }
        final Compartment.Neighbours neighbours = bone.neighbours(parallel);
        Measurement row = Measurement.NONE;
        if (request.has(StandardMetric.CONN)) {
            final Connectivity connectivity = neighbours.connectivity();
            final boolean bony = bone.bone() > 0;
            row = row.with("Euler ch.", connectivity.euler()).with("Δ(χ)", connectivity.deltaChi())
                .with("Connectivity", bony ? connectivity.connectivity() : Double.NaN)
                .with(columns.perVolume("Conn.D"), bony ? connectivity.density(totalVolume) : Double.NaN);
        }
        if (request.has(StandardMetric.BS)) {
            final double surface = neighbours.surface() * Math.pow(calibration.x(), 2);
            row = row.with(columns.area("Surface area"), surface).with(columns.perLength("BS/BV"), surface / boneVolume)
                .with(columns.perLength("BS/TV"), surface / totalVolume);
        }
        return row;
    }

    private Measurement anisotropy(final Parallel parallel) {
        final Anisotropy anisotropy = bone.anisotropy(request.sampling(), request.seed(), parallel);
        Measurement row = Measurement.NONE.with("DA", anisotropy.da());
        for (int i = 0; i < 3; i++) {
            row = row.with("Radius " + "abc".charAt(i), anisotropy.radii()[i]);
        }
        for (int i = 0; i < 9; i++) {
            row = row.with("m" + i / 3 + i % 3, anisotropy.axes()[i / 3][i % 3]);
        }
        for (int i = 0; i < 3; i++) {
            row = row.with("D" + (i + 1), anisotropy.eigenvalues()[i]);
        }
        return row;
    }

    private Measurement shape(final Parallel parallel) {
        Measurement row = Measurement.NONE;
        if (request.has(StandardMetric.SMI)) {
            row = row.with("SMI", bone.structureModelIndex(parallel));
        }
        if (request.has(StandardMetric.PARTS)) {
            final Components parts = bone.pieces();
            row = row.with("Components", parts.count())
                .with("Largest component fraction", (double) parts.largestSize() / bone.bone());
        }
        return row;
    }

    private Measurement ellipsoids(final Parallel parallel) {
        final EllipsoidFactor factor = EllipsoidFactor.of(bone.solid(), request.seed(), parallel);
        Measurement row = Measurement.NONE.with("EF Median", factor.median()).with("EF Mean", factor.mean())
            .with("EF Min", factor.least()).with("EF Max", factor.largest()).with("EF Plates", factor.plates())
            .with("EF Rods", factor.rods()).with("EF Filled", factor.filled()).with("EF Ellipsoids", factor.ellipsoids());
        for (final EllipsoidFactor.Bin bin : factor.histogram()) {
            row = row.with(bin.name(), bin.share());
        }
        if (factor.ellipsoids() < FEW_ELLIPSOIDS && bone.bone() > 0 && bone.bone() < bone.total()) {
            row = row.withNote("The ellipsoid factor rests on " + factor.ellipsoids() + " ellipsoids alone");
        }
        return request.keepMaps() && factor.ellipsoids() > 0 ? row.withMap(Measurement.ELLIPSOID_FACTOR_MAP, factor.map())
            : row;
    }

    private Measurement skeleton(final Parallel parallel) {
        final Skeleton skeleton = Skeleton.of(bone.solid(), parallel);
        final double voxel = calibration.x();
        return Measurement.NONE.with("Skeletons", skeleton.trees()).with("Branches", skeleton.branches())
            .with("Junctions", skeleton.junctions()).with("Triple points", skeleton.triplePoints())
            .with("Quadruple points", skeleton.quadruplePoints()).with("End points", skeleton.ends())
            .with(columns.length("Branch length Mean"), skeleton.meanLength() * voxel)
            .with(columns.length("Branch length Max"), skeleton.longest() * voxel)
            .with(columns.length("Branch length Sum"), skeleton.totalLength() * voxel);
    }
}
