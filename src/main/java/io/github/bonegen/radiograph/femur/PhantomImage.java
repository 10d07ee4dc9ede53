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
package io.github.bonegen.radiograph.femur;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.radiograph.femur.film.Acquisition;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.volume.Volume;
import java.util.Map;

/**
 * A phantom and how it is X-rayed: all that an image is made of.
 *
 * @param phantom the thigh
 * @param shot the picture
 */
public record PhantomImage(Phantom phantom, Acquisition shot) {

    /** The hospitals that single images come from. */
    private static final long WORLD = 1;

    /**
     * The image of a seed.
     *
     * @throws io.github.bonegen.InvalidInputException if the hospital or the number of pixels is out of range
     */
    public static PhantomImage of(final PhantomKind kind, final View view, final int hospital,
        final double megapixels, final long seed, final Adjustment adjustment)
    {
        require(hospital >= 0, "hospital=%d is out of range; accepted is 0 or more", hospital);
        require(megapixels >= 0.01 && megapixels <= 50, "megapixels=%s is out of range; accepted is 0.01 to 50",
            megapixels);
        final Phantom phantom = adjustment.applyTo(kind.sample(seed));
        return new PhantomImage(phantom, Hospital.of(hospital, WORLD).shot(phantom, view, seed, megapixels));
    }

    /**
     * Makes the image; its record holds the truth about it.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public Volume render(final Progress progress) {
        return new FemurRadiograph(phantom, shot).render(progress).with(record());
    }

    /** What is on the image, known without making it. */
    public Provenance record() {
        Provenance record = Provenance.ofBoneGen().with("phantom", "simulated femur, no patient")
            .with("skeleton", phantom.skeleton().title()).with("view", shot.view().title()).with("fracture seed", phantom.fracture().seed())
            .with("texture seed", phantom.anatomy().texture()).with("noise seed", shot.seed())
            .with("pixels", shot.grid().width() + " x " + shot.grid().height());
        for (final Map.Entry<String, String> truth : GroundTruth.of(phantom, shot).entrySet()) {
            record = record.with(truth.getKey(), truth.getValue());
        }
        return record;
    }
}
