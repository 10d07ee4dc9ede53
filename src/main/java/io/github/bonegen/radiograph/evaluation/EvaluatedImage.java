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

/**
 * A square radiograph and what is known of it.
 *
 * @param grey row by row, 0 to 1, bone bright
 * @param label its class
 * @param patient who is on it; of a synthetic image any name of its own
 * @param site hospital; empty where there is none
 */
public record EvaluatedImage(float[] grey, String label, String patient, String site) {

    /** @throws io.github.bonegen.InvalidInputException if the image is not square */
    public EvaluatedImage {
        final int edge = edge(grey);
        require(edge > 0 && edge * edge == grey.length, "An image of %d pixels is not square", grey.length);
    }

    /** Width and height in pixels. */
    public int edge() {
        return edge(grey);
    }

    EvaluatedImage withGrey(final float[] newGrey) {
        return new EvaluatedImage(newGrey, label, patient, site);
    }

    private static int edge(final float[] grey) {
        return (int) Math.round(Math.sqrt(grey.length));
    }
}
