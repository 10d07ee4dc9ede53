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
package io.github.bonegen.radiograph.surface;

import com.sun.management.OperatingSystemMXBean;
import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.physics.ConeBeam;
import io.github.bonegen.radiograph.physics.DetectorGrid;
import io.github.bonegen.radiograph.physics.Pose;
import io.github.bonegen.radiograph.physics.Projector;
import io.github.bonegen.radiograph.physics.spectrum.Materials;
import io.github.bonegen.radiograph.physics.spectrum.TungstenTube;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * Seconds that surfaces take, by the clock and of all processors, a bone of 100,000 triangles in a skin of as many: building the body, and 20 energies onto
 * 0.5, 1, 2 and 4 megapixels that it fills: {@code java -cp ... io.github.bonegen.radiograph.surface.SurfaceBenchmark}.
 */
final class SurfaceBenchmark {

    private static final int RINGS = 159;
    private static final int REPEATS = 3;

    private SurfaceBenchmark() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            final double[] start = now();
            final SurfaceBody body = new SurfaceBody(List.of(new SurfacePart("skin", Shapes.cylinder(80, -250, 250, RINGS),
                Materials.SOFT_TISSUE, 1, ""), new SurfacePart("bone", Shapes.sphere(0, 0, 0, 70, RINGS),
                Materials.CORTICAL_BONE, 2, "")));
            System.out.printf(Locale.ROOT, "%d triangles built in %s%n", body.parts().stream()
                .mapToInt(part -> part.mesh().size()).sum(), since(start));
            for (final double megapixels : new double[] {0.5, 1, 2, 4}) {
                final int side = (int) Math.sqrt(megapixels * 1e6);
                final DetectorGrid grid = new DetectorGrid(side, side, 160.0 / side);
                final double[] begin = now();
                new Projector(new ConeBeam(Pose.of(new double[3], 0, 0, 0), 900, 1000), grid).transmission(body,
                    new TungstenTube(70, 2.5).spectrum(20), Progress.NONE);
                System.out.printf(Locale.ROOT, "%.1f megapixels in %s%n", megapixels, since(begin));
            }
        }
    }

    private static double[] now() {
        return new double[] {System.nanoTime() * 1e-9, ((OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9};
    }

    private static String since(final double[] start) {
        final double[] now = now();
        return String.format(Locale.ROOT, "%.2f s, %.2f s of processors", now[0] - start[0], now[1] - start[1]);
    }
}
