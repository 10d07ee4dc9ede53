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
package io.github.bonegen.radiograph.femur;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.femur.film.Acquisition;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Film;
import io.github.bonegen.volume.Volume;
import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * One femur on detectors of 1, 4 and 15 megapixels whose pixels nest (0.94, 3.7 and 15.0), brought to the coarsest by
 * area, and how far they are apart in percent of full scale: the photons that reach the detector, whose means over an
 * area are exact, and the greys after the logarithm, without noise and with it:
 * {@code java -cp ... io.github.bonegen.radiograph.femur.ResolutionAgreement [femurs]}.
 */
final class ResolutionAgreement {

    private static final double COARSE_MEGAPIXELS = 15.0 / 16;
    private static final int[] FACTORS = {2, 4};

    private ResolutionAgreement() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final int femurs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6;
        for (int i = 0; i < femurs; i++) {
            final FractureKind kind = FractureKind.values()[1 + i % (FractureKind.values().length - 1)];
            final Phantom phantom = PhantomSampler.sample(kind, 8 + i);
            final View view = i % 2 == 0 ? View.AP : View.LATERAL;
            final Acquisition shot = Hospital.of(1 + i, 1).shot(phantom, view, 8 + i, COARSE_MEGAPIXELS);
            final float[] photons = new FemurRadiograph(phantom, shot).transmission(Progress.NONE);
            for (final int factor : FACTORS) {
                final float[] fine = new FemurRadiograph(phantom, shot.on(finer(shot.grid(), factor)))
                    .transmission(Progress.NONE);
                System.out.printf(Locale.ROOT, "%s %s photons before the log, %.1f against %.1f MP: %s%n",
                    kind.title(), view.title(), fine.length * 1e-6, photons.length * 1e-6,
                    describe(differences(photons, fine, shot.grid().width(), factor, 1)));
            }
            for (final boolean noise : new boolean[] {false, true}) {
                final Volume coarse = render(phantom, shot, noise);
                for (final int factor : FACTORS) {
                    final Volume fine = render(phantom, shot.on(finer(shot.grid(), factor)), noise);
                    System.out.printf(Locale.ROOT, "%s %s %s noise, %.1f against %.1f MP: %s%n", kind.title(),
                        view.title(), noise ? "with" : "without", fine.voxels().length * 1e-6,
                        coarse.voxels().length * 1e-6, describe(differences(coarse, fine, factor)));
                }
            }
        }
    }

    /** The same detector with its pixels divided. */
    static DetectorGrid finer(final DetectorGrid grid, final int factor) {
        return new DetectorGrid(grid.width() * factor, grid.height() * factor, grid.pixel() / factor);
    }

    /** What the mean over the finer image's pixels differs by from each coarse pixel, as a share of full scale. */
    static double[] differences(final Volume coarse, final Volume fine, final int factor) {
        return differences(coarse.voxels(), fine.voxels(), coarse.width(), factor, Film.WHITE);
    }

    /** The same of any images, row by row; the width is the coarse one's. */
    static double[] differences(final float[] coarse, final float[] fine, final int width, final int factor,
        final double scale)
    {
        final double[] differences = new double[coarse.length];
        for (int i = 0; i < differences.length; i++) {
            double sum = 0;
            for (int j = 0; j < factor * factor; j++) {
                sum += fine[(i / width * factor + j / factor) * width * factor + i % width * factor + j % factor];
            }
            differences[i] = (sum / (factor * factor) - coarse[i]) / scale;
        }
        return differences;
    }

    static double shareBeyond(final double[] differences, final double limit) {
        int beyond = 0;
        for (final double difference : differences) {
            beyond += Math.abs(difference) > limit ? 1 : 0;
        }
        return (double) beyond / differences.length;
    }

    private static Volume render(final Phantom phantom, final Acquisition shot, final boolean noise) {
        final FemurRadiograph radiograph = new FemurRadiograph(phantom, shot);
        return noise ? radiograph.render(Progress.NONE) : radiograph.renderWithoutNoise(Progress.NONE);
    }

    private static String describe(final double[] differences) {
        final DescriptiveStatistics statistics = new DescriptiveStatistics(differences);
        return String.format(Locale.ROOT, "mean %+.4f %%, RMS %.3f %%, largest %.2f %%, beyond 1 %%: %.4f %% of pixels",
            100 * statistics.getMean(), 100 * Math.sqrt(statistics.getSumsq() / differences.length),
            100 * Math.max(statistics.getMax(), -statistics.getMin()), 100 * shareBeyond(differences, 0.01));
    }
}
