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
import ij.ImageStack;
import io.github.bonegen.Progress;

/**
 * A scene turned once about its vertical axis, its times passing meanwhile.
 *
 * @param views number of pictures in the turn
 */
public record Turntable(Camera camera, int views) {

    /** Degrees of a full turn. */
    private static final double TURN = 360;

    /**
     * The pictures, one a slice.
     *
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public ImagePlus turn(final Scene scene, final Progress progress) {
        final ImageStack pictures = new ImageStack(camera.size(), camera.size());
        for (int view = 0; view < views; view++) {
            progress.checkCancelled();
            progress.update((double) view / views, "Drawing view " + (view + 1) + " of " + views);
            pictures.addSlice(scene.draw(view * scene.frames() / views, camera.turned(view * TURN / views, 0)));
        }
        return new ImagePlus(scene.title() + " turning", pictures);
    }

    /** The first picture, at a time. */
    public ImagePlus still(final Scene scene, final int frame) {
        return new ImagePlus(scene.title() + " in 3D", scene.draw(frame, camera));
    }
}
