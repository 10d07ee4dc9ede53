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

import java.util.Optional;

/**
 * What a patch must be to count as purely spongeous.
 *
 * @param threshold density above which a voxel is bone
 * @param leastBvtv least share of bone voxels
 * @param mostBvtv largest share of bone voxels
 * @param air density below which a voxel is air, outside the body or in a drill hole
 * @param mostAir largest share of air voxels
 * @param compact what compact bone is
 */
public record SpongyCriteria(double threshold, double leastBvtv, double mostBvtv, double air, double mostAir,
    CompactBone compact)
{

    /** Why a patch was dropped, in the order in which it is looked for. */
    public enum Reason {
        OUTSIDE_MASK("not wholly inside the mask"),
        AIR("air"),
        TOO_LITTLE_BONE("too little bone"),
        TOO_MUCH_BONE("too much bone"),
        COMPACT_BONE("compact bone (cortex or end plate)");

        private final String text;

        Reason(final String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public SpongyCriteria {
        require(leastBvtv >= 0 && leastBvtv < mostBvtv && mostBvtv <= 1,
            "leastbvtv=%s and mostbvtv=%s are not accepted; choose fractions, the first the smaller", leastBvtv,
                mostBvtv);
        require(mostAir >= 0 && mostAir <= 1, "mostair=%s is not accepted; choose 0 to 1", mostAir);
    }

    /** The first reason why densities, x fastest, are not purely spongeous; empty if they are. */
    public Optional<Reason> reasonAgainst(final float[] densities, final int edge) {
        if (share(densities, density -> density < air) > mostAir) {
            return Optional.of(Reason.AIR);
        }
        final double bvtv = share(densities, density -> density > threshold);
        if (bvtv < leastBvtv) {
            return Optional.of(Reason.TOO_LITTLE_BONE);
        }
        if (bvtv > mostBvtv) {
            return Optional.of(Reason.TOO_MUCH_BONE);
        }
        return compact.isIn(densities, edge) ? Optional.of(Reason.COMPACT_BONE) : Optional.empty();
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds(float density);
    }

    private static double share(final float[] densities, final Condition condition) {
        int count = 0;
        for (final float density : densities) {
            count += condition.holds(density) ? 1 : 0;
        }
        return (double) count / densities.length;
    }
}
