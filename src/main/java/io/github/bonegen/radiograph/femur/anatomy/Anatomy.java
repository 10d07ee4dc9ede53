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
 * The measures of one thigh.
 *
 * @param left whether it is the left one
 * @param male sex
 * @param length of the femur in mm
 * @param canal width of the canal at the isthmus in mm
 * @param shaftDepth depth of the shaft at the isthmus, seen from the side, in mm
 * @param cortex thickness of the lateral cortex at mid-shaft in mm, away from any fracture
 * @param lateralBow angle between the proximal and the distal shaft in the AP view in degrees, convex laterally
 * @param anteriorBowRadius radius of the shaft in the lateral view in mm
 * @param neckAngle angle between neck and shaft in degrees
 * @param version of the neck forwards from the condyles' line in degrees
 * @param headRadius radius of the head in mm
 * @param condyles width of the distal end in mm
 * @param mineral density of the trabecular bone in the ends, as a share of the standard phantom's
 * @param thighRadius mean radius of the thigh at mid-shaft in mm
 * @param fat thickness of the fat under the skin in mm
 * @param texture seed of trabecular and muscular texture
 */
public record Anatomy(boolean left, boolean male, double length, double canal, double shaftDepth, double cortex, double lateralBow,
    double anteriorBowRadius, double neckAngle, double version, double headRadius, double condyles,
    double mineral, double thighRadius, double fat, long texture)
{
    /** Level of the lesser trochanter's lower edge below the top of a femur of standard length, mm. */
    private static final double LESSER_TROCHANTER = 100;
    private static final double STANDARD_LENGTH = 424;
    private static final double ISTHMUS = 0.55;

    /** Size relative to the mean femur. */
    public double scale() {
        return length / STANDARD_LENGTH;
    }

    /** Height of the lesser trochanter's lower edge above the knee joint in mm. */
    public double lesserTrochanter() {
        return length - LESSER_TROCHANTER * scale();
    }

    /** Height of the isthmus in mm. */
    public double isthmus() {
        return ISTHMUS * length;
    }

    /** Outer width of the shaft at the isthmus in mm. */
    public double shaftWidth() {
        return canal + 2 * cortex;
    }
}
