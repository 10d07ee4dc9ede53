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
package io.github.bonegen.benchmark;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.physics.ConeBeam;
import io.github.bonegen.radiograph.physics.DensityScale;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Pose;
import io.github.bonegen.radiograph.physics.Projector;
import io.github.bonegen.radiograph.physics.TrilinearBody;
import io.github.bonegen.radiograph.physics.VoxelBody;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Seconds of a projection of voxels at 20 energies, on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ProjectionBenchmark {

    @Param({"256"})
    private int voxels;

    @Param({"1024"})
    private int pixels;

    private Volume volume;

    /** A block of 0.2 mm voxels of marrow and bone; a third of them bone. */
    @Setup
    public void makeVolume() {
        final SplittableRandom random = new SplittableRandom(1);
        final float[] values = new float[voxels * voxels * voxels];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(3) == 0 ? 900 : -50;
        }
        volume = Volume.of(values, voxels, voxels, voxels, Calibration.isotropic(0.2, "mm", "mg HA/cm3"));
    }

    @Benchmark
    public Object exact() {
        return projector().transmission(new VoxelBody(volume, DensityScale.hydroxyapatite()), new TungstenTube(70, 2.5).spectrum(20),
            Progress.NONE);
    }

    @Benchmark
    public Object trilinear() {
        return projector().transmission(new TrilinearBody(volume, DensityScale.hydroxyapatite()),
            new TungstenTube(70, 2.5).spectrum(20), Progress.NONE);
    }

    private Projector projector() {
        return new Projector(new ConeBeam(Pose.of(new double[3], 20, 10, 0), 600, 1000), new DetectorGrid(pixels, pixels, 0.1));
    }
}
