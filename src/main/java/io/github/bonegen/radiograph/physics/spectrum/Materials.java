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
package io.github.bonegen.radiograph.physics.spectrum;

import static io.github.bonegen.InvalidInputException.require;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The materials of the table {@code attenuation.csv}, whose head names its sources. */
public final class Materials {

    private static final int FIRST_ENERGY = 2;
    private static final String SPONGIOSA = "spongiosa";
    /** A fifth of it bone by volume, g/cm3; an assumption. */
    private static final double USUAL_SPONGIOSA = 1.144;

    private static final Map<String, Material> TABLE = read();

    public static final Material AIR = TABLE.get("air");
    /** Yellow marrow, and fat. */
    public static final Material MARROW = TABLE.get("marrow");
    public static final Material WATER = TABLE.get("water");
    public static final Material SOFT_TISSUE = TABLE.get("soft tissue");
    public static final Material CORTICAL_BONE = TABLE.get("cortical bone");
    public static final Material ALUMINIUM = TABLE.get("aluminium");
    public static final Material TITANIUM = TABLE.get("titanium");
    public static final Material STEEL = TABLE.get("steel");

    private Materials() {
        // Constants only.
    }

    /**
     * The material of a name, as dense as usual.
     *
     * @throws io.github.bonegen.InvalidInputException if there is none
     */
    public static Material named(final String name) {
        final String plain = plain(name);
        final Material material = plain.equals(SPONGIOSA) ? spongiosa(USUAL_SPONGIOSA) : TABLE.get(plain);
        require(material != null, "material=%s is not known; choose one of %s", name,
            Stream.concat(TABLE.keySet().stream(), Stream.of(SPONGIOSA)).sorted().collect(Collectors.joining(", ")));
        return material;
    }

    /**
     * The material of a name with a density in g/cm3; that of spongiosa says how much of it is bone, the rest being
     * marrow.
     *
     * @throws io.github.bonegen.InvalidInputException if there is none, or spongiosa cannot have that density
     */
    public static Material named(final String name, final double density) {
        return plain(name).equals(SPONGIOSA) ? spongiosa(density) : named(name).withDensity(density);
    }

    private static Material spongiosa(final double density) {
        final double share = (density - MARROW.density()) / (CORTICAL_BONE.density() - MARROW.density());
        require(share >= 0 && share <= 1, "A spongiosa of %s g/cm3 is not accepted; choose %s (marrow) to %s (bone)",
            density, MARROW.density(), CORTICAL_BONE.density());
        return MARROW.mixedWith(CORTICAL_BONE, share, SPONGIOSA);
    }

    private static String plain(final String name) {
        return name.trim().toLowerCase(Locale.ROOT).replaceAll("[_-]", " ");
    }

    private static Map<String, Material> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            Materials.class.getResourceAsStream("attenuation.csv"), StandardCharsets.UTF_8)))
        {
            final List<String[]> rows = reader.lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",")).collect(Collectors.toList());
            final double[] energies = numbers(rows.get(0), cell -> cell.replace("keV", ""));
            return rows.stream().skip(1).collect(Collectors.toMap(row -> row[0], row -> new Material(row[0],
                Double.parseDouble(row[1]), energies, numbers(row, Function.identity()))));
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static double[] numbers(final String[] row, final Function<String, String> clean) {
        return IntStream.range(FIRST_ENERGY, row.length).mapToDouble(i -> Double.parseDouble(clean.apply(row[i])))
            .toArray();
    }
}
