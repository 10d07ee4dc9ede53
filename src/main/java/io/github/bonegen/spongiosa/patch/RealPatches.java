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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Seeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The patches of a set in two parts that share no specimen, in an order that a seed decides. */
public final class RealPatches {

    private final PatchSet patches;
    private final int edge;
    private final long seed;
    private final boolean several;
    private final List<Integer> first = new ArrayList<>();
    private final List<Integer> second = new ArrayList<>();

    /**
     * Divides a set.
     *
     * @param edge to cut patches to that are larger
     * @param held specimens that are the first part; where there are none it is half of all specimens, by chance
     * @throws io.github.bonegen.InvalidInputException if patches are too small, or these are not some of the specimens
     */
    public RealPatches(final PatchSet patches, final int edge, final long seed, final Collection<String> held) {
        this.patches = patches;
        this.edge = edge;
        this.seed = seed;
        require(edge <= patches.edge(),
            "The volumes have %d voxels each way, but the patches %d; give larger patches or a smaller size", edge,
            patches.edge());
        final List<String> specimens = new ArrayList<>(new LinkedHashSet<>(patches.description().specimens()));
        several = specimens.size() > 1;
        final Random random = new Random(seed);
        Collections.shuffle(specimens, random);
        final Set<String> half = new HashSet<>(held.isEmpty() ? specimens.subList(0, specimens.size() / 2) : held);
        half.forEach(specimen -> require(specimens.contains(specimen), "There is no specimen %s; there are %s", specimen,
            String.join(", ", new TreeSet<>(specimens))));
        require(held.isEmpty() || half.size() < specimens.size(), "All specimens are held out; one is needed as a control");
        final List<Integer> order = new ArrayList<>();
        for (int i = 0; i < patches.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        for (final int index : order) {
            final boolean toFirst = several ? half.contains(specimen(index)) : first.size() <= second.size();
            (toFirst ? first : second).add(index);
        }
    }

    /** Whether there is more than one specimen; the halves of a single one are no independent control. */
    public boolean hasSeveralSpecimens() {
        return several;
    }

    /** The first part: indices of patches in the set, in the seed's order; the list itself. */
    public List<Integer> first() {
        return first;
    }

    /** The second part, likewise. */
    public List<Integer> second() {
        return second;
    }

    /** The densities of these patches, each cut anywhere, but always there. */
    public List<float[]> volumes(final List<Integer> indices) {
        return indices.stream().map(this::volume).toList();
    }

    /** The densities of one. */
    public float[] volume(final int index) {
        return PatchSource.cut(patches.densities(index), patches.edge(), edge,
            new Random(Seeds.mix(seed, index)));
    }

    /** Whether two patches are of one specimen, or, in a set of one specimen, the same patch. */
    public boolean related(final int one, final int other) {
        return several ? specimen(one).equals(specimen(other)) : one == other;
    }

    private String specimen(final int index) {
        return patches.description().specimens().get(index);
    }
}
