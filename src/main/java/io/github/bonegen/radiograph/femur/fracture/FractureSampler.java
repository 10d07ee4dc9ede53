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

import io.github.bonegen.radiograph.femur.anatomy.Anatomy;
import io.github.bonegen.radiograph.femur.anatomy.CortexProfile;

/** Draws fractures for a given anatomy. */
public final class FractureSampler {

    /** Ng, JBMR 2014: 4.8 +- 4.2 degrees, 0.3 to 18. */
    private static final double[] LATERAL_ANGLE = {4.8, 4.2, 0.3, 18};
    /** BioMed Res. Int. 2017, 5932496. */
    private static final double ATYPICAL_CORTEX = 10.5;
    private static final double ATYPICAL_CORTEX_DEVIATION = 1.4;
    /** Acta Orthop. 2013: 25 of 129 within 8 cm of the lesser trochanter. */
    private static final double SUBTROCHANTERIC = 25.0 / 129;
    private static final double SUBTROCHANTERIC_BELOW = 80;
    /** Above this height, as a share of the length, begins the supracondylar flare. */
    private static final double FLARE = 0.33;

    /** Chips off a complete AFF, an assumption: none in 70 %, one in 22 %, two in 8 %; their depth in mm. */
    private static final double[] CHIPS = {0.70, 0.92};
    private static final double[] CHIP_DEPTH = {2.5, 6};

    private FractureSampler() {
        // Static functions only.
    }

    /** Draws a fracture of a kind; of an intact femur only the height that its images are centred on. */
    public static Fracture sample(final FractureKind kind, final Anatomy anatomy, final RandomVariates draw) {
        switch (kind) {
            case INTACT:
                return Fracture.none(site(anatomy, draw));
            case AFF_COMPLETE:
            case AFF_INCOMPLETE:
                return atypical(kind, anatomy, draw);
            default:
                return ordinary(kind, anatomy, draw);
        }
    }

    /** Height of a fracture: mostly in the shaft, some just below the trochanters. */
    private static double site(final Anatomy anatomy, final RandomVariates draw) {
        final double trochanter = anatomy.lesserTrochanter();
        if (draw.chance(SUBTROCHANTERIC)) {
            return trochanter - draw.uniform(8, SUBTROCHANTERIC_BELOW);
        }
        return draw.uniform(FLARE * anatomy.length() + 20, trochanter - SUBTROCHANTERIC_BELOW);
    }

    private static Fracture atypical(final FractureKind kind, final Anatomy anatomy, final RandomVariates draw) {
        final boolean complete = kind == FractureKind.AFF_COMPLETE;
        final double site = site(anatomy, draw);
        final double angle = draw.beta(LATERAL_ANGLE[0], LATERAL_ANGLE[1], LATERAL_ANGLE[2], LATERAL_ANGLE[3]);
        final double medial = draw.uniform(25, 55) * (draw.chance(0.8) ? 1 : -1);
        final double beak = draw.uniform(0.8, 3.2);
        final double reach = draw.uniform(9, 22);
        final double wanted = draw.normal(ATYPICAL_CORTEX, ATYPICAL_CORTEX_DEVIATION);
        final double endosteal = wanted - beak - CortexProfile.of(anatomy).at(site);
        final double varus = complete ? draw.normal(7, 6) : 0;
        final double gap = complete ? draw.uniform(0.5, 3) + opening(anatomy, varus) : draw.uniform(0.6, 1.6);
        final double spread = complete ? 3.5 : 0;
        final double depth = complete ? 1 : draw.uniform(0.25, 0.7);
        return new Fracture(kind, site, angle, medial, beak, reach, endosteal, gap, depth, draw.normal(0, spread),
            draw.normal(0, spread), 0, varus, complete ? draw.normal(6, 6) : 0, complete ? draw.normal(0, 8) : 0, 0,
            complete ? chips(draw) : 0, complete ? draw.uniform(CHIP_DEPTH[0], CHIP_DEPTH[1]) : 0,
            draw.uniform(0.15, 0.45), draw.seed());
    }

    private static int chips(final RandomVariates draw) {
        final double drawn = draw.uniform(0, 1);
        return drawn < CHIPS[0] ? 0 : drawn < CHIPS[1] ? 1 : 2;
    }

    private static Fracture ordinary(final FractureKind kind, final Anatomy anatomy, final RandomVariates draw) {
        final double site = site(anatomy, draw);
        final double width = anatomy.shaftWidth();
        final boolean overriding = draw.chance(0.35);
        final double shift = overriding ? draw.uniform(0.95, 1.25) * width : Math.abs(draw.normal(0, 0.22 * width));
        final double direction = draw.uniform(0, 2 * Math.PI);
        final double varus = draw.normal(0, 11);
        final double gap = overriding ? 0 : draw.uniform(0.5, 4) + opening(anatomy, varus);
        final double angle = kind == FractureKind.NFF_TRANSVERSE ? draw.uniform(2, 28) : draw.uniform(32, 62);
        final double pitch = kind == FractureKind.NFF_SPIRAL ? draw.uniform(55, 120)
            : kind == FractureKind.NFF_COMMINUTED ? draw.uniform(22, 55) : 0;
        return new Fracture(kind, site, kind == FractureKind.NFF_COMMINUTED ? draw.uniform(15, 40) : angle,
            azimuth(kind, draw), 0, 1, 0, gap, 1, shift * Math.cos(direction), shift * Math.sin(direction),
            overriding ? draw.uniform(5, 45) : 0, varus, draw.normal(0, 10), draw.normal(0, 15),
            kind == FractureKind.NFF_SPIRAL ? pitch * draw.sign() : pitch,
            kind == FractureKind.NFF_COMMINUTED ? draw.whole(2, 4) : 0, 0, draw.uniform(0.4, 1.1), draw.seed());
    }

    /** An oblique fracture shows its slope in the AP view, give or take 35 degrees. */
    private static double azimuth(final FractureKind kind, final RandomVariates draw) {
        return kind == FractureKind.NFF_SPIRAL ? draw.uniform(0, 360)
            : draw.uniform(-35, 35) + (draw.chance(0.5) ? 180 : 0);
    }

    /** Angulated fragments keep clear of each other's corners. */
    private static double opening(final Anatomy anatomy, final double angle) {
        return 0.3 * anatomy.shaftWidth() * Math.abs(Math.sin(Math.toRadians(angle)));
    }
}
