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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bones of one of the two persons that all built-in anatomy is made from, as distance fields in one frame: the shaft's
 * axis upright through the origin, the condyles across, 0 at the lowest point of the femur. Fitted to the surfaces of the
 * Visible Human Female and Male; {@code anatomy-licence.txt} beside the coefficients has the sources.
 */
final class Subject {

    /** The female. */
    static final Subject FEMALE = new Subject("female");
    /** The male. */
    static final Subject MALE = new Subject("male");

    static final double LOWEST_SHAFT = 0.18;
    static final double HIGHEST_SHAFT = 0.78;
    private static final int LEVELS = 61;
    private static final double ACCURACY = 1e-3;
    private static final double FAR = 45;

    final DistanceField femur;
    final DistanceField pelvis;
    final DistanceField leg;
    /** Height of the top of the head in mm. */
    final double length;
    final double headRadius;
    final double[] head;
    /** Width of the condyles from the front in mm. */
    final double condyles;
    /** Angle of the neck with the shaft in degrees. */
    final double neckAngle;
    /** Version of the neck forwards in degrees. */
    final double version;
    /** Where the neck's axis passes the shaft's, mm above the knee. */
    final double neckHeight;
    final Bow lateral;
    final Bow anterior;
    /** The axis off both bows, and half of the width seen from the front and of the depth seen from the side, in mm by height. */
    final Profile offX;
    final Profile offY;
    final Profile halfWidth;
    final Profile halfDepth;

    private Subject(final String name) {
        femur = field(name + "-femur");
        pelvis = field(name + "-pelvis");
        leg = field(name + "-leg");
        final HeadFit fit = HeadFit.of(femur);
        head = fit.center();
        headRadius = fit.radius();
        length = head[2] + headRadius;
        condyles = Condyles.width(femur::at, length);
        neckAngle = fit.neckAngle();
        version = fit.version();
        neckHeight = fit.neckHeight();
        final double[] levels = new double[LEVELS];
        final double[][] middles = new double[LEVELS][];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = length * (LOWEST_SHAFT + (HIGHEST_SHAFT - LOWEST_SHAFT) * i / (LEVELS - 1));
            middles[i] = middle(levels[i]);
        }
        final Profile x = profile(levels, middles, 0);
        final Profile y = profile(levels, middles, 1);
        lateral = Bow.ofAngle(Math.toDegrees((x.at(0.25 * length) - x.at(0.2 * length)
            - x.at(0.75 * length) * 5 / 3 + x.at(0.72 * length) * 5 / 3) / (0.05 * length)), length);
        final double half = (Bow.TO - Bow.FROM) / 2 * length;
        final double sag = y.at((Bow.FROM + Bow.TO) / 2 * length) - (y.at(Bow.FROM * length) + y.at(Bow.TO * length)) / 2;
        anterior = new Bow(2 * sag / (half * half), length);
        for (int i = 0; i < LEVELS; i++) {
            middles[i][0] -= lateral.at(levels[i]);
            middles[i][1] -= anterior.at(levels[i]);
        }
        offX = profile(levels, middles, 0);
        offY = profile(levels, middles, 1);
        halfWidth = profile(levels, middles, 2);
        halfDepth = profile(levels, middles, 3);
    }

    private static DistanceField field(final String name) {
        try (InputStream in = Subject.class.getResourceAsStream(name + ".gz")) {
            return DistanceField.read(in);
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The middle of the shaft's outline in x and in y, and half of its widths along them. */
    private double[] middle(final double z) {
        double x = 0;
        double y = 0;
        double halfX = 0;
        double halfY = 0;
        for (int i = 0; i < 4; i++) {
            final double right = edge(x, y, z, 1, 0);
            final double left = edge(x, y, z, -1, 0);
            halfX = (right + left) / 2;
            x += (right - left) / 2;
            final double front = edge(x, y, z, 0, 1);
            final double back = edge(x, y, z, 0, -1);
            halfY = (front + back) / 2;
            y += (front - back) / 2;
        }
        return new double[] {x, y, halfX, halfY};
    }

    private double edge(final double x, final double y, final double z, final double dx, final double dy) {
        double inside = 0;
        double outside = FAR;
        while (outside - inside > ACCURACY) {
            final double middle = (inside + outside) / 2;
            if (femur.at(x + middle * dx, y + middle * dy, z) < 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** A smooth curve through a column of values at levels. */
    static Profile profile(final double[] levels, final double[][] values, final int column) {
        final double[] points = new double[2 * levels.length];
        for (int i = 0; i < levels.length; i++) {
            points[2 * i] = levels[i];
            points[2 * i + 1] = values[i][column];
        }
        return new Profile(1, 1, points);
    }
}
