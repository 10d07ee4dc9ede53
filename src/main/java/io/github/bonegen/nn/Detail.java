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
package io.github.bonegen.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/**
 * How much detail images have, and where: the mean square of what averaging over 2, 4 and 8 pixels takes away, in each
 * of 8 x 8 (x 8) tiles.
 */
final class Detail {

    private static final int BANDS = 3;
    private static final int TILES = 8;

    /** A mean square that nobody sees, of images of -1 to 1. */
    static final float FAINT = 3e-5f;

    private Detail() {
        // Static functions only.
    }

    /** Whether images are large enough to have tiles in all bands. */
    static boolean known(final NDArray images) {
        return images.getShape().get(2) >= TILES << (BANDS - 1);
    }

    /** Images x (bands and tiles). */
    static NDArray of(final NDArray images) {
        final NDList bands = new NDList();
        NDArray band = images;
        for (int i = 0; i < BANDS; i++) {
            bands.add(tiles(band).reshape(new Shape(images.getShape().get(0), -1)));
            band = Ops.averagePool(band);
        }
        return NDArrays.concat(bands, 1);
    }

    private static NDArray tiles(final NDArray images) {
        final NDArray finer = images.sub(Ops.upsample(Ops.averagePool(images)));
        final int halvings = Integer.numberOfTrailingZeros((int) images.getShape().get(2) / TILES);
        return Ops.downsample(finer.square(), halvings);
    }
}
