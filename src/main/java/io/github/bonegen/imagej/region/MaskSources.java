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

import ij.ImagePlus;
import io.github.bonegen.imagej.io.ImagePlanes;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The source of masks that a text means. */
public final class MaskSources {

    /** The selection where there is one. */
    public static final String AUTO = "auto";

    private static final String NONE = "none";
    private static final String SELECTION = "selection";
    private static final String ROIS = "rois";

    private MaskSources() {
        // Static functions only.
    }

    /**
     * {@code auto} or nothing, {@code none}, {@code selection}, {@code rois}; a folder of masks, or a path whose {@code *} stands
     * for the scan's name; a file of ImageJ selections; or an image by title or path.
     *
     * @param open finds an image by title or path
     * @throws io.github.bonegen.InvalidInputException if it is none of these
     */
    public static MaskSource parse(final String text, final Function<String, ImagePlus> open) {
        switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "", AUTO:
                return new SelectionIfAny();
            case NONE:
                return new EntireImage();
            case SELECTION:
                return new SelectionMask();
            case ROIS:
                return new ManagerMask();
            default:
                return ofPath(text, open);
        }
    }

    private static MaskSource ofPath(final String text, final Function<String, ImagePlus> open) {
        final File file = new File(text);
        if (file.getName().contains("*")) {
            return MaskFiles.named(file);
        }
        if (file.isDirectory()) {
            return MaskFiles.in(file.toPath());
        }
        if (RoiFiles.areIn(file)) {
            return new RoiFileMask(file.toPath());
        }
        final ImagePlus mask = open.apply(text);
        return image -> Optional.of(new Mask(mask.getTitle(), ImagePlanes.of(mask), List.of()));
    }
}
