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
package io.github.bonegen.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model is, for people and for programs.
 *
 * @param format version of the archive's format, {@value #FORMAT}
 * @param name by which commands call it
 * @param kind of network, such as {@code spongiosa-generator}
 * @param description what it makes and what it cannot do, in plain words
 * @param licence of the weights and, where it differs, of what they learned from
 * @param credits to name when the model is used
 * @param settings what a program needs to use the network: sizes, voxel size, unit and range of values
 * @param training how the weights came to be: set, schedule, seed, cost
 * @param quality measured figures
 * @param weightsSha256 of the weights file in the archive
 */
public record ModelCard(int format, String name, String kind, String description, String licence, List<String> credits,
    Map<String, Object> settings, Map<String, Object> training, Map<String, Object> quality, String weightsSha256)
{

    public static final int FORMAT = 1;

    public ModelCard {
        credits = List.copyOf(credits);
        settings = new LinkedHashMap<>(settings);
        training = new LinkedHashMap<>(training);
        quality = new LinkedHashMap<>(quality);
    }

    /** The same card under another name. */
    public ModelCard withName(final String newName) {
        return new ModelCard(format, newName, kind, description, licence, credits, settings, training, quality,
            weightsSha256);
    }

    /** The same card with other measured figures, in place of those it has. */
    public ModelCard withQuality(final Map<String, Object> newQuality) {
        return new ModelCard(format, name, kind, description, licence, credits, settings, training, newQuality,
            weightsSha256);
    }

    /** What the card of a model says that began with this one: its name, and how it was trained. */
    public Map<String, Object> asBeginning() {
        final Map<String, Object> beginning = new LinkedHashMap<>();
        beginning.put("began with", name);
        beginning.put("how that was trained", training);
        return beginning;
    }

    ModelCard withWeights(final String sha256) {
        return new ModelCard(format, name, kind, description, licence, credits, settings, training, quality, sha256);
    }
}
