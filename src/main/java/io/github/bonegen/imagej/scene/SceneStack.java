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
import ij.VirtualStack;
import ij.process.ImageProcessor;

/** The pictures of a scene's times, drawn when they are looked at. */
final class SceneStack extends VirtualStack {

    private static final int RGB = 24;

    private final Scene scene;
    private volatile Camera camera;

    SceneStack(final Scene scene, final Camera camera) {
        super(camera.size(), camera.size(), scene.frames());
        setBitDepth(RGB);
        this.scene = scene;
        this.camera = camera;
    }

    ImagePlus image() {
        final ImagePlus image = new ImagePlus(scene.title() + " in 3D", this);
        image.setDimensions(1, 1, scene.frames());
        return image;
    }

    Camera camera() {
        return camera;
    }

    /** From now on pictures are those of this camera, whose size they keep. */
    void look(final Camera from) {
        camera = from.sized(getWidth());
    }

    /** A smaller picture of the same view, stretched: quick enough to turn with the mouse. */
    ImageProcessor draft(final int frame, final int edge) {
        final ImageProcessor small = scene.draw(frame, camera.sized(edge));
        small.setInterpolationMethod(ImageProcessor.BILINEAR);
        return small.resize(getWidth(), getHeight());
    }

    @Override
    public ImageProcessor getProcessor(final int n) {
        return scene.draw(n - 1, camera);
    }

    @Override
    public int getSize() {
        return scene.frames();
    }

    @Override
    public String getSliceLabel(final int n) {
        return null;
    }
}
