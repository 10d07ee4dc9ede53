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
package io.github.bonegen.radiograph;

import com.sun.management.OperatingSystemMXBean;
import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.femur.FemurRadiograph;
import io.github.bonegen.radiograph.femur.Hospital;
import io.github.bonegen.radiograph.femur.Phantom;
import io.github.bonegen.radiograph.femur.PhantomSampler;
import io.github.bonegen.radiograph.femur.film.Acquisition;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.radiograph.physics.Body;
import io.github.bonegen.radiograph.physics.ConeBeam;
import io.github.bonegen.radiograph.physics.DensityScale;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Pose;
import io.github.bonegen.radiograph.physics.Projector;
import io.github.bonegen.radiograph.physics.VoxelBody;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Seconds of a projection and of phantom radiographs of growing size, the best of three, as a clock and as the
 * processor counts them (on a busy machine only the latter says something):
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.bonegen.radiograph.RadiographBenchmark}.
 */
final class RadiographBenchmark {

    private static final int VOLUME = 256;
    private static final int DETECTOR = 1024;
    private static final int RUNS = 3;

    private RadiographBenchmark() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final Body body = new VoxelBody(randomVolume(), DensityScale.hydroxyapatite());
        final Projector projector = new Projector(new ConeBeam(Pose.of(new double[3], 20, 10, 0), 600, 1000),
            new DetectorGrid(DETECTOR, DETECTOR, 0.1));
        final var spectrum = new TungstenTube(70, 2.5).spectrum(20);
        System.out.printf(Locale.ROOT, "%d^3 voxels onto %d^2, 20 energies: %s%n", VOLUME, DETECTOR,
            best(() -> projector.transmission(body, spectrum, Progress.NONE)));
        for (final double megapixels : new double[] {0.5, 1, 2, 4, 8, 15}) {
            System.out.printf(Locale.ROOT, "phantom of %4.1f MP: %s%n", megapixels, best(() -> phantom(megapixels)));
        }
        System.out.printf(Locale.ROOT, "largest heap: %.2f GB%n", ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum()
            * 1e-9);
    }

    private static void phantom(final double megapixels) {
        final Phantom phantom = PhantomSampler.sample(FractureKind.AFF_COMPLETE, 4);
        final Acquisition shot = Hospital.of(3, 1).shot(phantom, View.AP, 7, megapixels);
        new FemurRadiograph(phantom, shot).render(Progress.NONE);
    }

    private static String best(final Runnable work) {
        final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double wall = Double.POSITIVE_INFINITY;
        double processor = Double.POSITIVE_INFINITY;
        for (int run = 0; run < RUNS; run++) {
            final long start = System.nanoTime();
            final long used = system.getProcessCpuTime();
            work.run();
            wall = Math.min(wall, (System.nanoTime() - start) * 1e-9);
            processor = Math.min(processor, (system.getProcessCpuTime() - used) * 1e-9);
        }
        return String.format(Locale.ROOT, "%.2f s, %.2f s of processor time", wall, processor);
    }

    /** A block of 0.2 mm voxels of marrow and bone; a third of them bone. */
    private static Volume randomVolume() {
        final SplittableRandom random = new SplittableRandom(1);
        final float[] voxels = new float[VOLUME * VOLUME * VOLUME];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = random.nextInt(3) == 0 ? 900 : -50;
        }
        return Volume.of(voxels, VOLUME, VOLUME, VOLUME, Calibration.isotropic(0.2, "mm", "mg HA/cm3"));
    }
}
