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
package io.github.bonegen.imagej.morphometry;

import io.github.bonegen.Choices;
import io.github.bonegen.morphometry.region.Convention;
import io.github.bonegen.morphometry.structure.MilSampling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The paragraph for a methods section that says all that was chosen, in the terms of the guidelines: Bouxsein et al. 2010,
 * doi:10.1002/jbmr.141. What differs between images is told for each kind.
 *
 * @param images at least one
 */
record MethodsReport(List<MeasuredImage> images) {

    private static final int FEW = 6;

    /** What columns mean; a column is named up to its unit. */
    private static final Map<String, String> TERMS = terms();

    /** What the guidelines ask for at least of trabecular bone. */
    private static final List<String> MINIMAL = List.of("BV/TV", "Tb.N", "Tb.Th Mean", "Tb.Sp Mean");

    private static Map<String, String> terms() {
        final Map<String, String> terms = new LinkedHashMap<>();
        terms.put("Tt.Ar", "total, cortical and trabecular area (Tt.Ar, Ct.Ar, Tb.Ar, Ct.Ar/Tt.Ar) as means over the slices");
        terms.put("Ct.Th Mean", "cortical thickness (Ct.Th), direct three-dimensional by the largest spheres that fit into the"
            + " cortex with its pores");
        terms.put("Ct.Po", "cortical porosity (Ct.Po) as pores over cortical volume");
        terms.put("Ct.TMD", "cortical apparent and tissue mineral density (Ct.BMD, Ct.TMD)");
        terms.put("BV/TV", "bone volume fraction (BV/TV)");
        terms.put("Tb.Th Mean", "trabecular thickness (Tb.Th) and");
        terms.put("Tb.Sp Mean", "trabecular separation (Tb.Sp), direct three-dimensional by the largest spheres that fit"
            + " (Hildebrand and Rüegsegger 1997)");
        terms.put("Tb.N", "trabecular number (Tb.N) as 1 / (Tb.Th + Tb.Sp)");
        terms.put("Conn.D", "connectivity density (Conn.D) from the Euler number, corrected for what continues beyond the"
            + " border (Odgaard and Gundersen 1993)");
        terms.put("BS/TV", "bone surface (BS, BS/BV, BS/TV) by marching cubes (Lorensen and Cline 1987)");
        terms.put("Fractal dimension", "fractal dimension by box counting");
        terms.put("DA", "degree of anisotropy (DA, 0 isotropic to 1) from mean intercept lengths in "
            + MilSampling.STANDARD.directions() + " directions with " + MilSampling.STANDARD.lines()
            + " lines each (Harrigan and Mann 1984)");
        terms.put("SMI", "structure model index (SMI)");
        terms.put("Components", "the number of pieces and the share of the largest");
        terms.put("BMD", "apparent and tissue mineral density (BMD, TMD)");
        return terms;
    }

    String text() {
        final List<String> sentences = new ArrayList<>();
        sentences.add("Bone was measured in three dimensions in " + (images.size() == 1 ? "one region ("
            + images.get(0).title() + ")" : images.size() + " regions") + " with " + each("made by") + " (engine "
            + each("engine") + "), with the terms of Bouxsein et al. (2010, doi:10.1002/jbmr.141).");
        sentences.add("Voxels were cubes of " + each("voxel size") + "; images had " + each("voxels")
            + " voxels (columns x rows x slices).");
        sentences.add("Bone was segmented as follows: " + each("segmentation") + ".");
        if (isAny("purified")) {
            sentences.add("The segmented image was purified: " + each("purified") + ".");
        }
        if (isAny("resampled to isotropic voxels")) {
            sentences.add("Voxels were resampled to cubes: " + each("resampled to isotropic voxels") + ".");
        }
        if (isAny("method")) {
            sentences.add("Cortex and trabeculae were told apart by " + each("method") + "; dense bone: "
                + each("cortical segmentation") + ".");
        }
        sentences.add(region());
        sentences.add("Measured were " + measured() + ".");
        if (isMeasured("DA")) {
            sentences.add("The lines of DA came from seed " + each("seed") + ".");
        }
        final String missing = MINIMAL.stream().filter(column -> !isMeasured(column)).map(column -> column.replace(" Mean", ""))
            .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            sentences.add("(Not measured, of what the guidelines ask for at least: " + missing + ".)");
        }
        return String.join(" ", sentences) + "\n";
    }

    private String region() {
        if (!isAny("convention")) {
            return "The volume of interest was the whole image.";
        }
        return "The volume of interest was given by a mask (" + each("mask") + "), whose volume is TV. Its border was handled "
            + "by the convention '" + each("convention") + "': " + values("convention").keySet().stream()
            .filter(key -> !key.isEmpty()).map(key -> explained(Choices.named(Convention.class, "convention", key))).collect(Collectors.joining("; "))
            + ".";
    }

    private static String explained(final Convention convention) {
        return switch (convention) {
            case WHOLE -> "thickness and separation were computed in the whole image and averaged inside the mask, the mask "
                + "cuts no new surface, and each vertex, edge, face and voxel of bone counts for connectivity by its share in it";
            case CLIPPED -> "bone and marrow end at the mask, inside of which all spheres lie and where bone is closed";
        };
    }

    private String measured() {
        return TERMS.entrySet().stream().filter(term -> isMeasured(term.getKey())).map(Map.Entry::getValue)
            .collect(Collectors.joining(", ")).replace(" and,", " and").replaceFirst(" and$", "");
    }

    private boolean isMeasured(final String column) {
        return images.stream().anyMatch(image -> image.measured().named(column).isPresent());
    }

    private boolean isAny(final String name) {
        return values(name).keySet().stream().anyMatch(value -> !value.isEmpty());
    }

    /** What the records say, and where they differ for which images. */
    private String each(final String name) {
        final Map<String, List<String>> values = values(name);
        if (values.size() == 1) {
            return values.keySet().iterator().next();
        }
        return values.entrySet().stream().map(value -> (value.getKey().isEmpty() ? "none" : value.getKey()) + " ("
            + some(value.getValue()) + ")").collect(Collectors.joining(", "));
    }

    private static String some(final List<String> titles) {
        return titles.size() <= FEW ? String.join(", ", titles) : titles.size() + " images";
    }

    private Map<String, List<String>> values(final String name) {
        final Map<String, List<String>> values = new LinkedHashMap<>();
        images.forEach(image -> values.computeIfAbsent(image.record().entries().getOrDefault(name, ""),
            value -> new ArrayList<>()).add(image.title()));
        return values;
    }
}
