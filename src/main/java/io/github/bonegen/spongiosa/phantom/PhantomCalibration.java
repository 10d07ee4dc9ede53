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
package io.github.bonegen.spongiosa.phantom;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Finds the shape whose measured structure is the asked one: radius, spacing, share of plates and stretch for BV/TV,
 * Tb.Th, Tb.Sp and DA, on one sample volume. What a phantom measures after
 * partial volumes, blur and a threshold has no closed form.
 */
final class PhantomCalibration {

    private static final long SAMPLE_SEED = 20200101;
    private static final int SMALLEST_SAMPLE = 48;
    private static final int LARGEST_SAMPLE = 80;
    private static final double PERIODS = 7;
    private static final int ROUNDS = 3;
    private static final int STEPS_A_ROUND = 5;
    private static final double LONGEST_STEP = 0.3;
    private static final double BESIDE = 0.06;

    /** Relative miss that needs no further step. */
    private static final double GOOD = 0.015;

    /** Largest relative miss that is still what was asked for. */
    private static final double TOLERANCE = 0.05;

    private final PhantomStructure asked;
    private final PhantomScanner scanner;
    private final int edge;
    private double best = Double.MAX_VALUE;
    private double[] bestPoint;
    private double[] bestMisses;
    private RodsAndPlates shape;
    private PhantomStructure reached;

    private PhantomCalibration(final PhantomStructure asked, final PhantomScanner scanner) {
        this.asked = asked;
        this.scanner = scanner;
        final double period = (asked.tbsp() + asked.tbth()) / scanner.voxel();
        edge = (int) Math.max(SMALLEST_SAMPLE, Math.min(LARGEST_SAMPLE, PERIODS * period));
    }

    /**
     * Takes seconds.
     *
     * @throws io.github.bonegen.InvalidInputException if rods and plates have no such structure; the message names the
     *     nearest that they have
     */
    static RodsAndPlates shapeOf(final PhantomStructure asked, final PhantomScanner scanner) {
        final PhantomCalibration calibration = new PhantomCalibration(asked, scanner);
        calibration.fit();
        require(calibration.best <= TOLERANCE, "Rods and plates cannot have %s at voxels of %s mm; nearest is %s",
            asked,
            scanner.voxel(), calibration.reached);
        return calibration.shape;
    }

    /** Broyden's method (1965, doi:10.1090/S0025-5718-1965-0198670-6), begun again from the best with fresh slopes. */
    private void fit() {
        final double period = (asked.tbsp() + asked.tbth()) / scanner.voxel();
        miss(new double[] {Math.log(0.42 * asked.tbth() / scanner.voxel()), Math.log(0.68 * period), -0.3,
            Math.log(1 + 2.5 * asked.da())});
        for (int round = 0; round < ROUNDS && best > GOOD; round++) {
            RealVector point = new ArrayRealVector(bestPoint);
            RealVector misses = new ArrayRealVector(bestMisses);
            RealMatrix slopes = slopes(point, misses);
            for (int i = 0; i < STEPS_A_ROUND && best > GOOD; i++) {
                final RealVector step = limited(new SingularValueDecomposition(slopes).getSolver().solve(misses)
                    .mapMultiply(-1));
                point = point.add(step);
                final RealVector moved = new ArrayRealVector(miss(point.toArray()));
                final RealVector surprise = moved.subtract(misses).subtract(slopes.operate(step));
                slopes = slopes.add(surprise.outerProduct(step).scalarMultiply(1 / step.dotProduct(step)));
                misses = moved;
            }
        }
    }

    private RealMatrix slopes(final RealVector point, final RealVector misses) {
        final RealMatrix slopes = new Array2DRowRealMatrix(4, 4);
        for (int column = 0; column < 4; column++) {
            final RealVector beside = point.copy();
            beside.addToEntry(column, BESIDE);
            slopes.setColumnVector(column, new ArrayRealVector(miss(beside.toArray())).subtract(misses)
                .mapDivide(BESIDE));
        }
        return slopes;
    }

    private static RealVector limited(final RealVector step) {
        return step.mapMultiply(Math.min(1, LONGEST_STEP / Math.max(1e-9, step.getLInfNorm())));
    }

    private double[] miss(final double[] point) {
        final RodsAndPlates candidate = new RodsAndPlates(Math.exp(point[0]), Math.exp(point[1]),
            Math.tanh(point[2]), Math.exp(point[3]));
        final PhantomStructure measured = measure(candidate);
        final double[] misses = {measured.bvtv() / asked.bvtv() - 1, measured.tbth() / asked.tbth() - 1,
            measured.tbsp() / asked.tbsp() - 1, measured.da() - asked.da()};
        double worst = 0;
        for (final double miss : misses) {
            worst = Math.max(worst, Math.abs(miss));
        }
        if (worst < best) {
            best = worst;
            bestPoint = point;
            bestMisses = misses;
            shape = candidate;
            reached = measured;
        }
        return misses;
    }

    private PhantomStructure measure(final RodsAndPlates candidate) {
        final Volume volume = scanner.withoutNoise(candidate.shares(SAMPLE_SEED, edge,
            Calibration.isotropic(scanner.voxel(), "mm", scanner.unit())));
        final Measurement measured = Morphometry.measure(new FixedThreshold(scanner.threshold()).segment(volume,
            "phantom").bone(),
            MeasurementRequest.of(StandardMetric.BVTV, StandardMetric.TBTH, StandardMetric.TBSP, StandardMetric.DA).with(MilSampling.QUICK),
                Progress.NONE);
        return new PhantomStructure(limit(measured.get("BV/TV"), 1e-3, 0.999), limit(measured.get("Tb.Th Mean"), 1e-6,
            1e6),
            limit(measured.get("Tb.Sp Mean"), 1e-6, 1e6), limit(measured.get("DA"), 0, 0.999));
    }

    /** A volume of nothing but bone or marrow measures as the extreme that it is. */
    private static double limit(final double value, final double least, final double most) {
        return Double.isNaN(value) ? least : Math.max(least, Math.min(most, value));
    }
}
