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

import io.github.bonegen.spongiosa.model.SpongiosaModel;

/** A model of spongiosa makes samples. */
final class SamplingTask implements EngineTask {

    private static final double TOLERANCE = 2e-3;
    private static final double MILLION = 1e6;

    private final SpongiosaModel model;
    private final int batch;

    /** @param batch samples that are timed together */
    SamplingTask(final SpongiosaModel model, final int batch) {
        this.model = model;
        this.batch = batch;
    }

    @Override
    public String name() {
        return "generating, " + model.card().name();
    }

    @Override
    public String unit() {
        return "megavoxels";
    }

    @Override
    public double tolerance() {
        return TOLERANCE;
    }

    @Override
    public float[] numbers() {
        return model.densities(model.latents(1, 0, 1));
    }

    @Override
    public double work() {
        return model.densities(model.latents(1, 0, batch)).length / MILLION;
    }

    @Override
    public void close() {
        model.close();
    }
}
