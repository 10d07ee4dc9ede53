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
package io.github.bonegen.spongiosa.phantom;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.model.SpongiosaBatch;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.patch.PatchSetWriter;


/**
 * Phantoms of one structure. Phantom {@code i} of a seed is the same whatever the number of phantoms.
 *
 * @param count of phantoms
 * @param seed of the series
 * @param edge of the cubes in voxels
 */
public record PhantomSeries(int count, long seed, int edge) {

    public PhantomSeries {
        require(count > 0, "count=%d is not accepted; at least 1 phantom", count);
    }

    /**
     * Makes the phantoms one after the other.
     *
     * @throws java.util.concurrent.CancellationException if cancelled between two
     */
    public void generate(final SpongiosaPhantom phantom, final SpongiosaBatch.Sink sink, final Progress progress) {
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            sink.accept(i, phantom.volume(seed, i, edge));
            progress.update((i + 1.0) / count, String.format("%d of %d phantoms", i + 1, count));
        }
    }

    /** Makes them a patch set, each its own specimen, in the unit and with the range of densities given. */
    public void write(final SpongiosaPhantom phantom, final java.nio.file.Path folder, final SpongiosaScale scale,
        final Progress progress)
    {
        final String source = "procedural phantoms, " + phantom.provenance().with("seed", seed).entries();
        try (PatchSetWriter writer = new PatchSetWriter(folder, edge, scale, source)) {
            generate(phantom, (index, volume) -> writer.add(volume.voxels(), "phantom " + index), progress);
            writer.finish();
        }
    }
}
