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
package io.github.bonegen.spongiosa.soft;

import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.nn.Differentiable;
import org.scijava.plugin.Plugin;

/** SD: the standard deviation of the density of all voxels, with n - 1. */
@Plugin(type = MicrostructureTarget.class)
public final class DensityDeviation implements MicrostructureTarget {

    @Override
    public String key() {
        return "sd";
    }

    @Override
    public Metric metric() {
        return StandardMetric.DENSITY;
    }

    @Override
    public String column() {
        return "Density Std Dev";
    }

    @Override
    public Limits limits() {
        return Limits.POSITIVE;
    }

    @Override
    public Differentiable soft(final SoftBone bone) {
        final Differentiable densities = bone.density().reshaped(bone.count(), -1);
        final Differentiable centred = densities.minus(densities.mean().reshaped(-1, 1));
        return centred.square().sum().times(1.0 / (densities.shape()[1] - 1)).root();
    }
}
