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
package io.github.bonegen.spongiosa.training;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.model.training.TrainingMethod;
import io.github.bonegen.nn.adversarial.ProgressivePlan;
import io.github.bonegen.spongiosa.model.GanSpongiosa;
import io.github.bonegen.spongiosa.patch.PatchSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** A way to train a progressive generator of spongiosa. */
interface ProgressiveMethod extends TrainingMethod<PatchSet> {

    /** The network and how it grows. */
    ProgressivePlan plan();

    @Override
    default String kind() {
        return GanSpongiosa.KIND;
    }

    @Override
    default void check(final PatchSet patches) {
        final int size = plan().architecture().edge();
        require(size <= patches.edge(), "size=%d is larger than the patches, which have an edge of %d", size,
            patches.edge());
        final int batch = plan().schedule().batch().stream().mapToInt(Integer::intValue).max().orElseThrow();
        require(patches.size() >= batch, "%d patches are fewer than a batch of %d; give more patches or a smaller batch",
            patches.size(), batch);
    }

    @Override
    default Map<String, Object> use(final PatchSet patches) {
        final Map<String, Object> use = new LinkedHashMap<>(patches.scale().toSettings());
        use.put("edge", plan().architecture().edge());
        use.put("latent", plan().architecture().latent());
        use.put("channels", plan().architecture().channels());
        return use;
    }
}
