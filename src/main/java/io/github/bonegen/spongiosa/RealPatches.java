package io.github.bonegen.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** The patches of a set in two halves that share no specimen, in an order that a seed decides. */
final class RealPatches {

    private final PatchSet patches;
    private final int edge;
    private final long seed;
    private final boolean several;
    private final List<Integer> first = new ArrayList<>();
    private final List<Integer> second = new ArrayList<>();

    /** @param edge to cut patches to that are larger */
    RealPatches(final PatchSet patches, final int edge, final long seed) {
        this.patches = patches;
        this.edge = edge;
        this.seed = seed;
        require(edge <= patches.edge(),
            "The model makes volumes of %d voxels, but the patches have %d; give larger ones",
            edge, patches.edge());
        final List<String> specimens = new ArrayList<>(new LinkedHashSet<>(patches.description().specimens()));
        several = specimens.size() > 1;
        final Random random = new Random(seed);
        Collections.shuffle(specimens, random);
        final java.util.Set<String> half = new java.util.HashSet<>(specimens.subList(0, specimens.size() / 2));
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
    boolean hasSeveralSpecimens() {
        return several;
    }

    List<Integer> first() {
        return first;
    }

    List<Integer> second() {
        return second;
    }

    /** The densities of these patches, each cut anywhere, but always there. */
    List<float[]> volumes(final List<Integer> indices) {
        return indices.stream().map(index -> PatchSource.cut(patches.densities(index), patches.edge(), edge,
            new Random(io.github.bonegen.nn.Seeds.mix(seed, index)))).toList();
    }

    /** Whether two patches are of one specimen, or, in a set of one specimen, the same patch. */
    boolean related(final int one, final int other) {
        return several ? specimen(one).equals(specimen(other)) : one == other;
    }

    private String specimen(final int index) {
        return patches.description().specimens().get(index);
    }
}
