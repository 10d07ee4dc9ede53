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
package io.github.bonegen.imagej.spongiosa;

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.match.EmbeddedVolume;
import io.github.bonegen.spongiosa.match.Embedding;
import io.github.bonegen.spongiosa.match.MatchSetup;
import java.util.Locale;
import java.util.function.Consumer;

/** Where a model has what a user names: the point of its wider space that embeds a patch, or a sample of its own. */
public final class PatchPoint {

    private static final int EVALUATIONS = 180;

    private final MatchSetup setup;
    private final Consumer<String> notes;

    /** @param notes takes what a user should know, a line each */
    public PatchPoint(final MatchSetup setup, final Consumer<String> notes) {
        this.setup = setup;
        this.notes = notes;
    }

    /** @param image of the model's size, or null for sample {@code index} of the series of {@code seed} */
    public EmbeddedVolume of(final ImagePlus image, final long seed, final int index, final Progress progress) {
        return image == null ? setup.sample(seed, index) : of(image, seed, progress);
    }

    /** Embeds an image of the model's size; {@code seed} is that of the samples which the search begins from. */
    public EmbeddedVolume of(final ImagePlus image, final long seed, final Progress progress) {
        final float[] voxels = new ModelPatch(setup.generator(), notes).of(image);
        final Embedding.Embedded found = new Embedding(setup.generator(), setup.statistics(),
            setup.reference().threshold()).embed(voxels, seed, EVALUATIONS, progress);
        notes.accept(String.format(Locale.ROOT, "%s embedded: correlation %.3f, RMS difference %.1f", image.getTitle(),
            found.correlation(), found.error()));
        return new EmbeddedVolume(found.point(), voxels);
    }
}
