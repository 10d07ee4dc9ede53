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

/** The distance from a point to a triangle (Ericson, Real-Time Collision Detection, 2005, section 5.1.5). */
final class PointTriangle {

    private PointTriangle() {
        // Static functions only.
    }

    static double distance(final double[] p, final double[][] corners) {
        final double[] a = corners[0];
        final double[] b = corners[1];
        final double[] c = corners[2];
        final double d1 = dot(a, b, a, p);
        final double d2 = dot(a, c, a, p);
        final double d3 = dot(a, b, b, p);
        final double d4 = dot(a, c, b, p);
        final double d5 = dot(a, b, c, p);
        final double d6 = dot(a, c, c, p);
        final double va = d3 * d6 - d5 * d4;
        final double vb = d5 * d2 - d1 * d6;
        final double vc = d1 * d4 - d3 * d2;
        if (va > 0 && vb > 0 && vc > 0) {
            return to(p, a, b, c, vb / (va + vb + vc), vc / (va + vb + vc));
        }
        return Math.min(toEdge(p, a, b), Math.min(toEdge(p, b, c), toEdge(p, c, a)));
    }

    private static double toEdge(final double[] p, final double[] a, final double[] b) {
        final double length = dot(a, b, a, b);
        final double share = length == 0 ? 0 : Math.max(0, Math.min(1, dot(a, b, a, p) / length));
        return to(p, a, b, a, share, 0);
    }

    /** Distance to the point of shares v and w of the ways from a to b and from a to c. */
    private static double to(final double[] p, final double[] a, final double[] b, final double[] c, final double v,
        final double w)
    {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            final double difference = p[i] - a[i] - v * (b[i] - a[i]) - w * (c[i] - a[i]);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private static double dot(final double[] a0, final double[] a1, final double[] b0, final double[] b1) {
        return (a1[0] - a0[0]) * (b1[0] - b0[0]) + (a1[1] - a0[1]) * (b1[1] - b0[1]) + (a1[2] - a0[2]) * (b1[2] - b0[2]);
    }
}
