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
import io.github.bonegen.radiograph.femur.film.BodyRadiograph;
import io.github.bonegen.radiograph.physics.Beam;
import io.github.bonegen.radiograph.physics.ConeBeam;
import io.github.bonegen.radiograph.physics.Pose;
import io.github.bonegen.volume.Volume;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** The radiograph of a phantom, a pure function of the two, and where its landmarks are seen. */
public final class FemurRadiograph {

    private final Thigh thigh;
    private final Acquisition shot;
    private final Beam beam;

    public FemurRadiograph(final Phantom phantom, final Acquisition shot) {
        this.thigh = new Thigh(phantom, shot.grid().pixel() * shot.sourceObject() / shot.sourceDetector());
        this.shot = shot;
        final double angle = shot.view().angle(phantom.anatomy().left()) + shot.turn();
        final Pose straight = Pose.of(thigh.axis(shot.height()).toArray(), angle, shot.tilt(), shot.roll());
        final double[] center = straight.center();
        for (int axis = 0; axis < center.length; axis++) {
            center[axis] += shot.aside() * straight.right()[axis];
        }
        beam = new ConeBeam(new Pose(center, straight.right(), straight.down(), straight.forward()),
            shot.sourceObject(), shot.sourceDetector());
    }

    /**
     * The developed image of grey 0 to 65535, its pixel size on the detector in mm. Memory is about 16 bytes a pixel;
     * time is linear in pixels.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public Volume render(final Progress progress) {
        return radiograph().render(progress);
    }

    /**
     * The mean of all images that noise makes different: what {@link #render} shows with endless photons.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public Volume renderWithoutNoise(final Progress progress) {
        return radiograph().renderWithoutNoise(progress);
    }

    /** The share of primary photons that reaches each pixel, without blur, scatter or noise. */
    public float[] transmission(final Progress progress) {
        return radiograph().transmission(progress);
    }

    private BodyRadiograph radiograph() {
        return new BodyRadiograph(thigh, beam, shot);
    }

    /** Column and row of each landmark; a point in the middle of the first pixel is 0, 0. */
    public Map<String, double[]> landmarks() {
        final Map<String, double[]> pixels = new LinkedHashMap<>();
        thigh.landmarks().points().forEach((name, point) -> pixels.put(name, pixel(point)));
        return pixels;
    }

    private double[] pixel(final Vector3D point) {
        final double[] seen = beam.project(point.getX(), point.getY(), point.getZ());
        return new double[] {shot.grid().column(seen[0]), shot.grid().row(seen[1])};
    }
}
