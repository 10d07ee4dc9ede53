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
 * The code of a sphere's neighbour whose sphere comes before it: which neighbour, and what its squared radius exceeds the
 * sphere's by.
 */
final class Before {

    /** The code of a sphere before which none comes. */
    static final char NONE = 0xFFFF;

    /** Neighbours take this many bits of a code, the excess the rest. */
    private static final int NEIGHBOUR_BITS = 5;

    private static final int NEIGHBOUR = (1 << NEIGHBOUR_BITS) - 1;
    private static final int MOST_EXCESS = (NONE >> NEIGHBOUR_BITS) - 1;

    private Before() {
        // Static functions only.
    }

    /** An excess beyond what the code holds is told as less. */
    static char code(final int neighbour, final int excess) {
        return (char) (Math.min(excess, MOST_EXCESS) << NEIGHBOUR_BITS | neighbour);
    }

    /** One more than the largest code with less than an excess. */
    static int codes(final int excess) {
        return Math.min(excess, MOST_EXCESS + 1) << NEIGHBOUR_BITS;
    }

    static Neighbour neighbour(final char code) {
        return Neighbour.ALL.get(code & NEIGHBOUR);
    }

    static int excess(final char code) {
        return code >> NEIGHBOUR_BITS;
    }
}
