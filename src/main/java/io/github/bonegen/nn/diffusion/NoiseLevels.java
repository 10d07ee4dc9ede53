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
package io.github.bonegen.nn.diffusion;

import static io.github.bonegen.InvalidInputException.require;

/**
 * The noise levels that a sampler goes down through (Karras et al. 2022, arXiv:2206.00364, eq. 5).
 *
 * @param highest standard deviation, where the image is nothing but noise
 * @param lowest standard deviation but for the last, which is 0
 * @param curvature how much the steps are shorter at low levels, rho
 * @param steps from the highest level to 0
 */
public record NoiseLevels(double highest, double lowest, double curvature, int steps) {

    /** @throws io.github.bonegen.InvalidInputException if there are no steps or levels do not descend */
    public NoiseLevels {
        require(steps >= 1 && steps <= 10_000, "steps=%d is not accepted; choose 1 to 10000", steps);
        require(highest > lowest && lowest > 0, "Noise levels from %s to %s do not descend", highest, lowest);
    }

    /** The published levels: 80 to 0.002, curvature 7. */
    public static NoiseLevels published(final int steps) {
        return new NoiseLevels(80, 0.002, 7, steps);
    }

    /** The levels in order, {@code steps} + 1 of them, the last of which is 0. */
    public double[] values() {
        final double[] values = new double[steps + 1];
        final double first = Math.pow(highest, 1 / curvature);
        final double last = Math.pow(lowest, 1 / curvature);
        for (int i = 0; i < steps; i++) {
            final double share = steps == 1 ? 0 : i / (steps - 1.0);
            values[i] = Math.pow(first + share * (last - first), curvature);
        }
        return values;
    }
}
