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

/**
 * The local thickening of the lateral cortex at an atypical fracture: a periosteal beak and an endosteal part.
 *
 * @param site height in mm
 * @param height of the beak in mm
 * @param inner endosteal part in mm
 * @param reach extent along the shaft to either side in mm
 */
public record Thickening(double site, double height, double inner, double reach) {

    public static final Thickening NONE = new Thickening(0, 0, 0, 1);

    /** Whether there is anything outside at a height. */
    boolean reaches(final double z) {
        return height != 0 && Math.abs(z - site) < reach;
    }

    /** What is added outside in mm at a point relative to the shaft's axis. */
    double outer(final double u, final double v, final double z) {
        return height == 0 ? 0 : height * shape(u, v, z);
    }

    /** What is added on both sides of the cortex. */
    double total(final double u, final double v, final double z) {
        return height + inner == 0 ? 0 : (height + inner) * shape(u, v, z);
    }

    /** 1 at the lateral apex, falling off along and around the shaft; a beak comes to a point. */
    private double shape(final double u, final double v, final double z) {
        final double along = Math.abs(z - site) / reach;
        if (along >= 1 || u <= 0) {
            return 0;
        }
        final double lateral = u * u / (u * u + v * v);
        return (1 - along) * (1 - 0.5 * along) * lateral * lateral;
    }
}
