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
package io.github.bonegen.imagej.spongiosa;

import io.github.bonegen.Extensions;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scijava.plugin.PluginService;

/** The parameters that can be steered, as SciJava finds them, those of other authors too. */
public final class Targets {

    private final Extensions<MicrostructureTarget> all;

    public Targets(final PluginService pluginService) {
        all = Extensions.of(pluginService, MicrostructureTarget.class, "parameter", MicrostructureTarget::key);
    }

    /** All of them, in the order of preference. */
    public List<MicrostructureTarget> all() {
        return all.all();
    }

    /** What dialogs call them, with their units, by key. */
    public Map<String, String> labels() {
        return all().stream().collect(Collectors.toMap(MicrostructureTarget::key,
            target -> target.label() + (target.unit().isEmpty() ? "" : " (" + target.unit() + ")"), (one, other) -> one,
            LinkedHashMap::new));
    }

    /** @throws io.github.bonegen.InvalidInputException if there is none of that key */
    public MicrostructureTarget byKey(final String key) {
        return all.byName(key);
    }

    /** The parameters of keys separated by commas. */
    public List<MicrostructureTarget> parse(final String keys) {
        return List.of(keys.split(",")).stream().map(this::byKey).toList();
    }

    /**
     * The goals of values by key; those that are null are free.
     *
     * @throws io.github.bonegen.InvalidInputException if a value cannot be wanted for
     */
    public List<Goal> goals(final Map<String, Double> values, final double tolerance) {
        final List<Goal> goals = new ArrayList<>();
        values.forEach((key, value) -> {
            if (value != null) {
                goals.add(new Goal(byKey(key), value, tolerance));
            }
        });
        return goals;
    }
}
