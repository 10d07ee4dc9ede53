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

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.spongiosa.match.statistics.Wish;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scijava.plugin.PluginService;

/** The parameters that can be steered, as SciJava finds them, those of other authors too. */
public final class Targets {

    private final List<MicrostructureTarget> all;

    public Targets(final PluginService pluginService) {
        all = pluginService.createInstancesOfType(MicrostructureTarget.class);
    }

    public List<MicrostructureTarget> all() {
        return all;
    }

    /** @throws InvalidInputException if there is none of that key */
    public MicrostructureTarget byKey(final String key) {
        return all.stream().filter(target -> target.key().equals(key)).findFirst()
            .orElseThrow(() -> new InvalidInputException("There is no parameter '" + key + "'; choose from "
                + all.stream().map(MicrostructureTarget::key).sorted().collect(Collectors.joining(", "))));
    }

    /** The parameters of keys separated by commas. */
    public List<MicrostructureTarget> parse(final String keys) {
        return Arrays.stream(keys.split(",")).map(String::trim).map(this::byKey).toList();
    }

    /**
     * The wishes of values by key; those that are null are free.
     *
     * @throws InvalidInputException if a value cannot be wished for
     */
    public List<Wish> wishes(final Map<String, Double> values, final double tolerance) {
        final List<Wish> wishes = new ArrayList<>();
        values.forEach((key, value) -> {
            if (value != null) {
                wishes.add(new Wish(byKey(key), value, tolerance));
            }
        });
        return wishes;
    }
}
