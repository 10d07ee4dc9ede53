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
package io.github.bonegen.radiograph.femur.anatomy;

/** An unbroken bone: its outer surface, the thickness of its cortex, and how much bone its inside holds. */
public interface BoneShape {

    /** Signed distance to the periosteal surface in mm, negative inside; a first-order approximation. */
    double distance(double x, double y, double z);

    /** Thickness of the cortex in mm. */
    double cortex(double x, double y, double z);

    /**
     * Distance to the surface and thickness of the cortex at once.
     *
     * @param walls receives the two in mm
     */
    default void walls(final double x, final double y, final double z, final double[] walls) {
        walls[0] = distance(x, y, z);
        walls[1] = cortex(x, y, z);
    }

    /** Share of bone in the inside, 0 to 1, before its texture. */
    double trabecular(double x, double y, double z);

    /**
     * A point in coordinates whose third axis runs along the trabeculae, in mm; here the bone's own.
     *
     * @param grain receives the three coordinates
     */
    default void grain(final double x, final double y, final double z, final double[] grain) {
        grain[0] = x;
        grain[1] = y;
        grain[2] = z;
    }

    /** The same bone, faster to ask where many rays pass within a millimetre. */
    default BoneShape forCloseRays() {
        return this;
    }

    /**
     * A box that holds the bone within 15 mm above and below a height.
     *
     * @param box receives its middle's x and y, then half its widths along them, in mm; no width if no bone is there
     */
    void bounds(double z, double[] box);
}
