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

import java.util.List;

/**
 * One image of a set.
 *
 * @param file path relative to the set's folder
 * @param patient who is on it
 * @param label {@code AFF}, {@code NFF}, {@value Labels#INTACT} where nothing is broken, or any other name
 * @param site hospital; empty where unknown
 * @param view {@code AP} or {@code lateral}; empty where unknown
 * @param mmPerPixel on the detector; NaN where unknown
 * @param split {@code train}, {@code validation} or {@code test}
 */
public record SetEntry(String file, String patient, String label, String site, String view, double mmPerPixel,
    String split)
{
    public static final List<String> SPLITS = List.of("train", "validation", "test");

    /** @throws io.github.bonegen.InvalidInputException if file or patient are missing, or a word is not accepted */
    public SetEntry {
        require(!file.isBlank(), "An image of the set has no file name");
        require(!patient.isBlank(), "%s has no patient; patients are needed to keep them apart in splits", file);
        label = Labels.of(label);
        require(Labels.isAccepted(label), "%s has the label '%s'; accepted are %s", file, label, Labels.ACCEPTED);
        require(SPLITS.contains(split), "%s is in the split '%s'; accepted are %s", file, split, SPLITS);
        require(!(mmPerPixel <= 0), "%s has %s mm per pixel; accepted is a positive number", file, mmPerPixel);
    }

    /** Whether something is broken, as far as anybody knows: so under every label but one. */
    public boolean isFracture() {
        return !label.equals(Labels.INTACT);
    }

    /**
     * The same image in another split.
     *
     * @throws io.github.bonegen.InvalidInputException if it is none of {@link #SPLITS}
     */
    public SetEntry withSplit(final String newSplit) {
        return new SetEntry(file, patient, label, site, view, mmPerPixel, newSplit);
    }

    /**
     * The same image under another label.
     *
     * @throws io.github.bonegen.InvalidInputException if the label is not accepted
     */
    public SetEntry withLabel(final String newLabel) {
        return new SetEntry(file, patient, newLabel, site, view, mmPerPixel, split);
    }

    /**
     * The same image as another file of the set's folder.
     *
     * @param newMmPerPixel NaN where unknown
     * @throws io.github.bonegen.InvalidInputException if the file has no name or the pixel size is not positive
     */
    public SetEntry withFile(final String newFile, final double newMmPerPixel) {
        return new SetEntry(newFile, patient, label, site, view, newMmPerPixel, split);
    }
}
