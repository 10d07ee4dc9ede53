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
import io.github.bonegen.morphometry.Measurement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of the maps of images, known before any is measured, so that it does not matter which is measured first.
 *
 * @param files of each image, by the name of the map
 */
record MapNames(List<Map<String, String>> files) {

    /**
     * No two are the same, and none is an image's own.
     *
     * @param stem that all begin with
     * @param titles of the images
     */
    static MapNames of(final String stem, final List<String> titles) {
        final UniqueNames names = new UniqueNames();
        names.reserve(titles);
        final List<Map<String, String>> files = new ArrayList<>();
        for (final String title : titles) {
            final Map<String, String> maps = new HashMap<>();
            for (final String map : List.of(Measurement.THICKNESS_MAP, Measurement.SEPARATION_MAP)) {
                maps.put(map, names.of(stem + "-" + title(title, map), ".tif"));
            }
            files.add(maps);
        }
        return new MapNames(files);
    }

    /** What a map is called on screen. */
    static String title(final String image, final String map) {
        return image.replaceFirst("\\.\\w+$", "") + "-" + map;
    }

    String of(final int image, final String map) {
        return files.get(image).get(map);
    }
}
