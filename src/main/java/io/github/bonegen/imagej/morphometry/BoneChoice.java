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
import io.github.bonegen.Provenance;
import io.github.bonegen.morphometry.binary.BinaryImage;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.morphometry.binary.Segmentation;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.spongiosa.soft.SoftThreshold;
import io.github.bonegen.volume.Planes;

/**
 * Which voxels of an image are bone, where that may follow from the image itself.
 *
 * @param segmentation of the image's values
 * @param note what was chosen and why, where the user did not say; empty elsewhere
 */
public record BoneChoice(Segmentation segmentation, String note) {

    /** The text that leaves the choice to the image. */
    public static final String AUTO = "auto";

    /** Of an image, as a text says it. */
    @FunctionalInterface
    public interface Rule {

        /** Chooses for an image and its values. */
        BoneChoice of(ImagePlus image, Planes volume);
    }

    /**
     * The rule that a text means: {@value #AUTO}, or what {@link Segmentation#of} takes. Left to itself, a binary image is
     * taken as it is, and an image that BoneGen made by the threshold that its record tells, or that its model was
     * measured with; any other is refused when it is segmented.
     *
     * @throws io.github.bonegen.InvalidInputException if it means none
     */
    public static Rule parse(final String text) {
        if (text.trim().equalsIgnoreCase(AUTO)) {
            return BoneChoice::ofItself;
        }
        final BoneChoice same = new BoneChoice(Segmentation.of(text), "");
        return (image, volume) -> same;
    }

    private static BoneChoice ofItself(final ImagePlus image, final Planes volume) {
        final Provenance record = Provenance.parse(image.getInfoProperty() == null ? "" : image.getInfoProperty());
        final String recorded = record.entries().getOrDefault("threshold", "");
        final String model = record.entries().getOrDefault("model", "");
        if (BinaryImage.isBinary(volume)) {
            return new BoneChoice(new BinaryImage(), "");
        }
        if (recorded.matches("-?\\d+(\\.\\d+)?")) {
            return fixed(Double.parseDouble(recorded), volume, "the threshold in the image's record");
        }
        if (!model.isEmpty() && volume.calibration().valueUnit().equals(SpongiosaScale.PUBLISHED.unit())) {
            return fixed(SoftThreshold.PUBLISHED_LEVEL, volume, "the threshold of samples of the model " + model);
        }
        return new BoneChoice(new BinaryImage(), "");
    }

    private static BoneChoice fixed(final double level, final Planes volume, final String why) {
        return new BoneChoice(new FixedThreshold(level), ("bone is " + (float) level + " "
            + volume.calibration().valueUnit()).trim() + " and above, " + why);
    }
}
