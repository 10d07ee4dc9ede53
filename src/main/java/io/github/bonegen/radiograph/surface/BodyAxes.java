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

import java.util.Locale;

/**
 * Which way a body stands in the coordinates of its files; these are right-handed.
 *
 * @param up towards its head
 * @param front towards its front
 */
public record BodyAxes(double[] up, double[] front) {

    /**
     * Axes by name: x, y, z, -x, -y or -z.
     *
     * @throws io.github.bonegen.InvalidInputException if there is no such axis, or both run along one line
     */
    public static BodyAxes named(final String up, final String front) {
        final double[] first = axis("up", up);
        final double[] second = axis("front", front);
        require(first[0] * second[0] + first[1] * second[1] + first[2] * second[2] == 0,
            "up=%s and front=%s run along one line; choose two axes", up, front);
        return new BodyAxes(first, second);
    }

    private static double[] axis(final String key, final String name) {
        final String lower = name.trim().toLowerCase(Locale.ROOT);
        require(lower.matches("[-+]?[xyz]"), "%s=%s is not accepted; choose x, y, z, -x, -y or -z", key, name);
        final double[] axis = new double[3];
        axis["xyz".indexOf(lower.charAt(lower.length() - 1))] = lower.startsWith("-") ? -1 : 1;
        return axis;
    }

    /**
     * The matrix to the world of radiographs, in which x points to the patient's left, y forwards and z up. That world is
     * left-handed, so that the matrix mirrors.
     *
     * @param scale mm a unit of the files
     */
    double[][] rows(final double scale) {
        final double[] left = {up[1] * front[2] - up[2] * front[1], up[2] * front[0] - up[0] * front[2],
            up[0] * front[1] - up[1] * front[0]};
        return new double[][] {scaled(left, scale), scaled(front, scale), scaled(up, scale)};
    }

    private static double[] scaled(final double[] axis, final double scale) {
        return new double[] {scale * axis[0], scale * axis[1], scale * axis[2]};
    }
}
