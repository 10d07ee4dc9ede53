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
package io.github.bonegen.radiograph.femur;

import io.github.bonegen.radiograph.femur.film.Acquisition;
import io.github.bonegen.radiograph.femur.fracture.Fracture;
import io.github.bonegen.radiograph.femur.implant.ImplantKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The truth about a phantom and its picture as names and values, for records and tables. */
public final class GroundTruth {

    private GroundTruth() {
        // Static functions only.
    }

    /** Class, measured features, all parameters, and where the landmarks are seen in pixels. */
    public static Map<String, String> of(final Phantom phantom, final Acquisition shot) {
        final Map<String, String> values = new LinkedHashMap<>();
        final Fracture fracture = phantom.fracture();
        values.put("class", fracture.kind().label().isEmpty() ? "intact" : fracture.kind().label());
        values.put("kind", fracture.kind().title());
        values.put("side", phantom.anatomy().left() ? "left" : "right");
        values.put("sex", phantom.anatomy().male() ? "male" : "female");
        new FemurRadiograph(phantom, shot).landmarks().forEach((name, pixel) -> {
            values.put(name + "x", number(pixel[0]));
            values.put(name + "y", number(pixel[1]));
        });
        addComponents(values, new Thigh(phantom).measurements(), "measured");
        addComponents(values, phantom.anatomy(), "");
        addComponents(values, fracture, "fracture");
        if (phantom.implant().kind() != ImplantKind.NONE) {
            values.put("implant", phantom.implant().kind().title());
            addComponents(values, phantom.implant(), "implant");
        }
        values.put("belowtrochanter", number(phantom.anatomy().lesserTrochanter() - fracture.site()));
        addComponents(values, shot.exposure(), "");
        values.put("kvp", number(shot.exposure().tube().kvp()));
        return values;
    }

    /** The numbers and words among a record's components. */
    private static void addComponents(final Map<String, String> values, final Record source, final String prefix) {
        for (final var component : source.getClass().getRecordComponents()) {
            try {
                final Object value = component.getAccessor().invoke(source);
                if (value instanceof Number && !(value instanceof Long)) {
                    values.put(prefix + component.getName().toLowerCase(Locale.ROOT),
                        number(((Number) value).doubleValue()));
                }
            }
            catch (final ReflectiveOperationException exception) {
                throw new IllegalStateException(exception);
            }
        }
    }

    private static String number(final double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}
