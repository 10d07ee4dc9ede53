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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.femur.anatomy.Anatomy;
import io.github.bonegen.radiograph.femur.fracture.Fracture;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;

/**
 * What a user sets of a phantom instead of having it drawn; NaN leaves a measure as it was drawn.
 *
 * @param site mm below the lesser trochanter
 * @param angle lateral angle of the fracture line in degrees
 * @param beak height of the periosteal beak in mm
 * @param gap between fragments, or width of the cleft, in mm
 * @param shift displacement of the distal fragment to lateral in mm
 * @param varus angulation of the distal fragment in degrees, apex lateral
 * @param rotation of the distal fragment about the shaft in degrees
 * @param pieces number of intermediate fragments of a comminuted fracture, or of chips off a complete AFF
 * @param bow lateral bow in degrees
 * @param cortex thickness of the lateral cortex at mid-shaft in mm
 */
public record Adjustment(double site, double angle, double beak, double gap, double shift, double varus,
    double rotation, double pieces, double bow, double cortex)
{
    /** @throws io.github.bonegen.InvalidInputException if a measure is out of range */
    public Adjustment {
        check("site", site, 0, 250, "mm below the lesser trochanter");
        check("angle", angle, 0, 75, "degrees");
        check("beak", beak, 0, 8, "mm");
        check("gap", gap, 0, 40, "mm");
        check("shift", shift, -60, 60, "mm");
        check("varus", varus, -45, 45, "degrees");
        check("rotation", rotation, -90, 90, "degrees");
        check("pieces", pieces, 0, 4, "fragments");
        check("bow", bow, -20, 40, "degrees");
        check("cortex", cortex, 3, 14, "mm");
    }

    private static void check(final String name, final double value, final double least, final double most,
        final String unit)
    {
        require(Double.isNaN(value) || value >= least && value <= most,
            "%s=%s is out of range; accepted is %s to %s %s, or nothing to have it drawn", name, value, least, most, unit);
    }

    /**
     * The phantom with what is set.
     *
     * @throws io.github.bonegen.InvalidInputException if a comminuted fracture would have less than two pieces
     */
    public Phantom applyTo(final Phantom phantom) {
        final Anatomy a = phantom.anatomy();
        final Anatomy anatomy = new Anatomy(a.left(), a.male(), a.length(), a.canal(), a.shaftDepth(), or(cortex, a.cortex()),
            or(bow, a.lateralBow()), a.anteriorBowRadius(), a.neckAngle(), a.version(), a.headRadius(), a.condyles(), a.mineral(),
            a.thighRadius(), a.fat(), a.texture());
        final Fracture f = phantom.fracture();
        require(!(pieces < 2) || f.kind() != FractureKind.NFF_COMMINUTED,
            "pieces=%s is not accepted; a comminuted fracture has 2 to 4", pieces);
        return new Phantom(anatomy, new Fracture(f.kind(), or(anatomy.lesserTrochanter() - site, f.site()),
            or(angle, f.lateralAngle()), f.medialAngle(), or(beak, f.beak()), f.beakLength(), f.endosteal(),
            or(gap, f.gap()), f.depth(), or(shift, f.shiftLateral()), f.shiftAnterior(), f.shortening(),
            or(varus, f.varus()), f.sagittal(), or(rotation, f.rotation()), f.pitch(), (int) or(pieces, f.pieces()), f.chip(),
            f.roughness(), f.seed()), phantom.skeleton(), phantom.implant());
    }

    private static double or(final double wanted, final double drawn) {
        return Double.isNaN(wanted) ? drawn : wanted;
    }
}
