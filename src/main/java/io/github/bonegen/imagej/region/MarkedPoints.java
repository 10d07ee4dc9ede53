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
package io.github.bonegen.imagej.region;

import static io.github.bonegen.InvalidInputException.require;

import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import ij.process.FloatPolygon;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Points that a person has marked on films with the point tool, each named after its film. */
public final class MarkedPoints {

    /** The word for the ROI Manager. */
    public static final String MANAGER = "manager";

    private MarkedPoints() {
        // Static functions only.
    }

    /**
     * Columns and rows by name.
     *
     * @param points {@value #MANAGER}, or a file that it has saved; empty for no points
     * @throws io.github.bonegen.InvalidInputException if there are none, one is no single point, or two have one name
     */
    public static Map<String, double[]> of(final String points) {
        final Map<String, double[]> marked = new HashMap<>();
        for (final Roi roi : points.isBlank() ? List.<Roi>of() : rois(points)) {
            final FloatPolygon places = roi.getFloatPolygon();
            require(roi instanceof PointRoi && places.npoints == 1, "The selection %s is no single point; accepted is one of the "
                + "point tool for each film, named after it", roi.getName());
            require(marked.put(roi.getName(), new double[] {places.xpoints[0], places.ypoints[0]}) == null,
                "Two points are named %s; accepted is one a film", roi.getName());
        }
        return marked;
    }

    private static List<Roi> rois(final String points) {
        if (!points.equalsIgnoreCase(MANAGER)) {
            final Path file = Path.of(points);
            require(RoiFiles.areIn(file.toFile()), "points=%s is not accepted; choose %s, or a file .roi or .zip that the ROI "
                + "Manager saved", points, MANAGER);
            return RoiFiles.read(file);
        }
        final RoiManager manager = RoiManager.getInstance2();
        require(manager != null && manager.getCount() > 0, "The ROI Manager holds no points; add one for each film, named after it");
        return List.of(manager.getRoisAsArray());
    }
}
