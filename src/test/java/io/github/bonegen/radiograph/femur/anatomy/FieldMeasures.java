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

import java.util.Locale;

/**
 * A femur's measures in mm and degrees, from its distances in the frame of {@link Subject}.
 *
 * @param length from the lowest point to the top of the head
 * @param head radius
 * @param neck angle with the shaft in its own plane
 * @param version of the neck forwards from the condyles' line
 * @param width of the shaft at 55 % of the length, from the front
 * @param depth of it from the side
 * @param lateralBow angle between the proximal and the distal shaft
 * @param anteriorBow curvature of the shaft from the side per m
 * @param condyles widest part of the distal end from the front
 */
public record FieldMeasures(double length, double head, double neck, double version, double width, double depth,
    double lateralBow, double anteriorBow, double condyles)
{
    public static final String HEAD = "file,length,head,neck,version,width,depth,lateralbow,anteriorbow,condyles";

    /** Measures a field. */
    public static FieldMeasures of(final DistanceField field) {
        final HeadFit fit = HeadFit.of(field);
        return of(field::at, fit.center(), fit.radius());
    }

    /** Measures the fitted femur of an anatomy. */
    public static FieldMeasures of(final Anatomy anatomy) {
        final Femur femur = LegBones.FITTED.of(anatomy, Thickening.NONE).femur();
        return of(femur::distance, femur.head().toArray(), anatomy.headRadius());
    }

    /** Measures a femur whose head is known. */
    static FieldMeasures of(final HeadFit.Solid femur, final double[] head, final double radius) {
        final double length = head[2] + radius;
        final double[] neck = HeadFit.neck(femur, head, radius);
        final double[] isthmus = outline(femur, 0.55 * length);
        final double distal = (middle(femur, 0.25 * length)[0] - middle(femur, 0.2 * length)[0]) / (0.05 * length);
        final double proximal = (middle(femur, 0.75 * length)[0] - middle(femur, 0.72 * length)[0]) / (0.03 * length);
        final double half = 0.22 * length;
        final double sag = middle(femur, 0.49 * length)[1] - (middle(femur, 0.27 * length)[1] + middle(femur, 0.71 * length)[1]) / 2;
        return new FieldMeasures(length, radius, HeadFit.angle(neck), HeadFit.version(neck),
            isthmus[1] - isthmus[0], isthmus[3] - isthmus[2], Math.toDegrees(Math.atan(distal) - Math.atan(proximal)),
            2000 * sag / (half * half), Condyles.width(femur, length));
    }

    private static double[] middle(final HeadFit.Solid femur, final double z) {
        final double[] outline = outline(femur, z);
        return new double[] {(outline[0] + outline[1]) / 2, (outline[2] + outline[3]) / 2};
    }

    /** Least and greatest x, least and greatest y of the shaft through its middle, found in turns. */
    private static double[] outline(final HeadFit.Solid femur, final double z) {
        double x = 0;
        double y = 0;
        final double[] outline = new double[4];
        for (int round = 0; round < 4; round++) {
            outline[0] = x - reach(femur, x, y, z, -1, 0);
            outline[1] = x + reach(femur, x, y, z, 1, 0);
            x = (outline[0] + outline[1]) / 2;
            outline[2] = y - reach(femur, x, y, z, 0, -1);
            outline[3] = y + reach(femur, x, y, z, 0, 1);
            y = (outline[2] + outline[3]) / 2;
        }
        return outline;
    }

    private static double reach(final HeadFit.Solid femur, final double x, final double y, final double z, final int dx,
        final int dy)
    {
        double inside = 0;
        double outside = 45;
        while (outside - inside > 1e-3) {
            final double middle = (inside + outside) / 2;
            if (femur.distance(x + middle * dx, y + middle * dy, z) < 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f,%.2f,%.1f,%.1f,%.2f,%.2f,%.2f,%.3f,%.2f", length, head, neck, version, width,
            depth, lateralBow, anteriorBow, condyles);
    }
}
