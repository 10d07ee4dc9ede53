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
package io.github.bonegen.radiograph.detector;

import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.PhantomSet;
import io.github.bonegen.radiograph.set.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.geometry.euclidean.twod.Line;
import org.apache.commons.math3.geometry.euclidean.twod.Segment;
import org.apache.commons.math3.geometry.euclidean.twod.Vector2D;

/**
 * How far a fracture reaches, in pixels of the original: of a spiral of 10 cm its middle is as good a place as any other.
 *
 * @param lateral where it ends at the lateral side of the bone
 * @param medial where it ends at the medial side
 */
public record FractureLine(Vector2D lateral, Vector2D medial) {

    private static final double TOLERANCE = 1e-9;

    /**
     * The lines that the table of truths beside a set knows, by file; of femora without a fracture none.
     *
     * @throws io.github.bonegen.InvalidInputException if a place is no number
     */
    public static Map<String, FractureLine> of(final ImageSet set) {
        final Map<String, FractureLine> lines = new HashMap<>();
        final Path truth = set.folder().resolve(PhantomSet.TRUTH);
        if (Files.isRegularFile(truth)) {
            for (final Map<String, String> row : Table.read(truth, List.of("file")).rows()) {
                final Vector2D lateral = place(row, "lateral");
                final Vector2D medial = place(row, "medial");
                if (!lateral.isNaN() && !medial.isNaN()) {
                    lines.put(row.get("file"), new FractureLine(lateral, medial));
                }
            }
        }
        set.entries().stream().filter(entry -> !entry.isFracture()).forEach(entry -> lines.remove(entry.file()));
        return lines;
    }

    private static Vector2D place(final Map<String, String> row, final String side) {
        return new Vector2D(ImageSet.number(row, side + "x"), ImageSet.number(row, side + "y"));
    }

    /** How far a place is from the straight line between the ends, in pixels. */
    public double distance(final double x, final double y) {
        final Vector2D place = new Vector2D(x, y);
        return lateral.equals(medial) ? lateral.distance(place)
            : new Segment(lateral, medial, new Line(lateral, medial, TOLERANCE))
                .distance(place);
    }
}
