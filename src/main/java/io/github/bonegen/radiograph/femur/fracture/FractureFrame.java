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
package io.github.bonegen.radiograph.femur.fracture;

import io.github.bonegen.radiograph.femur.anatomy.Femur;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The frame of a fracture: its origin on the shaft's axis, heights measured from the plane across the axis there.
 *
 * @param x of the origin in mm
 * @param y of the origin in mm
 * @param z of the origin in mm
 * @param slopeX slope of the axis towards lateral
 * @param slopeY slope of the axis towards anterior
 * @param reach heights within which the fracture lies, to either side, in mm
 */
public record FractureFrame(double x, double y, double z, double slopeX, double slopeY, double reach) {

    static final FractureFrame NONE = new FractureFrame(0, 0, 0, 0, 0, -1);

    static FractureFrame at(final Femur shape, final double site, final double reach) {
        return new FractureFrame(shape.axisX(site), shape.axisY(site), site, shape.slopeX(site), shape.slopeY(site),
            reach);
    }

    double u(final double px, final double pz) {
        return px - x - slopeX * (pz - z);
    }

    double v(final double py, final double pz) {
        return py - y - slopeY * (pz - z);
    }

    double h(final double px, final double py, final double pz) {
        return pz - z + slopeX * (px - x) + slopeY * (py - y);
    }

    /** The point of given coordinates in this frame. */
    public Vector3D point(final double u, final double v, final double h) {
        return new Vector3D(x + u + slopeX * h, y + v + slopeY * h, z + h - slopeX * u - slopeY * v);
    }
}
