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

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import java.util.OptionalInt;

/**
 * The surface of bone.
 *
 * @param threshold density of the surface, inside the range of values
 */
public record SurfaceScene(SceneFrames of, double threshold) implements Scene {

    public SurfaceScene {
        final double[] range = of.range();
        require(threshold > range[0] && threshold < range[1],
            "%s has no surface at %s: its values run from %s to %s; give a threshold between", of.title(), threshold,
            range[0], range[1]);
    }

    @Override
    public String title() {
        return of.title();
    }

    @Override
    public int frames() {
        return of.volumes().size();
    }

    @Override
    public ColorProcessor draw(final int frame, final Camera camera) {
        return new IsosurfaceRenderer(threshold).draw(of.volumes().get(frame), camera);
    }

    @Override
    public ImagePlus voxels() {
        return of.bordered().grey(of.range()[0], of.range()[1]);
    }

    @Override
    public OptionalInt surfaceLevel() {
        return OptionalInt.of(Math.max(1, SceneFrames.grey(threshold, of.range()[0], of.range()[1])));
    }
}
