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
package io.github.bonegen.morphometry;

import io.github.bonegen.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scijava.plugin.PluginService;

/**
 * All that can be measured, in the order of a table's columns.
 *
 * @param all the standard metrics, then those of other authors
 */
public record Metrics(List<Metric> all) {

    /** Those that every engine is asked for. */
    public static final Metrics STANDARD = new Metrics(List.of(StandardMetric.values()));

    public Metrics {
        all = List.copyOf(all);
    }

    /** The standard metrics and all that SciJava finds. */
    public static Metrics of(final PluginService plugins) {
        final List<Metric> all = new ArrayList<>(STANDARD.all);
        all.addAll(plugins.createInstancesOfType(Metric.class));
        return new Metrics(all);
    }

    /** Those that are defined inside a mask. */
    public Metrics regional() {
        return new Metrics(all.stream().filter(Metric::isRegional).toList());
    }

    /** What users type for them. */
    public List<String> keys() {
        return all.stream().map(Metric::key).toList();
    }

    /** Whether a text names no metrics but all that there are. */
    public static boolean isAll(final String text) {
        return text.trim().equalsIgnoreCase("all");
    }

    /**
     * The metrics that a text names: keys separated by commas, or {@code all}.
     *
     * @throws InvalidInputException if it names none, or one that there is not
     */
    public Set<Metric> parse(final String text) {
        return isAll(text) ? new LinkedHashSet<>(all) : List.of(text.split("[,;\\s]+")).stream()
            .map(key -> all.stream().filter(metric -> metric.key().equalsIgnoreCase(key)).findFirst()
                .orElseThrow(() -> new InvalidInputException("metrics=" + text
                    + " is not accepted; choose all, or from " + String.join(",", keys()))))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
