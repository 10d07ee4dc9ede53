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
package io.github.bonegen.imagej.radiograph;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.UniqueNames;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.ImageFolder;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.radiograph.classifier.Classification;
import io.github.bonegen.radiograph.classifier.ClassifiedSet;
import io.github.bonegen.radiograph.classifier.FractureClassifier;
import io.github.bonegen.radiograph.film.FilmFiles;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.volume.Volume;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Classifies an open image, the images of a folder, or an image set, and writes what is asked for. */
public final class ClassificationSession {

    private final FractureClassifier classifier;
    private final File output;
    private final boolean overlays;
    private LeftOut leftOut = LeftOut.NONE;
    private final UniqueNames names = new UniqueNames();
    private ImagePlus evidence;

    /**
     * @param output CSV file; empty for none
     * @param overlays whether every image is written with its overlay beside the CSV file
     */
    public ClassificationSession(final FractureClassifier classifier, final File output, final boolean overlays) {
        this.classifier = classifier;
        this.output = output;
        this.overlays = overlays;
    }

    /**
     * Checks where results go, before anything takes long.
     *
     * @param overlays whether overlays are asked for that no window will show
     * @throws io.github.bonegen.InvalidInputException if what is asked for cannot be written
     */
    public static void checkOutput(final File output, final boolean overlays) {
        require(!overlays || !output.getPath().isEmpty(),
            "overlays=true needs output, a CSV file beside which they are written");
        if (!output.getPath().isEmpty()) {
            AtomicFile.checkWritable(output.toPath());
        }
    }

    /**
     * Classifies an image and draws the evidence over a copy of it.
     *
     * @throws io.github.bonegen.InvalidInputException if it is in colour, a stack or too small
     */
    public ResultsTable image(final ImagePlus image) {
        final ClassificationTable table = new ClassificationTable(classifier.notice());
        final Volume radiograph = RadiographFiles.toVolume(image);
        final Classification classification = classify(radiograph);
        table.add(image.getTitle(), classification);
        evidence = image.duplicate();
        evidence.setTitle(image.getTitle() + " evidence");
        evidence.setOverlay(EvidenceOverlay.of(evidence, classification, classifier.notice()));
        if (overlays && isWritten()) {
            names.reserve(List.of(image.getTitle()));
            saveOverlay(evidence, overlayName(image.getTitle()));
        }
        return saved(table.table());
    }

    /** The copy of the last image with the evidence over it; null after a folder. */
    public ImagePlus evidence() {
        return evidence;
    }

    /**
     * Classifies a folder: an image set, whose table it then uses, or any radiographs. Files that are none are skipped.
     *
     * @param asked all that the answers depend on, beside the model
     * @param runner classifies the images
     * @throws io.github.bonegen.InvalidInputException if there is no such folder, or no image of it can be used
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public ResultsTable folder(final Path folder, final Provenance asked, final BatchRunner runner, final Progress progress) {
        return saved(Files.isRegularFile(folder.resolve(ImageSet.TABLE)) ? set(folder, runner, progress)
            : files(folder, asked, runner, progress));
    }

    private ResultsTable set(final Path folder, final BatchRunner runner, final Progress progress) {
        require(!overlays, "overlays=true is for single images and plain folders; %s is an image set", folder);
        final ClassifiedSet classified = ClassifiedSet.of(classifier, ImageSet.read(folder), ClassifiedSet.ALL,
            new RadiographFiles(), runner, progress);
        leftOut = LeftOut.of(classified);
        return ClassificationTable.of(classified, classifier.notice());
    }

    private ResultsTable files(final Path folder, final Provenance asked, final BatchRunner runner, final Progress progress) {
        final List<Path> films = FilmFiles.in(folder);
        // An overlay replaces none of the films.
        names.reserve(films.stream().map(file -> file.getFileName().toString()).toList());
        final List<String> overlaid = films.stream().map(film -> overlayName(folder.relativize(film).toString())).toList();
        final RadiographFiles files = new RadiographFiles();
        final BatchOutcome<ClassifiedFilm> outcome = runner.run(ImageFolder.films(folder,
            asked.with("model sha256", classifier.card().weightsSha256()), ClassifiedFilm.class, (file, index, part) -> {
                final Volume radiograph = files.read(file);
                final ClassifiedFilm film = new ClassifiedFilm(folder.relativize(file).toString(), classify(radiograph));
                if (overlays) {
                    final ImagePlus image = RadiographFiles.toImagePlus(radiograph, film.name());
                    image.setOverlay(EvidenceOverlay.of(image, film.classification(), classifier.notice()));
                    saveOverlay(image, overlaid.get(index));
                }
                return film;
            }), 1, progress).orElse("No image in " + folder + " could be used");
        leftOut = LeftOut.of(outcome);
        final ClassificationTable table = new ClassificationTable(classifier.notice());
        outcome.results().forEach(film -> table.add(film.name(), film.classification()));
        return table.table();
    }

    /** A film of a folder, by its path in it. */
    private record ClassifiedFilm(String name, Classification classification) { }

    private Classification classify(final Volume radiograph) {
        return classifier.classify(radiograph, radiograph.calibration().isCalibrated() ? radiograph.calibration().x()
            : Double.NaN);
    }

    private String overlayName(final String image) {
        return names.of(output.getName().replaceFirst("\\.[^.]*$", "") + "-"
            + image.replaceFirst("(?i)\\.(tiff?|png|jpe?g|dcm|dicom)$", ""), ".tif");
    }

    private void saveOverlay(final ImagePlus image, final String name) {
        ImageFiles.saveTiff(image, output.getAbsoluteFile().toPath().resolveSibling(name));
    }

    private boolean isWritten() {
        return !output.getPath().isEmpty();
    }

    private ResultsTable saved(final ResultsTable table) {
        if (isWritten()) {
            Tables.save(table, output.toPath());
        }
        return table;
    }

    /** What could not be classified of a folder. */
    public LeftOut leftOut() {
        return leftOut;
    }

    /** What a person must know of the answers: the domain of training, what was skipped, how many are unreliable. */
    public String notice(final ResultsTable table) {
        long doubted = 0;
        for (int row = 0; row < table.size(); row++) {
            doubted += table.getStringValue("warning", row).isEmpty() ? 0 : 1;
        }
        final StringBuilder text = new StringBuilder(classifier.notice());
        if (doubted > 0) {
            text.append("\nUNRELIABLE: ").append(doubted).append(" of ").append(table.size())
                .append(" image(s) are unlike the training images; the column warning says why");
        }
        leftOut.lines().forEach(line -> text.append('\n').append(line));
        return text.toString();
    }
}
