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
package io.github.bonegen.morphometry.skeleton;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Components;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The lines that bone is thinned to. A voxel with one neighbour or none is an end, with two part of a branch, with more of a
 * junction; junction voxels that touch are one junction. A branch runs from a junction or end to the next, a ring without
 * either is one. Arganda-Carreras et al. 2010, doi:10.1002/jemt.20829, as AnalyzeSkeleton counts.
 *
 * @param trees pieces
 * @param branches in all
 * @param junctions in all
 * @param triplePoints junctions that three voxels of branches touch
 * @param quadruplePoints junctions that four touch
 * @param ends end voxels
 * @param totalLength of the branches in voxels, from voxel centre to voxel centre, to the first voxel of a junction
 * @param longest branch
 */
public record Skeleton(int trees, int branches, int junctions, int triplePoints, int quadruplePoints, int ends,
    double totalLength, double longest)
{
    /** @throws java.util.concurrent.CancellationException if the user cancelled */
    public static Skeleton of(final BinaryVolume bone, final Parallel parallel) {
        return new Walk(Thinning.of(bone, parallel)).walk();
    }

    /** Mean length of the branches in voxels, NaN if there are none. */
    public double meanLength() {
        return totalLength / branches;
    }

    /** Visits every voxel once. */
    private static final class Walk {

        private final BinaryVolume lines;
        private final Map<Integer, Integer> firstOfJunction = new HashMap<>();
        private final Set<Integer> visited = new HashSet<>();
        private int branches;
        private int junctions;
        private int triplePoints;
        private int quadruplePoints;
        private int ends;
        private double totalLength;
        private double longest;

        Walk(final BinaryVolume lines) {
            this.lines = lines;
        }

        Skeleton walk() {
            forEach(voxel -> {
                if (neighbours(voxel).length > 2 && !firstOfJunction.containsKey(voxel)) {
                    junction(voxel);
                }
            });
            forEach(this::fromEnd);
            forEach(this::fromJunction);
            forEach(this::ring);
            return new Skeleton(Components.of(lines, Components.Neighbours.TWENTY_SIX).count(), branches, junctions,
                triplePoints, quadruplePoints, ends, totalLength, longest);
        }

        private void forEach(final IntConsumer visitor) {
            for (int z = 0; z < lines.depth(); z++) {
                for (int y = 0; y < lines.height(); y++) {
                    for (int x = lines.next(true, 0, y, z); x < lines.width(); x = lines.next(true, x + 1, y, z)) {
                        visitor.accept((z * lines.height() + y) * lines.width() + x);
                    }
                }
            }
        }

        private int[] neighbours(final int voxel) {
            final int x = voxel % lines.width();
            final int row = voxel / lines.width();
            int bits = Neighbourhood.of(lines, x, row % lines.height(), row / lines.height());
            final int[] neighbours = new int[Integer.bitCount(bits)];
            for (int i = 0; bits != 0; bits &= bits - 1, i++) {
                final int place = Integer.numberOfTrailingZeros(bits);
                neighbours[i] = voxel + ((place / 9 - 1) * lines.height() + place / 3 % 3 - 1) * lines.width() + place % 3 - 1;
            }
            return neighbours;
        }

        /** Gathers the junction voxels that touch. */
        private void junction(final int first) {
            junctions++;
            int touching = 0;
            final Deque<Integer> open = new ArrayDeque<>();
            open.add(first);
            firstOfJunction.put(first, first);
            while (!open.isEmpty()) {
                for (final int neighbour : neighbours(open.poll())) {
                    if (neighbours(neighbour).length <= 2) {
                        touching++;
                    } else if (firstOfJunction.putIfAbsent(neighbour, first) == null) {
                        open.add(neighbour);
                    }
                }
            }
            triplePoints += touching == 3 ? 1 : 0;
            quadruplePoints += touching == 4 ? 1 : 0;
        }

        private void fromEnd(final int voxel) {
            final int[] neighbours = neighbours(voxel);
            if (neighbours.length < 2) {
                ends++;
                if (visited.add(voxel) && neighbours.length == 1) {
                    branch(voxel, neighbours[0], 0);
                }
            }
        }

        private void fromJunction(final int voxel) {
            if (firstOfJunction.containsKey(voxel)) {
                for (final int neighbour : neighbours(voxel)) {
                    if (!firstOfJunction.containsKey(neighbour) && !visited.contains(neighbour)) {
                        branch(voxel, neighbour, distance(voxel, firstOfJunction.get(voxel)));
                    }
                }
            }
        }

        private void ring(final int voxel) {
            if (!firstOfJunction.containsKey(voxel) && !visited.contains(voxel)) {
                visited.add(voxel);
                branch(voxel, neighbours(voxel)[0], 0);
            }
        }

        /** Follows a branch from a voxel on, until a junction, an end or where it began. */
        private void branch(final int from, final int next, final double lengthBefore) {
            double length = lengthBefore;
            int last = from;
            int here = next;
            while (here >= 0) {
                length += distance(last, here);
                if (firstOfJunction.containsKey(here)) {
                    length += distance(here, firstOfJunction.get(here));
                    break;
                }
                visited.add(here);
                final int onward = onward(here, last);
                last = here;
                here = onward;
            }
            branches++;
            totalLength += length;
            longest = Math.max(longest, length);
        }

        /** The neighbour that a branch goes on to, or -1. */
        private int onward(final int here, final int last) {
            for (final int neighbour : neighbours(here)) {
                if (neighbour != last && (firstOfJunction.containsKey(neighbour) || !visited.contains(neighbour))) {
                    return neighbour;
                }
            }
            return -1;
        }

        private double distance(final int a, final int b) {
            final int plane = lines.width() * lines.height();
            final int x = a % lines.width() - b % lines.width();
            final int y = a % plane / lines.width() - b % plane / lines.width();
            final int z = a / plane - b / plane;
            return Math.sqrt(x * x + y * y + z * z);
        }
    }
}
