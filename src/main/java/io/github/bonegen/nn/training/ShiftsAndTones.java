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
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Torch;
import java.util.Random;

/**
 * Shifts by whole pixels, the edges going on as they are there, and changes of contrast around the image's mean and of
 * brightness: translation and colour of Zhao et al. (2020, arXiv:2006.10738). Where some images stay as they are, what is
 * learned is told from what is added (Karras et al. 2020, arXiv:2006.06676).
 *
 * @param share of the images that are changed
 * @param shift largest, as a share of the edge
 * @param contrast largest change of contrast, as a factor less 1
 * @param brightness largest change of brightness, black to white being 2
 */
public record ShiftsAndTones(double share, double shift, double contrast, double brightness)
    implements DifferentiableAugmentation
{

    @Override
    public NDArray apply(final Torch torch, final NDArray images, final Random random) {
        final int batch = (int) images.getShape().get(0);
        final int edge = (int) images.getShape().get(2);
        final int most = (int) Math.round(shift * edge);
        final long[] rows = new long[batch * edge];
        final long[] columns = new long[batch * edge];
        final float[] factors = new float[batch];
        final float[] added = new float[batch];
        for (int i = 0; i < batch; i++) {
            final int changed = random.nextDouble() < share ? 1 : 0;
            fill(rows, i, edge, changed * (random.nextInt(2 * most + 1) - most));
            fill(columns, i, edge, changed * (random.nextInt(2 * most + 1) - most));
            factors[i] = (float) (1 + changed * contrast * (2 * random.nextDouble() - 1));
            added[i] = (float) (changed * brightness * (2 * random.nextDouble() - 1));
        }
        final NDManager manager = images.getManager();
        final NDArray moved = torch.gather(images, manager.create(rows, new Shape(batch, 1, edge, 1)),
            manager.create(columns, new Shape(batch, 1, 1, edge)));
        final NDArray mean = moved.reshape(new Shape(batch, -1)).mean(new int[] {1}).reshape(new Shape(batch, 1, 1, 1));
        return moved.sub(mean).mul(manager.create(factors, new Shape(batch, 1, 1, 1))).add(mean)
            .add(manager.create(added, new Shape(batch, 1, 1, 1)));
    }

    private static void fill(final long[] sources, final int image, final int edge, final int shift) {
        for (int i = 0; i < edge; i++) {
            sources[image * edge + i] = Math.max(0, Math.min(edge - 1, i - shift));
        }
    }
}
