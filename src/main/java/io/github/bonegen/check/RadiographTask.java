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
package io.github.bonegen.check;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.generator.RadiographModel;
import io.github.bonegen.volume.Volume;
import java.util.List;

/** A model of radiographs makes images. */
final class RadiographTask implements EngineTask {

    private static final double TOLERANCE = 1e-2;

    private final RadiographModel model;

    RadiographTask(final RadiographModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "sampling, " + model.name();
    }

    @Override
    public String unit() {
        return "images";
    }

    @Override
    public double tolerance() {
        return TOLERANCE;
    }

    @Override
    public float[] numbers() {
        return image().get(0).voxels();
    }

    @Override
    public double work() {
        return image().size();
    }

    private List<Volume> image() {
        return model.generate(model.classes().get(0), 1, 0, 1, Progress.NONE);
    }

    @Override
    public void close() {
        model.close();
    }
}
