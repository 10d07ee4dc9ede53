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

import static io.github.bonegen.InvalidInputException.require;

import ij.measure.ResultsTable;
import io.github.bonegen.Parallel;
import io.github.bonegen.Provenance;
import io.github.bonegen.spongiosa.endless.BoneForm;
import io.github.bonegen.spongiosa.endless.EndlessModel;
import io.github.bonegen.spongiosa.endless.EndlessSample;
import io.github.bonegen.spongiosa.endless.EndlessSeries;
import io.github.bonegen.spongiosa.endless.WantedStyle;
import io.github.bonegen.spongiosa.endless.match.VolumeMatching;
import io.github.bonegen.spongiosa.endless.match.VolumeParameter;
import io.github.bonegen.volume.Box;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/** Makes a box of endless bone that measures what is asked for. */
public final class VolumeSession implements MatchedVolume {

    /** Distances as made and as shown, and what measures them, by voxel. */
    private static final double BYTES_A_VOXEL = 28;
    private static final double SHARE_OF_MEMORY = 0.7;

    private final EndlessModel model;
    private final Box box;
    private final Map<VolumeParameter, Double> asked;
    private VolumeMatching.Matched matched;

    /**
     * @param values by key; null for what is left free
     * @throws io.github.bonegen.InvalidInputException if one is asked for that volumes of any size cannot be, or memory is too
     *     small
     */
    public VolumeSession(final EndlessModel model, final Box box, final Map<String, Double> values) {
        this.model = model;
        this.box = box;
        asked = new EnumMap<>(VolumeParameter.class);
        values.forEach((key, value) -> {
            if (value != null) {
                asked.put(VolumeParameter.of(key), value);
            }
        });
        final double bytes = BYTES_A_VOXEL * box.count();
        require(bytes < SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() && box.count() < Integer.MAX_VALUE,
            "A matched volume of %d x %d x %d voxels needs %.1f GB of memory; choose a smaller one, or give Java more",
            box.width(), box.height(), box.depth(), bytes / 1e9);
    }

    @Override
    public EndlessSeries run(final long seed, final double level, final double tolerance, final Parallel threads) {
        matched = new VolumeMatching(model, new EndlessSample(seed, 0), box, asked, level, tolerance, threads).run();
        final BoneForm form = matched.form();
        Provenance record = Provenance.NONE;
        for (final Map.Entry<VolumeParameter, Double> entry : asked.entrySet()) {
            record = record.with("asked " + entry.getKey().label(), String.format(Locale.ROOT, "%.6g", entry.getValue()));
        }
        final WantedStyle style = form.style();
        record = record.with("style BV/TV, Tb.Th and Tb.Sp (voxels), DA", String.format(Locale.ROOT, "%s, %s, %s, %s",
            number(style.boneFraction()), number(style.thickness()), number(style.spacing()), number(style.anisotropy())))
            .with("magnified", String.format(Locale.ROOT, "%.17g", form.magnification().factor()))
            .with("stretched", String.format(Locale.ROOT, "%.17g", form.magnification().stretch()))
            .with("surface moved (voxels)", String.format(Locale.ROOT, "%.17g", form.shift().at(0, 0, 0)));
        return new EndlessSeries(model, 1, seed, form, record, box);
    }

    private static String number(final OptionalDouble value) {
        return value.isEmpty() ? "any" : String.format(Locale.ROOT, "%.17g", value.getAsDouble());
    }

    @Override
    public ResultsTable table() {
        final ResultsTable table = new ResultsTable();
        table.incrementCounter();
        asked.forEach((parameter, value) -> {
            table.addValue(parameter.label() + " asked", value);
            table.addValue(parameter.label() + " measured", matched.measured().get(parameter));
        });
        table.addValue("Error", matched.largestError());
        table.addValue("Magnified", matched.form().magnification().factor());
        table.addValue("Stretched", matched.form().magnification().stretch());
        table.addValue("Surface moved (voxels)", matched.form().shift().at(0, 0, 0));
        table.addValue("Measurements", matched.measurements());
        return table;
    }

    @Override
    public String notes(final double tolerance) {
        final StringJoiner missed = new StringJoiner("; ");
        asked.forEach((parameter, value) -> {
            if (Math.abs(matched.error(parameter)) > tolerance) {
                missed.add(String.format(Locale.ROOT, "%s: asked for %.4g, the nearest is %.4g", parameter.label(), value,
                    matched.measured().get(parameter)));
            }
        });
        return missed.length() == 0 ? "All that was asked for is within the tolerance" : "Out of reach: " + missed;
    }
}
