package io.github.bonegen.radiograph.set;

import static io.github.bonegen.InvalidInputException.require;

import java.util.List;

/**
 * One image of a set.
 *
 * @param file path relative to the set's folder
 * @param patient who is on it
 * @param label {@code AFF} or {@code NFF}
 * @param site hospital; empty where unknown
 * @param view {@code AP} or {@code lateral}; empty where unknown
 * @param mmPerPixel on the detector; NaN where unknown
 * @param split {@code train}, {@code validation} or {@code test}
 */
public record SetEntry(String file, String patient, String label, String site, String view, double mmPerPixel,
    String split)
{
    public static final List<String> LABELS = List.of("AFF", "NFF");
    public static final List<String> SPLITS = List.of("train", "validation", "test");

    /** @throws io.github.bonegen.InvalidInputException if file or patient are missing, or a word is not accepted */
    public SetEntry {
        require(!file.isBlank(), "An image of the set has no file name");
        require(!patient.isBlank(), "%s has no patient; patients are needed to keep them apart in splits", file);
        require(LABELS.contains(label), "%s has the label '%s'; accepted are %s", file, label, LABELS);
        require(SPLITS.contains(split), "%s is in the split '%s'; accepted are %s", file, split, SPLITS);
        require(!(mmPerPixel <= 0), "%s has %s mm per pixel; accepted is a positive number", file, mmPerPixel);
    }

    public SetEntry withSplit(final String newSplit) {
        return new SetEntry(file, patient, label, site, view, mmPerPixel, newSplit);
    }

    public SetEntry withFile(final String newFile, final double newMmPerPixel) {
        return new SetEntry(newFile, patient, label, site, view, newMmPerPixel, split);
    }
}
