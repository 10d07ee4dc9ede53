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

import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import org.scijava.plugin.SciJavaPlugin;

/**
 * A parameter of micro-structure that can be asked for. An extension point: implement it and annotate the class with
 * {@code @Plugin(type = MicrostructureTarget.class)}. The soft value needs only to rise and fall with the reference
 * value: matching calibrates it and corrects it by what the reference engine measures.
 */
public interface MicrostructureTarget extends SciJavaPlugin {

    /** What a user types for it: lower-case letters and digits, and no other key of the commands. */
    String key();

    /** What measures it: a {@link io.github.bonegen.morphometry.StandardMetric}, or one of the same author. */
    Metric metric();

    /** The column of the metric's row that holds it, up to the unit. */
    String column();

    /** What a dialog calls it. */
    default String label() {
        return column();
    }

    /** The unit of the column, for dialogs; empty if there is none. */
    default String unit() {
        return "";
    }

    /** What can be asked for of any model. */
    default Limits limits() {
        return Limits.ANY;
    }

    /**
     * Finds out before any search whether a value can be asked for of a model.
     *
     * @param threshold density from which a voxel is bone
     * @throws io.github.bonegen.InvalidInputException if no volume of the model's densities has it
     */
    default void check(final double value, final double threshold, final SpongiosaScale scale) {
        // Most parameters do not depend on the scale.
    }

    /**
     * The soft value of each volume, while derivatives are recorded.
     *
     * @return one number a volume, in the unit of the column, depending differentiably on the densities
     */
    Differentiable soft(SoftBone bone);

    /** The reference value in a row of the reference engine. */
    default double measured(final Measurement row) {
        return row.get(column());
    }
}
