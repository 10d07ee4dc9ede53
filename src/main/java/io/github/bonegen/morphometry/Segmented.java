package io.github.bonegen.morphometry;

import io.github.bonegen.Provenance;

/**
 * Bone, and how it was told from marrow.
 *
 * @param bone which voxels are bone
 * @param record of what was done, such as the threshold
 */
public record Segmented(BinaryVolume bone, Provenance record) {

    /**
     * The largest piece of bone alone, its cavities filled: bone keeps its largest 26-connected component, marrow the
     * 6-connected components that reach the border. Cost O(voxels), see {@link Components}.
     */
    public Segmented purified() {
        final Components parts = Components.of(bone, Components.Neighbours.TWENTY_SIX);
        final BinaryVolume largest = parts.largest();
        final BinaryVolume filled = Components.of(largest.inverse(), Components.Neighbours.SIX).touchingBorder()
            .inverse();
        return new Segmented(filled, record.with("purified",
            String.format(java.util.Locale.ROOT, "kept the largest of %d components, removed %d voxels of bone, filled %d of cavities",
                parts.count(), bone.count() - largest.count(), filled.count() - largest.count())));
    }
}
