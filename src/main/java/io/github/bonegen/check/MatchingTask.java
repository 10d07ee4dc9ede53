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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.SoftBone;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import io.github.bonegen.spongiosa.soft.TrabecularSeparation;
import io.github.bonegen.spongiosa.soft.TrabecularThickness;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.util.Arrays;
import java.util.List;

/** What a search evaluates: soft parameters of samples, and their derivatives by the latents. */
final class MatchingTask implements EngineTask {

    private static final List<MicrostructureTarget> TARGETS = List.of(new VolumeFraction(), new TrabecularThickness(),
        new TrabecularSeparation());
    private static final int COMPARED = 2;
    private static final double TOLERANCE = 1e-2;

    private final SpongiosaModel model;
    private final int batch;

    MatchingTask(final SpongiosaModel model, final int batch) {
        this.model = model;
        this.batch = batch;
    }

    @Override
    public String name() {
        return "evaluating a search of 3 parameters, " + model.card().name();
    }

    @Override
    public String unit() {
        return "evaluations";
    }

    @Override
    public double tolerance() {
        return TOLERANCE;
    }

    @Override
    public float[] numbers() {
        return derivatives(COMPARED);
    }

    @Override
    public double work() {
        model.torch().parts().each(batch, model.together(batch), (first, size) -> derivatives(size));
        return batch;
    }

    private float[] derivatives(final int count) {
        try (Torch.Recording recording = Torch.record(); NDManager step = model.torch().newStep()) {
            final NDArray latents = step.create(model.latents(1, 0, count), new Shape(count, model.latentSize()));
            latents.setRequiresGradient(true);
            final SoftBone bone = new SoftBone(model.densities(new Differentiable(latents)).array(),
                SoftThreshold.at(SoftThreshold.PUBLISHED_LEVEL), model.scale().voxelSize(), model.torch());
            Differentiable sum = null;
            for (final MicrostructureTarget target : TARGETS) {
                final Differentiable value = target.soft(bone).reshaped(count);
                sum = sum == null ? value : sum.plus(value);
            }
            final NDArray total = sum.array().sum();
            final float[] numbers = Arrays.copyOf(new float[] {total.getFloat()}, 1 + (int) latents.size());
            System.arraycopy(model.torch().gradients(total, new NDList(latents)).get(0).toFloatArray(), 0, numbers, 1,
                numbers.length - 1);
            return numbers;
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
