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
package io.github.bonegen.spongiosa.model;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.model.ModelCard;
import io.github.bonegen.nn.Differentiable;
import io.github.bonegen.volume.Calibration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the numbers of a network mean: the network's -1 to 1 is {@code low} to {@code high} in {@code unit}.
 *
 * @param voxelSize edge of a voxel in mm
 * @param unit of density
 */
public record SpongiosaScale(double voxelSize, String unit, double low, double high) {

    /** As published: 164 um; vertebrae of -350 to 1100 mg/cm3 (Iarussi, Thomsen and Delrieux, MICCAI 2020). */
    public static final SpongiosaScale PUBLISHED = new SpongiosaScale(0.164, "mg/cm3", -350, 1100);

    public SpongiosaScale {
        require(voxelSize > 0 && voxelSize < 10, "A voxel size of %s mm; accepted is more than 0 and less than 10",
            voxelSize);
        require(low < high, "Densities from %s to %s; the first must be the smaller", low, high);
    }

    /** Density of a network's value. */
    public float toDensity(final float value) {
        return (float) ((value + 1) * ((high - low) / 2) + low);
    }

    /** As {@link #toDensity(float)}, derivable. */
    public Differentiable toDensity(final Differentiable values) {
        return values.plus(1).times((high - low) / 2).plus((float) low);
    }

    /** The network's value of a density, which may lie beyond -1 to 1. */
    public float toNetwork(final float density) {
        return (float) ((density - low) / ((high - low) / 2) - 1);
    }

    /**
     * The distance from the surface in voxels that bone has at a threshold, of a model that makes densities of distances.
     *
     * @param threshold density above which a voxel is bone
     * @throws io.github.bonegen.InvalidInputException if no distance has that density
     */
    public double distance(final double threshold) {
        require(threshold > low && threshold < high, "threshold=%s is not accepted; the model makes densities from %.4g to %.4g",
            threshold, low, high);
        final double value = toNetwork((float) threshold);
        return Math.log((1 + value) / (1 - value)) / 2;
    }

    /** The calibration of a volume: cubic voxels in mm, values in the unit of density. */
    public Calibration calibration() {
        return Calibration.isotropic(voxelSize, "mm", unit);
    }

    /** For a model card. */
    public Map<String, Object> toSettings() {
        final Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("voxelSize", voxelSize);
        settings.put("unit", unit);
        settings.put("low", low);
        settings.put("high", high);
        return settings;
    }

    /** @throws io.github.bonegen.InvalidInputException if the card does not state it */
    public static SpongiosaScale of(final ModelCard card) {
        final Map<String, Object> settings = card.settings();
        require(settings.get("voxelSize") instanceof Number && settings.get("unit") instanceof String
            && settings.get("low") instanceof Number && settings.get("high") instanceof Number,
            "The card of the model %s states no voxel size, unit and range of density", card.name());
        return new SpongiosaScale(((Number) settings.get("voxelSize")).doubleValue(), (String) settings.get("unit"),
            ((Number) settings.get("low")).doubleValue(), ((Number) settings.get("high")).doubleValue());
    }
}
