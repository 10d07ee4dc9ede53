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
package io.github.bonegen.radiograph.set;

import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.stream.IntStream;

/**
 * Resampling by area: each new pixel is the mean of the original over the square that it covers, black beyond the
 * original's edges. Costs O(pixels of the original).
 */
public final class AreaResampling {

    private AreaResampling() {
        // Static functions only.
    }

    /** A square of {@code size} pixels of an image. */
    public static Volume square(final Volume image, final Placement placement, final int size) {
        final int width = image.width();
        final int height = image.height();
        final float[] pixels = image.voxels();
        final Weights across = new Weights(placement.left(), placement.scale(), size, width);
        final Weights down = new Weights(placement.top(), placement.scale(), size, height);
        final float[] narrow = new float[size * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < size; x++) {
                narrow[y * size + x] = across.mean(x, pixels, y * width, 1);
            }
        });
        final float[] result = new float[size * size];
        IntStream.range(0, size).parallel().forEach(y -> {
            for (int x = 0; x < size; x++) {
                result[y * size + x] = down.mean(y, narrow, x, size);
            }
        });
        final Calibration old = image.calibration();
        final double pixel = old.x() * placement.scale();
        return Volume.of(result, size, size, 1, Calibration.isotropic(pixel, old.unit(), old.valueUnit()))
            .with(image.provenance());
    }

    /** Along one axis, which pixels a new one covers. */
    private record Weights(double start, double scale, int size, int length) {

        float mean(final int index, final float[] values, final int offset, final int stride) {
            final double from = start + index * scale;
            final double to = from + scale;
            final int last = Math.min(length - 1, (int) Math.ceil(to) - 1);
            double sum = 0;
            for (int i = Math.max(0, (int) Math.floor(from)); i <= last; i++) {
                sum += (Math.min(to, i + 1.0) - Math.max(from, i)) * values[offset + i * stride];
            }
            return (float) (sum / scale);
        }
    }
}
