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

import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a patch set of a model's own samples, to train another from: the way in which the bundled model learned from
 * the published one. Each sample is its own specimen.
 *
 * @param count of patches to keep
 * @param seed of the samples
 * @param vertical the axis of the model's volumes that is vertical in the body; it becomes z
 * @param even whether the patches lose the {@linkplain RankEqualisation pattern} that the model's samples share
 */
public record PatchSampling(int count, long seed, Axis vertical, boolean even) {

    private static final int BATCH = 16;

    /** A model of which so many samples are all dropped makes no spongiosa. */
    private static final int FIRST_SAMPLES = 512;

    /** Fewer patches do not tell a pattern from chance, which would be evened too. */
    private static final int LEAST_TO_EVEN = 1000;

    public PatchSampling {
        require(count > 0, "count=%d is not accepted; at least 1 patch", count);
        require(!even || count >= LEAST_TO_EVEN,
            "count=%d patches are too few to even: at least %d tell what all share from chance", count, LEAST_TO_EVEN);
    }

    /**
     * Samples until enough purely spongeous patches are found.
     *
     * @return how many samples were made
     */
    public int run(final SpongiosaModel generator, final Path folder, final String source,
        final Progress progress)
    {
        final int edge = generator.edge();
        final int voxels = edge * edge * edge;
        final List<Integer> kept = new ArrayList<>();
        final Progress sampling = even ? progress.part(0, 0.9) : progress;
        int made = 0;
        try (PatchSetWriter writer = new PatchSetWriter(folder, edge, generator.scale(), source)) {
            while (writer.size() < count) {
                progress.checkCancelled();
                require(made < FIRST_SAMPLES || writer.size() > 0, "None of %d samples is purely spongeous: each has compact "
                    + "bone, a cube of %d voxels with a mean density above %s", made, CompactBone.VERTEBRAL.window(),
                    CompactBone.VERTEBRAL.density());
                final float[] densities = generator.densities(generator.latents(seed, made, BATCH));
                for (int i = 0; i < BATCH && writer.size() < count; i++, made++) {
                    final float[] patch = vertical.toZ(densities, i * voxels, edge);
                    if (!CompactBone.VERTEBRAL.isIn(patch, edge)) {
                        writer.add(patch, "sample " + made);
                        kept.add(made);
                    }
                }
                sampling.update((double) writer.size() / count, String.format("%d of %d patches, %d samples dropped",
                    writer.size(), count, made - writer.size()));
            }
            if (even) {
                writer.even(progress.part(0.9, 1));
            }
            writer.finish(new LatentSeries(seed, generator.latentSize(), kept));
        }
        return made;
    }
}
