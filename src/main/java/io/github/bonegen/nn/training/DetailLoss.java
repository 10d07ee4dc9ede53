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
package io.github.bonegen.nn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Ops;
import io.github.bonegen.nn.Torch;
import java.util.Map;

/**
 * How far images are from those that they should be, pixel by pixel and in how much detail there is. A network that
 * minimises the difference of pixels alone blurs edges that it does not know the place of; the second part asks for an
 * edge somewhere near.
 *
 * <p>Detail is the mean square of what averaging over 2, 4 and 8 pixels takes away, in each of 8 x 8 (x 8) tiles; the
 * logarithms of both images' are compared, so that faint edges count as strong ones do.
 */
public final class DetailLoss implements ImageLoss {

    private static final int BANDS = 3;
    private static final int TILES = 8;

    /** A mean square that nobody sees, of images of -1 to 1. */
    private static final float FAINT = 3e-5f;

    /** Weight of detail: a blurred image loses as much by it as by its pixels. */
    private static final double WEIGHT = 0.01;

    @Override
    public NDArray of(final NDArray made, final NDArray wanted, final Map<String, Double> measured) {
        final NDArray difference = made.sub(wanted).abs().mean();
        measured.put("difference", (double) difference.getFloat());
        if (made.getShape().get(2) < TILES << (BANDS - 1)) {
            measured.put("detail", 0.0);
            return difference;
        }
        final NDArray detail = detail(made).sub(detail(wanted)).square().mean();
        measured.put("detail", (double) detail.getFloat());
        return difference.add(Torch.times(detail, WEIGHT));
    }

    /** Images x (bands and tiles). */
    private static NDArray detail(final NDArray images) {
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
        return Torch.plus(Ops.downsample(finer.square(), halvings), FAINT).log();
    }
}
