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
package io.github.bonegen.morphometry.structure;

/**
 * SMI: 0 for plates, 3 for rods, 4 for spheres, negative where the surface is mostly concave.
 *
 * <p>SMI = 12 V M / S^2, with V the volume, S the surface and M the integral of mean curvature, each a density in the
 * volume: Hildebrand and Rueegsegger 1997, doi:10.1080/01495739708936692, whose derivative of the surface under a
 * dilation is 2 M. The densities come without a mesh from the arrangements of 2 x 2 x 2 voxels by Crofton's formulae:
 * S from the changes along 13 directions, M from the Euler numbers of the planes across them, bone and marrow treated
 * alike; Ohser, Redenbach and Schladitz 2009, doi:10.5566/ias.v28.p179-185. Only what lies inside the volume counts: a
 * cut at the border makes no surface. Thirteen directions read an oblique rod as 3.0 and one along an axis as 2.7 to
 * 2.8. Cost O(voxels).
 */
public final class StructureModelIndex {

    /** Share of the sphere nearer to a cube's axes, face diagonals and space diagonals than to the others. */
    private static final double[] SHARES = {6 * 0.0457785, 12 * 0.0369806, 8 * 0.0351956};

    /** Area of the polygons that a cube's corners form across those directions: squares, rectangles, triangles. */
    private static final double[] AREAS = {1, Math.sqrt(2), Math.sqrt(3) / 2};

    private static final double[] SURFACES = surfaces();
    private static final double[] CURVATURES = curvatures();

    private StructureModelIndex() {
        // Static functions only.
    }

    /**
     * SMI from the counts of the arrangements inside the volume; NaN where there is no surface.
     */
    public static double of(final long[] counts) {
        double cubes = 0;
        double volume = 0;
        double surface = 0;
        double curvature = 0;
        for (int i = 0; i < counts.length; i++) {
            cubes += counts[i];
            volume += counts[i] * Integer.bitCount(i) / 8.0;
            surface += counts[i] * SURFACES[i];
            curvature += counts[i] * CURVATURES[i];
        }
        return surface == 0 ? Double.NaN : 12 * (volume / cubes) * (curvature / cubes) / Math.pow(surface / cubes, 2);
    }

    /** S = 4 times the mean number of entries into bone a length. */
    private static double[] surfaces() {
        final int[] pairs = new int[3];
        final double[] table = new double[Neighbourhoods.ARRANGEMENTS];
        for (int a = 0; a < 8; a++) {
            for (int b = a + 1; b < 8; b++) {
                pairs[Integer.bitCount(a ^ b) - 1]++;
            }
        }
        for (int i = 0; i < table.length; i++) {
            for (int a = 0; a < 8; a++) {
                for (int b = a + 1; b < 8; b++) {
                    final int steps = Integer.bitCount(a ^ b);
                    final boolean change = (i >> a & 1) != (i >> b & 1);
                    table[i] += change ? 4 * SHARES[steps - 1] / pairs[steps - 1] / (2 * Math.sqrt(steps)) : 0;
                }
            }
        }
        return table;
    }

    /** M = 2 pi times the mean Euler number an area of plane sections. */
    private static double[] curvatures() {
        final double[] table = new double[Neighbourhoods.ARRANGEMENTS];
        final int[][][] polygons = {squares(), rectangles(), triangles()};
        for (int i = 0; i < table.length; i++) {
            for (int kind = 0; kind < polygons.length; kind++) {
                for (final int[] polygon : polygons[kind]) {
                    final double euler = (euler(i, polygon) - euler(~i, polygon)) / 2;
                    table[i] += 2 * Math.PI * SHARES[kind] * euler / (AREAS[kind] * polygons[kind].length);
                }
            }
        }
        return table;
    }

    /** A polygon's share: its corners belong to 4 squares or 6 triangles, its edges to 2. */
    private static double euler(final int arrangement, final int[] polygon) {
        double corners = 0;
        double edges = 0;
        for (int k = 0; k < polygon.length; k++) {
            final int here = arrangement >> polygon[k] & 1;
            corners += here;
            edges += here & arrangement >> polygon[(k + 1) % polygon.length];
        }
        final double face = corners == polygon.length ? 1 : 0;
        return corners / (polygon.length == 4 ? 4 : 6) - edges / 2 + face;
    }

    private static int[][] squares() {
        return new int[][] {{0, 1, 3, 2}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 3, 7, 6}, {0, 2, 6, 4}, {1, 3, 7, 5}};
    }

    private static int[][] rectangles() {
        return new int[][] {{0, 1, 7, 6}, {2, 3, 5, 4}, {0, 2, 7, 5}, {1, 3, 6, 4}, {0, 4, 7, 3}, {1, 5, 6, 2}};
    }

    /** The three neighbours of each corner. */
    private static int[][] triangles() {
        final int[][] triangles = new int[8][];
        for (int corner = 0; corner < 8; corner++) {
            triangles[corner] = new int[] {corner ^ 1, corner ^ 2, corner ^ 4};
        }
        return triangles;
    }
}
