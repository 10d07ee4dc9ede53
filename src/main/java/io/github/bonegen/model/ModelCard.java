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

    public ModelCard withName(final String newName) {
        return new ModelCard(format, newName, kind, description, licence, credits, settings, training, quality,
            weightsSha256);
    }

    public ModelCard withQuality(final Map<String, Object> newQuality) {
        return new ModelCard(format, name, kind, description, licence, credits, settings, training, newQuality,
            weightsSha256);
    }

    ModelCard withWeights(final String sha256) {
        return new ModelCard(format, name, kind, description, licence, credits, settings, training, quality, sha256);
    }
}
