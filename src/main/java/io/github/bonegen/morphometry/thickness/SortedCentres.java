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
package io.github.bonegen.morphometry.thickness;

/**
 * Centres of spheres, largest sphere first; equal spheres in the order of their voxels. Memory {@value #BYTES} bytes a
 * centre.
 *
 * @param starts by largest squared radius less squared radius, where the centres of that radius begin; one more at the end
 * @param centres indices of voxels, x fastest
 * @param befores for each the neighbour whose sphere comes before it, in the code of {@link Before}
 */
public record SortedCentres(int[] starts, int[] centres, char[] befores) {

    public static final int BYTES = Integer.BYTES + Character.BYTES;

    int largest() {
        return starts.length - 2;
    }

    /** Sorts by counting: all are counted first, then added. */
    static final class Builder {

        private final int[] starts;
        private final int[] next;
        private final int[] centres;
        private final char[] befores;

        Builder(final int count, final int largest) {
            starts = new int[largest + 2];
            next = new int[largest + 1];
            centres = new int[count];
            befores = new char[count];
        }

        void count(final int radius2) {
            next[next.length - 1 - radius2]++;
        }

        void countedAll() {
            for (int i = 0; i < next.length; i++) {
                starts[i + 1] = starts[i] + next[i];
                next[i] = starts[i];
            }
        }

        void add(final int radius2, final int centre, final char before) {
            final int place = next[next.length - 1 - radius2]++;
            centres[place] = centre;
            befores[place] = before;
        }

        SortedCentres build() {
            return new SortedCentres(starts, centres, befores);
        }
    }
}
