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
package io.github.bonegen.morphometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.region.Compartment;
import io.github.bonegen.morphometry.region.Region;
import org.junit.jupiter.api.Test;

/** How thickness and separation are measured where memory is short. */
class SpheresTest {

    /** As a heap in which enough is free, but in no one place. */
    private record NoRoom() implements Spheres {

        @Override
        public Measured ofBone(final Compartment bone, final Parallel parallel) {
            throw new OutOfMemoryError("no room");
        }

        @Override
        public Measured ofMarrow(final Compartment bone, final Parallel parallel) {
            throw new OutOfMemoryError("no room");
        }
    }

    @Test
    void where_one_way_finds_no_room_the_other_comes_to_the_same() {
        final BinaryVolume volume = Golden.of("gyroid_150").bone();
        final Compartment bone = Region.everywhere(volume).of(volume);
        final Spheres whole = new Spheres.AtOnce();
        final Spheres otherwise = new Spheres.Otherwise(new NoRoom(), new Spheres.ByBlocks((int) (0.8 * volume.size())));

        same(otherwise.ofBone(bone, Parallel.NONE).distribution(), whole.ofBone(bone, Parallel.NONE).distribution());
        same(otherwise.ofMarrow(bone, Parallel.NONE).distribution(), whole.ofMarrow(bone, Parallel.NONE).distribution());
    }

    private static void same(final Distribution actual, final Distribution expected) {
        assertThat(actual.mean()).isCloseTo(expected.mean(), within(1e-9 * expected.mean()));
        assertThat(actual.max()).isEqualTo(expected.max());
    }
}
