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

/** The distal end of a femur. */
final class Condyles {

    private static final double HIGHEST = 0.12;
    private static final double LOWEST = 12;
    private static final double LEVELS = 4;
    private static final double FAR = 70;
    private static final double DEPTHS = 3;
    private static final double STRIDE = 4;
    private static final double ACCURACY = 0.02;

    private Condyles() {
        // Static functions only.
    }

    /** The greatest width from the front in mm. */
    static double width(final HeadFit.Solid femur, final double length) {
        double greatest = 0;
        for (double z = LOWEST; z < HIGHEST * length; z += LEVELS) {
            double lateral = -FAR;
            double medial = -FAR;
            for (double y = -FAR; y < FAR; y += DEPTHS) {
                lateral = Math.max(lateral, edge(femur, y, z, 1, lateral));
                medial = Math.max(medial, edge(femur, y, z, -1, medial));
            }
            greatest = Math.max(greatest, lateral + medial);
        }
        return greatest;
    }

    /** How far a section reaches to one side, sought no nearer than what is known. */
    private static double edge(final HeadFit.Solid femur, final double y, final double z, final int side, final double known) {
        double outside = FAR;
        while (outside > known && femur.distance(side * outside, y, z) > 0) {
            outside -= STRIDE;
        }
        double inside = outside;
        outside += STRIDE;
        while (inside > known && outside - inside > ACCURACY) {
            final double middle = (inside + outside) / 2;
            if (femur.distance(side * middle, y, z) < 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }
}
