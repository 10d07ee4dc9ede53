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
package io.github.bonegen.spongiosa.endless;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.volume.Box;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Boxes as a user writes them. */
public final class VolumeBox {

    private static final Pattern SIZE = Pattern.compile("\\d{1,9}(\\s*,\\s*\\d{1,9}\\s*,\\s*\\d{1,9})?");
    private static final Pattern PLACE = Pattern.compile("-?\\d{1,15}(\\s*,\\s*-?\\d{1,15}){2}");

    private VolumeBox() {
        // Static functions only.
    }

    /**
     * A box of a size at a place.
     *
     * @param size one number for a cube, or three: x,y,z
     * @param place of the first voxel: x,y,z
     * @throws io.github.bonegen.InvalidInputException if one is something else
     */
    public static Box parse(final String size, final String place) {
        require(SIZE.matcher(size.trim()).matches(), "size=%s is not accepted; give one number of voxels, or three: x,y,z",
            size);
        require(PLACE.matcher(place.trim()).matches(), "at=%s is not accepted; give a place in voxels: x,y,z", place);
        final long[] extents = numbers(size);
        final long[] corner = numbers(place);
        final long[] all = extents.length == 1 ? new long[] {extents[0], extents[0], extents[0]} : extents;
        require(Arrays.stream(all).allMatch(extent -> extent > 0), "size=%s is not accepted; at least 1 voxel each way",
            size);
        return new Box(corner[0], corner[1], corner[2], (int) all[0], (int) all[1], (int) all[2]);
    }

    private static long[] numbers(final String text) {
        return Arrays.stream(text.split(",")).map(String::trim).mapToLong(Long::parseLong).toArray();
    }
}
