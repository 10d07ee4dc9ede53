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
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.imagej.io.FileItems;
import io.github.bonegen.imagej.io.ImageFolder;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.morphometry.MorphometryEngine;
import io.github.bonegen.volume.format.VolumeFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * One run of a measurement over an image or a folder, with its files.
 *
 * @param measurement what is done with each image
 * @param engine that measures
 * @param files that are written
 */
public record MeasurementSession(BoneMeasurement measurement, MorphometryEngine engine, MeasurementFiles files) {

    /**
     * What a session leaves.
     *
     * @param images the rows, without maps
     * @param notes one line each: what the rows note, then what was left out
     * @param leftOut what could not be measured
     * @param maps of the last image, in colour
     */
    public record Outcome(List<MeasuredImage> images, List<String> notes, LeftOut leftOut, List<ImagePlus> maps) {
    }

    /** @throws io.github.bonegen.InvalidInputException if the image cannot be measured, or a file not written */
    public Outcome measure(final ImagePlus image, final Progress progress) {
        files.check();
        final List<ImagePlus> maps = new ArrayList<>();
        return finish(List.<MeasuredImage[]>of(measure(image, maps, new MapNames(files.stem(), List.of(image.getTitle())), 0, progress)),
            LeftOut.NONE, maps);
    }

    /**
     * Measures every image of a folder.
     *
     * @param asked all that the measurement depends on
     * @param runner does it, one after the other where it is this program
     * @throws io.github.bonegen.InvalidInputException if no image can be measured, or a file not written
     */
    public Outcome measure(final Path folder, final Provenance asked, final BatchRunner runner, final Progress progress) {
        files.check();
        final List<ImagePlus> maps = new ArrayList<>();
        final Predicate<Path> isMeasured = file -> !measurement.preparation().where().source().isMask(file);
        final MapNames names = names(VolumeFiles.in(folder).stream().filter(isMeasured).toList());
        final FileItems<MeasuredImage[]> items = ImageFolder.volumes(folder, isMeasured, asked, MeasuredImage[].class, (image, index, part) -> measure(image, maps, names, index, part));
        final BatchOutcome<MeasuredImage[]> outcome = runner.run(items, 1, progress)
            .orElse("No image in " + folder + " could be used");
        return finish(outcome.results(), LeftOut.of(outcome), maps);
    }

    /** Of the images that are measured; a map replaces none of them. */
    private MapNames names(final List<Path> measured) {
        return new MapNames(files.stem(), measured.stream().map(file -> file.getFileName().toString()).toList());
    }

    /** A row a region. */
    private MeasuredImage[] measure(final ImagePlus image, final List<ImagePlus> maps, final MapNames names, final int index,
        final Progress progress)
    {
        final List<MeasuredImage> rows = measurement.measure(image, engine, progress);
        for (final MeasuredImage row : rows) {
            final List<ImagePlus> own = new ArrayList<>();
            row.measured().maps().forEach((name, map) -> {
                final ImagePlus shown = MapImages.of(map, MapNames.title(row.title(), name));
                files.writeMap(shown, names.of(index, shown.getTitle()));
                own.add(shown);
            });
            keepLast(maps, own);
        }
        return rows.stream().map(MeasuredImage::withoutMaps).toArray(MeasuredImage[]::new);
    }

    private static void keepLast(final List<ImagePlus> maps, final List<ImagePlus> last) {
        synchronized (maps) {
            maps.clear();
            maps.addAll(last);
        }
    }

    private Outcome finish(final List<MeasuredImage[]> measured, final LeftOut leftOut, final List<ImagePlus> maps) {
        final List<MeasuredImage> images = measured.stream().flatMap(Arrays::stream).toList();
        files.write(images);
        final List<String> notes = new ArrayList<>();
        images.forEach(image -> image.measured().notes().forEach(note -> notes.add(image.title() + ": " + note)));
        notes.addAll(leftOut.lines());
        return new Outcome(images, notes, leftOut, maps);
    }
}
