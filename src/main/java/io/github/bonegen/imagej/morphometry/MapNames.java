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

import io.github.bonegen.UniqueNames;
import java.util.List;
import java.util.Locale;

/**
 * The files of the maps of images, each a function of the images' names, so that it does not matter which is measured first.
 * No two are the same, and none is an image's own.
 *
 * @param stem that all begin with
 * @param images the names of all
 */
record MapNames(String stem, List<String> images) {

    private static final String ENDING = "\\.\\w+(?=$|, )";

    /** What a map of an image, or of a region of it, is called on screen. */
    static String title(final String row, final String map) {
        return row.replaceFirst(ENDING, "") + "-" + map;
    }

    /**
     * The file of a map.
     *
     * @param image the number of the image that it is of
     * @param title of the map
     */
    String of(final int image, final String title) {
        final UniqueNames names = new UniqueNames();
        names.reserve(images);
        // Images before it that differ from it in their endings alone have maps of the same titles.
        for (int i = 0; i < image; i++) {
            if (base(i).equals(base(image))) {
                names.of(stem + "-" + title, ".tif");
            }
        }
        return names.of(stem + "-" + title, ".tif");
    }

    private String base(final int image) {
        return new UniqueNames().of(images.get(image).replaceFirst(ENDING, ""), "").toLowerCase(Locale.ROOT);
    }
}
