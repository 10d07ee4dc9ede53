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
package io.github.bonegen.radiograph.surface;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.physics.Pose;
import io.github.bonegen.radiograph.physics.Ray;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Looks through a body along lines from three sides: how much of each part lies outside of its host, where a surface
 * crosses itself or is inside out.
 */
final class SurfaceSurvey {

    /** Lines along each side of the body. */
    private static final int LINES = 96;
    /** Directions that no surface's edges follow. */
    private static final double[][] DIRECTIONS = {{13, 7}, {101, 11}, {47, 71}};
    private static final double MOST_OUTSIDE = 0.01;
    private static final double CROSSING = 1e-4;

    private final SurfaceBody body;
    private final List<SurfacePart> parts;
    private final int[] hosts;
    /** Lengths in mm in each part: all, where it is twice in itself, where inside out, and outside of its host. */
    private final double[][] lengths;

    private SurfaceSurvey(final SurfaceBody body) {
        this.body = body;
        parts = body.parts();
        hosts = parts.stream().mapToInt(part -> host(part.host())).toArray();
        lengths = new double[parts.size()][4];
    }

    private int host(final String name) {
        return IntStream.range(0, parts.size()).filter(i -> parts.get(i).name().equals(name)).findFirst().orElse(-1);
    }

    /**
     * Surveys a body.
     *
     * @return what the user should know, one line each
     * @throws io.github.bonegen.InvalidInputException if a part lies outside of its host
     */
    static List<String> of(final SurfaceBody body) {
        final SurfaceSurvey survey = new SurfaceSurvey(body);
        survey.look();
        return survey.judge();
    }

    private void look() {
        final double[] box = body.box();
        final double[] middle = {(box[0] + box[3]) / 2, (box[1] + box[4]) / 2, (box[2] + box[5]) / 2};
        final double reach = Math.sqrt(Math.pow(box[3] - box[0], 2) + Math.pow(box[4] - box[1], 2)
            + Math.pow(box[5] - box[2], 2)) / 2;
        for (final double[] direction : DIRECTIONS) {
            final Pose pose = Pose.of(middle, direction[0], direction[1], 0);
            for (int i = 0; i < LINES * LINES; i++) {
                final double u = reach * (2 * (i % LINES + 0.5) / LINES - 1);
                final double v = reach * (2 * (i / LINES + 0.5) / LINES - 1);
                add(body.crossings(new Ray(middle[0] + u * pose.right()[0] + v * pose.down()[0],
                    middle[1] + u * pose.right()[1] + v * pose.down()[1],
                    middle[2] + u * pose.right()[2] + v * pose.down()[2], pose.forward()[0], pose.forward()[1],
                    pose.forward()[2])));
            }
        }
    }

    private void add(final Crossings crossings) {
        final int[] depths = new int[parts.size()];
        for (int i = 0; i < crossings.size() - 1; i++) {
            depths[crossings.surface(i)] += crossings.step(i);
            final double length = crossings.position(i + 1) - crossings.position(i);
            for (int part = 0; part < depths.length; part++) {
                lengths[part][0] += depths[part] != 0 ? length : 0;
                lengths[part][1] += depths[part] > 1 ? length : 0;
                lengths[part][2] += depths[part] < 0 ? length : 0;
                lengths[part][3] += depths[part] != 0 && hosts[part] >= 0 && depths[hosts[part]] == 0 ? length : 0;
            }
        }
    }

    private List<String> judge() {
        final List<String> notes = new ArrayList<>();
        for (int part = 0; part < lengths.length; part++) {
            final String name = parts.get(part).name();
            final double all = Math.max(Double.MIN_NORMAL, lengths[part][0]);
            require(lengths[part][3] <= MOST_OUTSIDE * all, "%s lies by %.2g %% outside of its host %s; accepted are up to"
                + " %.0f %%", name, 100 * lengths[part][3] / all, parts.get(part).host(), 100 * MOST_OUTSIDE);
            final double crossing = lengths[part][1] + lengths[part][2];
            if (crossing > CROSSING * all) {
                notes.add(String.format(Locale.ROOT, "%s crosses itself or is inside out in %.2g %% of its depth; what it"
                    + " encloses in any way counts once", name, 100 * crossing / all));
            }
        }
        return notes;
    }
}
