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
package io.github.bonegen.radiograph.set;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Volume;
import java.util.List;
import java.util.Map;

/** An answer to images of very different size: how an image becomes one or more squares of a given size. */
public interface SizeStrategy {

    /** Smallest and largest pixels in mm. */
    double FINEST = 0.05;
    double COARSEST = 10;

    /**
     * The squares of an image.
     *
     * @param image the original
     * @param mmPerPixel its pixel size; NaN where unknown
     * @param focus column and row of the fracture, or of the shaft where that is unknown
     * @return placements by a suffix that tells the squares of an image apart
     * @throws InvalidInputException if the image lacks what the strategy needs
     */
    Map<String, Placement> squares(Volume image, double mmPerPixel, double[] focus);

    /** Whether squares lie around the fracture. */
    boolean isCentred();

    /** The suffixes of the squares of any image. */
    List<String> suffixes();

    /**
     * The strategy of a name.
     *
     * @param size of the squares in pixels
     * @param mm pixel size of the squares, of the finest where there are several scales; 0 is that of the strategy
     * @throws InvalidInputException if there is no such strategy, size or pixel size
     */
    static SizeStrategy named(final String name, final int size, final double mm) {
        require(mm == 0 || mm >= FINEST && mm <= COARSEST, "mm=%s is out of range; accepted is a pixel of %s to %s mm, or 0, which "
            + "leaves it to the strategy", mm, FINEST, COARSEST);
        require(size >= 8 && size <= 8192, "size=%d is out of range; accepted is 8 to 8192 pixels", size);
        switch (name) {
            case "pad":
                return new PadStrategy(size, mm);
            case "crop":
                return new CropStrategy(size, mm == 0 ? 1 : mm);
            case "multiscale":
                return new MultiscaleStrategy(size, mm);
            default:
                throw new InvalidInputException("strategy=" + name
                    + " is not accepted; choose pad, crop or multiscale");
        }
    }
}
