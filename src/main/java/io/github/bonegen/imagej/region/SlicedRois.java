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

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import io.github.bonegen.Provenance;
import io.github.bonegen.imagej.io.ImageLengths;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Planes;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Selections as planes of an image: in each, from 1, the number of the selection that holds the pixel, the last of several,
 * and 0 outside. One that lies on a slice is there alone, one that lies on none is on all.
 */
final class SlicedRois implements Planes {

    /** How the ROI Manager names a selection that it was given on a slice. */
    private static final String ON_SLICE = "(\\d{4,})-\\d{4,}-\\d{4,}.*";

    private final List<Roi> rois;
    private final List<Integer> slices;
    private final int width;
    private final int height;
    private final int depth;
    private final Calibration calibration;

    private SlicedRois(final List<Roi> rois, final List<Integer> slices, final ImagePlus image) {
        this.rois = rois;
        this.slices = slices;
        width = image.getWidth();
        height = image.getHeight();
        depth = image.getStackSize();
        calibration = ImageLengths.of(image);
    }

    static SlicedRois onAllSlices(final Roi roi, final ImagePlus image) {
        return new SlicedRois(List.of(roi), List.of(0), image);
    }

    /** @throws io.github.bonegen.InvalidInputException if one encloses no area of the image, or lies on a slice that it has not */
    static SlicedRois of(final List<Roi> rois, final ImagePlus image) {
        final Rectangle bounds = new Rectangle(image.getWidth(), image.getHeight());
        final List<Integer> slices = new ArrayList<>();
        for (final Roi roi : rois) {
            final String name = Objects.requireNonNullElse(roi.getName(), roi.getTypeAsString());
            final int slice = slice(roi);
            require(roi.isArea(), "The selection %s encloses no area; remove it from the set", name);
            require(roi.getBounds().intersects(bounds), "The selection %s lies outside %s, which is %d x %d pixels", name,
                image.getTitle(), bounds.width, bounds.height);
            require(slice <= image.getStackSize(), "The selection %s lies on slice %d and %s has %d; accepted are slices"
                + " 1 to %d, or none for all", name, slice, image.getTitle(), image.getStackSize(), image.getStackSize());
            slices.add(slice);
        }
        return new SlicedRois(List.copyOf(rois), slices, image);
    }

    /** From 1, or 0 for all. */
    private static int slice(final Roi roi) {
        final int position = roi.hasHyperStackPosition() ? Math.max(roi.getZPosition(), roi.getTPosition())
            : roi.getPosition();
        final String name = Objects.requireNonNullElse(roi.getName(), "");
        return position > 0 || !name.matches(ON_SLICE) ? position : Integer.parseInt(name.replaceAll(ON_SLICE, "$1"));
    }

    /** How many, where, and whether some overlap or slices between them have none. */
    List<String> notes() {
        final List<String> notes = new ArrayList<>();
        final long onAll = slices.stream().filter(slice -> slice == 0).count();
        if (onAll == 0) {
            final int first = slices.stream().mapToInt(Integer::intValue).min().orElseThrow();
            final int last = slices.stream().mapToInt(Integer::intValue).max().orElseThrow();
            final long bare = last - first + 1 - slices.stream().distinct().count();
            notes.add("measured inside " + counted() + " on slices " + first + " to " + last + " of " + depth
                + (bare == 0 ? "" : "; slices between them without any, " + bare
                    + " of them, are not measured: More > Interpolate ROIs fills them"));
        } else {
            notes.add("measured inside " + counted() + ", " + onAll + " of them on all slices");
        }
        final int overlapping = firstOverlap();
        if (overlapping > 0) {
            notes.add("selections overlap, first on slice " + overlapping
                + ": each voxel counts once (with objects=labels for the last that holds it)");
        }
        notes.addAll(notesBeyond());
        return notes;
    }

    private String counted() {
        return rois.size() == 1 ? "1 selection" : rois.size() + " selections";
    }

    /** A note if some reach out of the image. */
    List<String> notesBeyond() {
        final Rectangle bounds = new Rectangle(width, height);
        final long beyond = rois.stream().filter(roi -> !bounds.contains(roi.getBounds())).count();
        return beyond == 0 ? List.of() : List.of("of " + counted() + " " + beyond
            + " reach beyond the image's " + width + " x " + height + " pixels; what lies outside does not count");
    }

    /** The first slice, from 1, on which two selections share a pixel; 0 if there is none. */
    private int firstOverlap() {
        for (int z = 0; z < depth; z++) {
            final boolean[] taken = new boolean[width * height];
            final boolean[] twice = new boolean[1];
            forEachPixel(z, (pixel, number) -> {
                twice[0] |= taken[pixel];
                taken[pixel] = true;
            });
            if (twice[0]) {
                return z + 1;
            }
        }
        return 0;
    }

    /** Is told of each pixel of each selection. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int pixel, int number);
    }

    private void forEachPixel(final int z, final Visitor visitor) {
        for (int i = 0; i < rois.size(); i++) {
            if (slices.get(i) == 0 || slices.get(i) == z + 1) {
                final Rectangle bounds = rois.get(i).getBounds();
                final ImageProcessor inside = rois.get(i).getMask();
                final Rectangle seen = bounds.intersection(new Rectangle(width, height));
                for (int y = seen.y; y < seen.y + seen.height; y++) {
                    for (int x = seen.x; x < seen.x + seen.width; x++) {
                        if (inside == null || inside.get(x - bounds.x, y - bounds.y) != 0) {
                            visitor.visit(y * width + x, i + 1);
                        }
                    }
                }
            }
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public Calibration calibration() {
        return calibration;
    }

    @Override
    public Provenance provenance() {
        return Provenance.NONE;
    }

    @Override
    public float[] plane(final int z) {
        final float[] plane = new float[width * height];
        forEachPixel(z, (pixel, number) -> plane[pixel] = number);
        return plane;
    }
}
