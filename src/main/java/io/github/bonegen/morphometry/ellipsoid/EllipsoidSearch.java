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
package io.github.bonegen.morphometry.ellipsoid;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Looks for the largest ellipsoid about a place in bone: a sphere grows until it touches marrow, then in both other
 * directions, and then it is turned, moved a little, shrunk and grown along an axis as long as that makes it larger. Doube
 * 2015, doi:10.3389/fendo.2015.00015, with BoneJ's parameters.
 */
final class EllipsoidSearch {

    /** So many rounds without gain end the search; ten times as many rounds give it up. */
    private static final int PATIENCE = 100;
    private static final int MOST_ROUNDS = 10 * PATIENCE;

    /** The centre stays so near to where the search began. */
    private static final double FARTHEST = Math.sqrt(3);

    /** A shorter semi-axis than this is less than a voxel shows. */
    private static final double SHORTEST = 0.5;

    private final double[] seed;
    private final double longest;
    private final GrowingEllipsoid ellipsoid;
    private Ellipsoid largest;

    private EllipsoidSearch(final BinaryVolume bone, final double[] seed, final SplittableRandom random) {
        this.seed = seed;
        longest = Math.sqrt((double) bone.width() * bone.width() + (double) bone.height() * bone.height()
            + (double) bone.depth() * bone.depth());
        ellipsoid = new GrowingEllipsoid(bone, seed, random);
    }

    /** The ellipsoid, or nothing where none as wide as a voxel fits or none is ever jammed. */
    static Optional<Ellipsoid> from(final double[] seed, final BinaryVolume bone, final SplittableRandom random) {
        final EllipsoidSearch search = new EllipsoidSearch(bone, seed, random);
        return search.begin() && search.improve() ? Optional.of(search.largest) : Optional.empty();
    }

    private boolean begin() {
        while (!ellipsoid.touches()) {
            ellipsoid.grow(1, 1, 1);
            if (ellipsoid.shortest() > longest) {
                return false;
            }
        }
        ellipsoid.orient();
        ellipsoid.shrink();
        ellipsoid.scale(0.9);
        ellipsoid.inflate(0, 1, 1);
        largest = ellipsoid.copy();
        return true;
    }

    private boolean improve() {
        int idle = 0;
        for (int round = 0; round < MOST_ROUNDS && idle < PATIENCE; round++) {
            final double before = largest.size();
            ellipsoid.wiggle();
            if (!refit()) {
                return false;
            }
            ellipsoid.bump(seed, FARTHEST);
            if (!refit()) {
                return false;
            }
            ellipsoid.yieldToContacts();
            if (!refit()) {
                return false;
            }
            ellipsoid.become(largest);
            idle = largest.size() > before ? 0 : idle + 1;
        }
        return idle == PATIENCE;
    }

    /** Shrinks and grows again; whether it is still one. */
    private boolean refit() {
        ellipsoid.shrink();
        ellipsoid.inflateAnAxis();
        if (ellipsoid.size() > largest.size()) {
            largest = ellipsoid.copy();
        }
        return ellipsoid.shortest() >= SHORTEST && ellipsoid.size() < longest * longest * longest;
    }
}
