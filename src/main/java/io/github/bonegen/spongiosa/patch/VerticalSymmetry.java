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
package io.github.bonegen.spongiosa.patch;

/**
 * A symmetry of the cube that keeps one axis vertical, z the slowest: eight in the plane, each with or without upside
 * down.
 *
 * @param flipX whether x is mirrored
 * @param flipY whether y is mirrored
 * @param swap whether x and y are exchanged, after the mirrors
 * @param flipZ whether z is mirrored
 */
public record VerticalSymmetry(boolean flipX, boolean flipY, boolean swap, boolean flipZ) {

    public static final int COUNT = 16;

    /** All of them, the identity first. */
    public static VerticalSymmetry[] values() {
        final VerticalSymmetry[] values = new VerticalSymmetry[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = new VerticalSymmetry((i & 1) != 0, (i & 2) != 0, (i & 4) != 0, (i & 8) != 0);
        }
        return values;
    }

    /** A copy of a cube, x fastest, under this symmetry. */
    public float[] apply(final float[] cube, final int edge) {
        final float[] turned = new float[cube.length];
        for (int z = 0; z < edge; z++) {
            for (int y = 0; y < edge; y++) {
                for (int x = 0; x < edge; x++) {
                    final int u = swap ? y : x;
                    final int v = swap ? x : y;
                    final int source = ((flipZ ? edge - 1 - z : z) * edge + (flipY ? edge - 1 - v : v)) * edge
                        + (flipX ? edge - 1 - u : u);
                    turned[(z * edge + y) * edge + x] = cube[source];
                }
            }
        }
        return turned;
    }
}
