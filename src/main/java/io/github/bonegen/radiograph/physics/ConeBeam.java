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

import static io.github.bonegen.InvalidInputException.require;

/**
 * A point source before a flat detector.
 *
 * @param pose where the system stands around the body
 * @param sourceObjectDistance mm from the focal spot to the center of the body
 * @param sourceDetectorDistance mm from the focal spot to the detector
 */
public record ConeBeam(Pose pose, double sourceObjectDistance, double sourceDetectorDistance) implements Beam {

    /** @throws io.github.bonegen.InvalidInputException if the body is not between source and detector */
    public ConeBeam {
        require(sourceObjectDistance > 0 && sourceDetectorDistance >= sourceObjectDistance
            && Double.isFinite(sourceDetectorDistance),
            "sod=%s and sdd=%s are not accepted; positive ones with sdd not below sod are",
            sourceObjectDistance, sourceDetectorDistance);
    }

    @Override
    public Ray ray(final double u, final double v) {
        final double behind = sourceDetectorDistance - sourceObjectDistance;
        return Ray.through(source(0), source(1), source(2), pose.at(0, u, v, behind), pose.at(1, u, v, behind),
            pose.at(2, u, v, behind));
    }

    @Override
    public double[] project(final double x, final double y, final double z) {
        final double scale = sourceDetectorDistance
            / (sourceObjectDistance + pose.along(pose.forward(), x, y, z));
        return new double[] {scale * pose.along(pose.right(), x, y, z), scale * pose.along(pose.down(), x, y, z)};
    }

    @Override
    public double magnification() {
        return sourceDetectorDistance / sourceObjectDistance;
    }

    @Override
    public void checkOutside(final Body body) {
        require(!body.contains(source(0), source(1), source(2)),
            "The source is inside the volume: sod=%s mm is too short; move it farther away", sourceObjectDistance);
    }

    private double source(final int axis) {
        return pose.at(axis, 0, 0, -sourceObjectDistance);
    }
}
