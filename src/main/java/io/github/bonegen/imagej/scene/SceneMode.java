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
package io.github.bonegen.imagej.scene;

import ij.ImagePlus;
import io.github.bonegen.Progress;

/** How a user asks for a scene. */
public enum SceneMode {

    /** The surface at the threshold. */
    SURFACE((frames, threshold, map, progress) -> new SurfaceScene(frames, threshold)),

    /** All densities above the threshold. */
    VOLUME((frames, threshold, map, progress) -> new DensityScene(frames, threshold)),

    /** The surface in the colours of local thickness. */
    THICKNESS((frames, threshold, map, progress) -> Colouring.byThickness(frames, threshold, progress)),

    /** The surface in the colours of a map. */
    MAP((frames, threshold, map, progress) -> Colouring.byMap(frames, threshold, map));

    private interface Maker {
        Scene make(SceneFrames frames, double threshold, ImagePlus map, Progress progress);
    }

    private final Maker maker;

    SceneMode(final Maker maker) {
        this.maker = maker;
    }

    /**
     * The scene.
     *
     * @param map whose cells colour the surface; null where none does
     * @throws io.github.bonegen.InvalidInputException if there is nothing to see at the threshold
     */
    public Scene of(final SceneFrames frames, final double threshold, final ImagePlus map, final Progress progress) {
        return maker.make(frames, threshold, map, progress);
    }
}
