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

import ij.ImagePlus;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.volume.Volume;

/** Maps as ImageJ images, in colour, with a calibration bar over every slice. */
public final class MapImages {

    private MapImages() {
        // Static functions only.
    }

    /** Of thickness, separation or ellipsoid factor: shown from 0 to the largest value, or of a factor from -1 to 1. */
    static ImagePlus of(final Volume map, final String title) {
        final MapColours colours = MapColours.of(map.voxels(), map.calibration().valueUnit());
        return of(map, title, colours.low() < 0 ? new MapColours(-1, 1, colours.unit()) : colours);
    }

    /** A 32-bit stack that shares no voxels with the map. */
    public static ImagePlus of(final Volume map, final String title, final MapColours colours) {
        final ImagePlus image = Volumes.toImagePlus(map, title);
        image.setLut(colours.lut());
        image.setDisplayRange(colours.low(), colours.high());
        image.setOverlay(new ColourBar(colours).over(image.getWidth(), image.getHeight()));
        return image;
    }
}
