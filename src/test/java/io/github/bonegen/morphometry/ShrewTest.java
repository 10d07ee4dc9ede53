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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.bonegen.Progress;
import io.github.bonegen.Reference;
import io.github.bonegen.morphometry.binary.BinaryImage;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.format.VolumeFiles;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A real micro-CT volume, as BoneJ measured it; it is not part of the project, and skipped where it is missing. */
class ShrewTest {

    @Test
    void a_real_volume_measures_as_in_bonej() throws IOException {
        final JsonObject theirs = JsonParser.parseString(Files.readString(Reference.file("real/shrew_bonej.json")))
            .getAsJsonObject().getAsJsonObject("values");
        final BinaryVolume bone = new BinaryImage().segment(VolumeFiles.read(Reference.file("real/shrew.nrrd")), "shrew")
            .bone();
        final Measurement ours = Morphometry.measure(bone, MeasurementRequest.of(Metrics.STANDARD.parse("all")).withThreads(2),
            Progress.NONE);
        same(ours, theirs, "ElementFraction", 1e-12, "BV (mm³)", "TV (mm³)", "BV/TV");
        same(ours, theirs, "Connectivity", 1e-12, "Euler ch.", "Δ(χ)", "Connectivity", "Conn.D (mm^-3)");
        same(ours, theirs, "Tb.Th", 1e-6, "Tb.Th Mean (mm)", "Tb.Th Std Dev (mm)", "Tb.Th Max (mm)");
        same(ours, theirs, "Tb.Sp", 1e-6, "Tb.Sp Mean (mm)", "Tb.Sp Std Dev (mm)", "Tb.Sp Max (mm)");
        same(ours, theirs, "SurfaceArea", 1e-9, "Surface area (mm²)");
        same(ours, theirs, "FractalDimension", 1e-9, "Fractal dimension");
        final double da = (theirs.get("Anisotropy.0|DA").getAsDouble() + theirs.get("Anisotropy.1|DA")
            .getAsDouble()) / 2;
        assertThat(ours.get("DA")).isCloseTo(da, within(0.01));
    }

    private static void same(final Measurement ours, final JsonObject theirs, final String command,
        final double relative, final String... columns)
    {
        for (final String column : columns) {
            final double expected = theirs.get(command + "|" + column).getAsDouble();
            assertThat(ours.values().get(column)).as(column).isCloseTo(expected, within(relative * Math.abs(expected)));
        }
    }
}
