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
package io.github.bonegen.radiograph.evaluation;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether synthetic images are copies of training images, and what real images that nobody learned from show in their place.
 *
 * @param figures of the synthetic images, of held-out ones and of planted copies, for each class and for all
 * @param matches of the synthetic images, in their order
 * @param suspects those that resemble a training image most
 */
public record CopyAudit(List<CopyFigures> figures, List<CopyMatch> matches, List<SuspectPair> suspects) {

    /**
     * Looks for copies; the cost is that of {@link RadiographEvaluator}'s search.
     *
     * @param real what the generator learned from, and images of the same size of patients that it did not see
     * @param seed of the planted copies
     * @throws io.github.bonegen.InvalidInputException if the synthetic images have another size
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static CopyAudit of(final RealImages real, final List<EvaluatedImage> synthetic, final long seed,
        final Progress progress)
    {
        synthetic.forEach(image -> require(image.edge() == real.edge(), "Synthetic images of %d pixels cannot be compared with real "
            + "ones of %d; prepare the real ones in that size", image.edge(), real.edge()));
        final CopyControl control = new CopyControl(real, new Scopes(real.labels()), seed, progress.part(0, 0.5));
        final List<CopyMatch> matches = control.matches(synthetic, progress.part(0.5, 1));
        final List<CopyFigures> figures = new ArrayList<>(control.figures(SetFigures.SYNTHETIC, synthetic, matches));
        figures.addAll(control.figures());
        return new CopyAudit(figures, matches, SuspectPair.closest(synthetic, matches, control::training));
    }
}
