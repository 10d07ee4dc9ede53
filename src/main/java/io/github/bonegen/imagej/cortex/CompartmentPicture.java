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
package io.github.bonegen.imagej.cortex;

import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.cortex.Compartments;
import java.awt.image.BufferedImage;

/**
 * The middle slices across z, y and x side by side, a pixel a voxel: bone of the cortex orange and its pores dark red, bone of
 * the trabecular compartment light blue and its marrow dark blue, bone of neither green.
 */
final class CompartmentPicture {

    private static final int GAP = 4;
    private static final int CORTEX = 0xffaa78;
    private static final int PORE = 0x6e0000;
    private static final int TRABECULA = 0x78a0ff;
    private static final int MARROW = 0x00005a;
    private static final int LEFT_OVER = 0x00ff00;

    private final BinaryVolume bone;
    private final Compartments parts;

    private CompartmentPicture(final BinaryVolume bone, final Compartments parts) {
        this.bone = bone;
        this.parts = parts;
    }

    static BufferedImage of(final BinaryVolume bone, final Compartments parts) {
        return new CompartmentPicture(bone, parts).draw();
    }

    private BufferedImage draw() {
        final int width = bone.width();
        final int height = bone.height();
        final int depth = bone.depth();
        final BufferedImage image = new BufferedImage(2 * width + height + 2 * GAP, Math.max(height, depth),
            BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, colour(x, y, depth / 2));
            }
            for (int z = 0; z < depth; z++) {
                image.setRGB(width + GAP + x, z, colour(x, height / 2, z));
            }
        }
        for (int y = 0; y < height; y++) {
            for (int z = 0; z < depth; z++) {
                image.setRGB(2 * (width + GAP) + y, z, colour(width / 2, y, z));
            }
        }
        return image;
    }

    private int colour(final int x, final int y, final int z) {
        final boolean bony = bone.get(x, y, z);
        if (parts.cortex().get(x, y, z)) {
            return bony ? CORTEX : PORE;
        }
        if (parts.trabeculae().get(x, y, z)) {
            return bony ? TRABECULA : MARROW;
        }
        return bony ? LEFT_OVER : 0;
    }
}
