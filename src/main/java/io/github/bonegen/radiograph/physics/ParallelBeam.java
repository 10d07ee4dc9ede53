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
package io.github.bonegen.radiograph.physics;

/**
 * A source infinitely far away: all rays are parallel, nothing is magnified.
 *
 * @param pose where the beam comes from
 * @param sourceDetectorDistance mm over which the photons thin out, as if the source were that far away
 */
public record ParallelBeam(Pose pose, double sourceDetectorDistance) implements Beam {

    @Override
    public Ray ray(final double u, final double v) {
        return new Ray(pose.at(0, u, v, 0), pose.at(1, u, v, 0), pose.at(2, u, v, 0),
            pose.forward()[0], pose.forward()[1], pose.forward()[2]);
    }

    @Override
    public double[] project(final double x, final double y, final double z) {
        return new double[] {pose.along(pose.right(), x, y, z), pose.along(pose.down(), x, y, z)};
    }

    @Override
    public double magnification() {
        return 1;
    }

    @Override
    public void checkOutside(final Body body) {
        // A source at infinity is outside of everything.
    }
}
