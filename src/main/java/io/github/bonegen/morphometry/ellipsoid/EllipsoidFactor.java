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
package io.github.bonegen.morphometry.ellipsoid;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.Volume;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The ellipsoid factor: at each bone voxel a/b - b/c of the largest ellipsoid that fits in the bone and holds the voxel, with
 * semi-axes a &lt;= b &lt;= c; from -1, a plate, to 1, a rod. Doube 2015, doi:10.3389/fendo.2015.00015.
 *
 * <p>Ellipsoids grow from every {@value #SKIPPED}th voxel of the {@link DistanceRidge}, {@value #REPEATS} times, each from others. Each draws its own random numbers, so
 * the result depends on the seed alone. Cost about a millisecond an ellipsoid and O(voxels) for the ridge.
 *
 * @param map factor by voxel, the mean of the repeats that have one; NaN where no ellipsoid holds it
 * @param factors those of the voxels that have one in each of the repeats, ascending
 * @param filled share of bone voxels that have one, the mean of the repeats
 * @param ellipsoids their number in all
 */
public record EllipsoidFactor(Volume map, float[] factors, double filled, int ellipsoids) {

    private static final int SKIPPED = 50;

    /** So many that medians of two seeds differ no more than those of BoneJ's own repeats. */
    private static final int REPEATS = 2;

    private static final int BINS = 10;

    /**
     * Grows the ellipsoids of a volume and paints them into it.
     *
     * @param seed the same gives the same result, whatever the number of threads
     * @throws io.github.bonegen.InvalidInputException if there are more than 2^31 - 2 voxels
     */
    public static EllipsoidFactor of(final BinaryVolume bone, final long seed, final Parallel parallel) {
        bone.requireNumbered("The ellipsoid factor");
        final List<double[]> ridge = DistanceRidge.of(bone, parallel.part(0, 0.2));
        final int first = new SplittableRandom(seed).nextInt(SKIPPED);
        final Ellipsoid[] found = new Ellipsoid[ridge.size() / SKIPPED * REPEATS];
        parallel.part(0.2, 0.95).run("Growing ellipsoids", found.length, i -> found[i] = EllipsoidSearch.from(
            ridge.get((first + i % REPEATS * SKIPPED / REPEATS) % SKIPPED + i / REPEATS * SKIPPED), bone,
            new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (i + 1))).orElse(null));
        final List<float[]> maps = IntStream.range(0, REPEATS).mapToObj(repeat -> paint(bone, IntStream.range(0, found.length)
            .filter(i -> i % REPEATS == repeat).mapToObj(i -> found[i]).filter(Objects::nonNull).sorted(Comparator.comparingDouble(
                Ellipsoid::size).reversed()).toList(), parallel.part(0.95, 1))).toList();
        return of(bone, maps, (int) Arrays.stream(found).filter(Objects::nonNull).count());
    }

    private static float[] paint(final BinaryVolume bone, final List<Ellipsoid> ellipsoids, final Parallel parallel) {
        final float[] map = new float[(int) bone.size()];
        Arrays.fill(map, Float.NaN);
        parallel.run("Painting ellipsoids", bone.depth(), z -> {
            for (final Ellipsoid ellipsoid : ellipsoids) {
                paint(bone, ellipsoid, z, map);
            }
        });
        return map;
    }

    private static EllipsoidFactor of(final BinaryVolume bone, final List<float[]> maps, final int ellipsoids) {
        final float[] means = new float[(int) bone.size()];
        Arrays.fill(means, Float.NaN);
        float[] factors = new float[1024];
        int count = 0;
        for (int row = 0; row < bone.height() * bone.depth(); row++) {
            final int y = row % bone.height();
            final int z = row / bone.height();
            int end = 0;
            for (int x = bone.next(true, 0, y, z); x < bone.width(); x = bone.next(true, end, y, z)) {
                end = bone.next(false, x, y, z);
                for (int i = row * bone.width() + x; i < row * bone.width() + end; i++) {
                    final int before = count;
                    float sum = 0;
                    for (final float[] map : maps) {
                        if (!Float.isNaN(map[i])) {
                            factors = count < factors.length ? factors : Arrays.copyOf(factors, 2 * count);
                            factors[count++] = map[i];
                            sum += map[i];
                        }
                    }
                    means[i] = sum / (count - before);
                }
            }
        }
        final float[] sorted = Arrays.copyOf(factors, count);
        Arrays.sort(sorted);
        return new EllipsoidFactor(Volume.of(means, bone.width(), bone.height(), bone.depth(), bone.calibration()
            .withValueUnit("")), sorted, (double) count / maps.size() / bone.count(), ellipsoids);
    }

    /** The voxels of a slice whose centres the ellipsoid holds and no larger one held. */
    private static void paint(final BinaryVolume bone, final Ellipsoid ellipsoid, final int z, final float[] map) {
        if (Math.abs(z + 0.5 - ellipsoid.centre()[2]) > ellipsoid.reach(2)) {
            return;
        }
        final float factor = (float) ellipsoid.factor();
        final int firstX = (int) Math.max(0, ellipsoid.centre()[0] - ellipsoid.reach(0) - 0.5);
        final int firstY = (int) Math.max(0, ellipsoid.centre()[1] - ellipsoid.reach(1) - 0.5);
        final double lastX = Math.min(bone.width() - 1, ellipsoid.centre()[0] + ellipsoid.reach(0));
        final double lastY = Math.min(bone.height() - 1, ellipsoid.centre()[1] + ellipsoid.reach(1));
        for (int y = firstY; y <= lastY; y++) {
            for (int x = firstX; x <= lastX; x++) {
                final int index = (z * bone.height() + y) * bone.width() + x;
                if (Float.isNaN(map[index]) && bone.get(x, y, z) && ellipsoid.contains(x + 0.5, y + 0.5, z + 0.5)) {
                    map[index] = factor;
                }
            }
        }
    }

    /** The factor below which half of the voxels lie, NaN if there are none. */
    public double median() {
        final int half = factors.length / 2;
        return factors.length == 0 ? Double.NaN : factors.length % 2 == 1 ? factors[half]
            : ((double) factors[half - 1] + factors[half]) / 2;
    }

    /** The mean of the factors, NaN if there are none. */
    public double mean() {
        double sum = 0;
        for (final float factor : factors) {
            sum += factor;
        }
        return sum / factors.length;
    }

    /** The lowest of the factors, NaN if there are none. */
    public double least() {
        return factors.length == 0 ? Double.NaN : factors[0];
    }

    /** The highest of the factors, NaN if there are none. */
    public double largest() {
        return factors.length == 0 ? Double.NaN : factors[factors.length - 1];
    }

    /** Share of the voxels whose ellipsoid is flatter than it is long: a factor below -1/3. */
    public double plates() {
        return share(-1, -1 / 3.0);
    }

    /** Share of the voxels whose ellipsoid is longer than it is flat: a factor of 1/3 and more. */
    public double rods() {
        return share(1 / 3.0, Math.nextUp(1.0));
    }

    /**
     * A range of factors.
     *
     * @param name such as {@code EF -0.2 to 0.0}
     * @param share of the voxels
     */
    public record Bin(String name, double share) {
    }

    /** Ten ranges of equal width. */
    public List<Bin> histogram() {
        return IntStream.range(0, BINS).mapToObj(i -> {
            final double from = 2.0 * i / BINS - 1;
            final double to = 2.0 * (i + 1) / BINS - 1;
            return new Bin(String.format(Locale.ROOT, "EF %.1f to %.1f", from, to), share(from, i == BINS - 1
                ? Math.nextUp(1.0) : to));
        }).toList();
    }

    /** The upper limit is left out. */
    private double share(final double from, final double to) {
        int count = 0;
        for (final float factor : factors) {
            count += factor >= from && factor < to ? 1 : 0;
        }
        return (double) count / factors.length;
    }
}
