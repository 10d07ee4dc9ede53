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

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.imagej.io.ImageFolder;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.Scans;
import io.github.bonegen.imagej.morphometry.MeasuredImage;
import io.github.bonegen.imagej.morphometry.MeasurementFiles;
import io.github.bonegen.imagej.morphometry.Rerun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a segmentation over an image or a folder, with its files.
 *
 * @param segmentation what is done with each image
 * @param output a folder, or a file whose name without its ending all names begin with; null where nothing is written
 * @param report the file of the methods' paragraph, or null
 * @param rerun what becomes of the table and the report of an earlier run
 */
public record SegmentationSession(BoneSegmentation segmentation, Path output, Path report, Rerun rerun) {

    private static final String TABLE = "segmented.csv";
    private static final String ENDING = "\\.(csv|tiff?)$";

    /**
     * What a session leaves.
     *
     * @param rows one an image
     * @param notes one line each: what the rows note, then what was left out
     * @param leftOut what could not be segmented
     */
    public record Outcome(List<MeasuredImage> rows, List<String> notes, LeftOut leftOut) {
    }

    /** Whether an output is meant as a folder. */
    public static boolean isFolder(final Path output) {
        return !output.getFileName().toString().matches("(?i).*" + ENDING);
    }

    /** The table's file, or null. */
    public Path table() {
        return output == null ? null : isFolder(output) ? output.resolve(TABLE) : base("").resolveSibling(base("")
            .getFileName() + ".csv");
    }

    private Path base(final String title) {
        return isFolder(output) ? output.resolve(Scans.specimen(title)) : output.toAbsolutePath().resolveSibling(output
            .getFileName().toString().replaceFirst("(?i)" + ENDING, ""));
    }

    /** @throws io.github.bonegen.InvalidInputException if the image cannot be segmented, or a file not written */
    public SegmentedBone segment(final ImagePlus image, final Progress progress) {
        files().check();
        final SegmentedBone bone = segmentation.of(image, progress);
        write(bone);
        files().write(List.of(bone.row()));
        return bone;
    }

    /**
     * Segments every image of a folder.
     *
     * @param asked all that the masks depend on
     * @param runner does it
     * @throws io.github.bonegen.InvalidInputException if no image can be segmented, or a file not written
     */
    public Outcome segment(final Path folder, final Provenance asked, final BatchRunner runner, final Progress progress) {
        require(output != null && isFolder(output), "A folder of images needs a folder for its masks; name one with output=");
        files().check();
        final BatchOutcome<MeasuredImage> outcome = runner.run(ImageFolder.volumes(folder, file -> true, asked, MeasuredImage.class,
            (image, index, part) -> {
                final SegmentedBone bone = segmentation.of(image, part);
                write(bone);
                return bone.row();
            }), 1, progress).orElse("No image in " + folder + " could be used");
        files().write(outcome.results());
        final List<String> notes = new ArrayList<>();
        outcome.results().forEach(row -> row.measured().notes().forEach(note -> notes.add(row.title() + ": " + note)));
        notes.addAll(LeftOut.of(outcome).lines());
        return new Outcome(outcome.results(), notes, LeftOut.of(outcome));
    }

    private void write(final SegmentedBone bone) {
        if (output != null) {
            bone.write(base(bone.title()));
        }
    }

    private MeasurementFiles files() {
        return new MeasurementFiles(table(), report, rerun);
    }
}
