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
package io.github.bonegen.spongiosa.soft;

import java.util.Arrays;

/**
 * Mean local thickness of a phase that voxels belong to by degrees, in voxels: the diameters of the largest balls of the
 * phase that hold each voxel (Hildebrand and R&uuml;egsegger 1997, doi:10.1046/j.1365-2818.1997.1340694.x), in which
 * erosion and dilation are minimum and maximum of the degrees over a ball. As in the reference metric, a ball of
 * radius r is in the phase if all voxels nearer than r to its centre are, and holds those up to r. Derivatives follow
 * the voxels that decide minimum and maximum. Cost about 10 ms for 32^3 voxels.
 */
final class GreyGranulometry implements VoxelFunction {

    /** A ball this much in the phase is in it whatever changes a little: its derivative by density is nothing. */
    private static final float CERTAIN = 0.9999f;

    private final Ball[] balls;

    /** @param largest squared radius in voxels */
    GreyGranulometry(final int largest) {
        balls = Ball.upTo(largest);
    }

    @Override
    public Result of(final float[] phase, final int edge) {
        final float[] thickness = new float[phase.length];
        final byte[] winner = new byte[phase.length];
        final float[][] eroded = new float[balls.length][];
        int levels = 0;
        for (final Ball ball : balls) {
            eroded[levels] = Ball.negative(ball.inner().maximum(Ball.negative(phase), edge));
            if (largest(eroded[levels]) < 1e-3f) {
                break;
            }
            final float[] opened = ball.maximum(eroded[levels], edge);
            for (int i = 0; i < opened.length; i++) {
                final float value = ball.diameter() * opened[i];
                if (value > thickness[i]) {
                    thickness[i] = value;
                    winner[i] = (byte) levels;
                }
            }
            levels++;
        }
        return result(phase, edge, thickness, winner, Arrays.copyOf(eroded, levels));
    }

    private Result result(final float[] phase, final int edge, final float[] thickness, final byte[] winner,
        final float[][] eroded)
    {
        double total = 1e-6;
        double sum = 0;
        for (int i = 0; i < phase.length; i++) {
            total += phase[i];
            sum += phase[i] * thickness[i];
        }
        final double mean = sum / total;
        final float[] derivatives = new float[phase.length];
        final int[] centres = new int[phase.length];
        final float[][] ofCentres = new float[eroded.length][phase.length];
        for (int i = 0; i < phase.length; i++) {
            derivatives[i] = (float) ((thickness[i] - mean) / total);
            final Ball ball = balls[winner[i]];
            final float degree = thickness[i] / ball.diameter();
            if (degree < CERTAIN && thickness[i] > 0) {
                centres[i] = centre(ball, eroded[winner[i]], edge, i, thickness, centres);
                ofCentres[winner[i]][centres[i]] += (float) (phase[i] / total * ball.diameter());
            }
        }
        for (int level = 0; level < eroded.length; level++) {
            for (int i = 0; i < phase.length; i++) {
                if (ofCentres[level][i] > 0) {
                    derivatives[balls[level].inner().findEqual(phase, edge, i, eroded[level][i])]
                        += ofCentres[level][i];
                }
            }
        }
        return new Result(mean, derivatives);
    }

    /** The centre of the ball that decides a voxel: mostly that of a neighbour before it, else searched for. */
    private static int centre(final Ball ball, final float[] eroded, final int edge, final int voxel,
        final float[] thickness, final int[] centres)
    {
        for (int step = 1; step <= edge * edge; step *= edge) {
            final int neighbour = voxel - step;
            if (neighbour >= 0 && thickness[neighbour] == thickness[voxel]
                && ball.holds(centres[neighbour], voxel, edge)
                && ball.diameter() * eroded[centres[neighbour]] == thickness[voxel])
            {
                return centres[neighbour];
            }
        }
        return ball.find(eroded, edge, voxel, thickness[voxel]);
    }

    private static float largest(final float[] values) {
        float largest = 0;
        for (final float value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
