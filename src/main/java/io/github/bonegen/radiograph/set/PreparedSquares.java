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

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Provenance;
import io.github.bonegen.UniqueNames;
import io.github.bonegen.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the squares of images, each with a record of what it was made from.
 *
 * @param folder of the originals
 * @param size of the squares in pixels
 * @param finder of fractures whose site the table does not give; without one, squares lie around the shaft
 */
record PreparedSquares(Path folder, SizeStrategy strategy, int size, ImageStore store, Optional<SiteFinder> finder) {

    /**
     * The squares of an image. What is there already is kept where its record says that it is what would be made.
     *
     * @param row what the table says of the image
     * @param names of the set's files, to which the squares' are added
     * @param output folder of the set
     * @throws InvalidInputException if the image cannot be read, or lacks what the strategy needs
     */
    List<Square> of(final Map<String, String> row, final SetEntry entry, final UniqueNames names, final Path output) {
        final Provenance origin = origin(row, entry);
        final Map<String, Provenance> records = new LinkedHashMap<>();
        for (final String suffix : strategy.suffixes()) {
            final String file = names.of(entry.file().replaceFirst("(?i)\\.(tiff?|png|jpe?g|dcm|dicom)$", ""), suffix + ".tif");
            records.put(file, store.record(output.resolve(file)));
        }
        if (!records.values().stream().allMatch(record -> record.entries().entrySet().containsAll(origin.entries().entrySet()))) {
            make(row, entry, origin, output, records);
        }
        return records.entrySet().stream().map(made -> new Square(made.getKey(), entry, made.getValue())).toList();
    }

    /** What a square is a function of. */
    private Provenance origin(final Map<String, String> row, final SetEntry entry) {
        final Path original = folder.resolve(entry.file());
        try {
            return Provenance.ofBoneGen().with("prepared from", entry.file())
                .with("original bytes", Files.size(original))
                .with("original modified", Files.getLastModifiedTime(original)).with("strategy", strategy)
                .with("window", store.window())
                .with("fracture at", row.getOrDefault(FractureSites.X, "") + " " + row.getOrDefault(FractureSites.Y, ""))
                .with("finder", finder.map(SiteFinder::identity).orElse("shaft"))
                .with("given mm per pixel", entry.mmPerPixel());
        }
        catch (final IOException exception) {
            throw new InvalidInputException("There is no image file " + original, exception);
        }
    }

    /** Makes the squares of an image, and puts their records in place. */
    private void make(final Map<String, String> row, final SetEntry entry, final Provenance origin, final Path output,
        final Map<String, Provenance> records)
    {
        final Volume image = store.read(folder.resolve(entry.file()));
        final double mmPerPixel = Double.isNaN(entry.mmPerPixel()) && image.calibration().isCalibrated()
            ? image.calibration().x() : entry.mmPerPixel();
        final SquareCentre centre = SquareCentre.of(row, entry, image, mmPerPixel, finder);
        // A crop of a film whose pixels are taken for smaller ones shows more of it.
        final Map<String, Placement> squares = strategy.squares(image, mmPerPixel / centre.room(), centre.pixel());
        final Iterator<String> suffixes = strategy.suffixes().iterator();
        records.replaceAll((file, old) -> {
            final Placement placement = squares.get(suffixes.next());
            final Provenance record = origin.with(Square.WIDTH, image.width())
                .with(Square.HEIGHT, image.height()).with(Square.SCALE, placement.scale())
                .with(Square.LEFT, placement.left()).with(Square.TOP, placement.top())
                .with("grey values", image.provenance().entries().getOrDefault("grey values", ""))
                .with("reading notes", image.provenance().entries().getOrDefault("reading notes", ""))
                .with(Square.MM_PER_PIXEL, mmPerPixel * placement.scale())
                .with(Square.CENTRE, centre.from()).with(Square.CERTAINTY, centre.certainty());
            store.write(AreaResampling.square(image, placement, size).with(record), output.resolve(file));
            return record;
        });
    }

    /**
     * A square of a user's image.
     *
     * @param file in the folder of the set
     * @param original what the table says of the image
     * @param record of how the square was made
     */
    record Square(String file, SetEntry original, Provenance record) {

        /** Words of records. */
        static final String WIDTH = "original width";
        static final String HEIGHT = "original height";
        static final String SCALE = "scale";
        static final String LEFT = "left";
        static final String TOP = "top";
        static final String MM_PER_PIXEL = "mm per pixel";
        static final String CENTRE = "centre";
        static final String CERTAINTY = "certainty";

        /** The square among the images of its set. */
        SetEntry entry() {
            return original.withFile(file, Double.parseDouble(fact(MM_PER_PIXEL)));
        }

        /** Where it lies in its original. */
        Map<String, String> placement() {
            final Map<String, String> row = new LinkedHashMap<>();
            row.put("file", file);
            row.put("original", original.file());
            row.put("originalwidth", fact(WIDTH));
            row.put("originalheight", fact(HEIGHT));
            row.put(SCALE, decimals(fact(SCALE), 9));
            row.put(LEFT, decimals(fact(LEFT), 6));
            row.put(TOP, decimals(fact(TOP), 6));
            row.put(CENTRE, fact(CENTRE));
            row.put(CERTAINTY, fact(CERTAINTY));
            return row;
        }

        private String fact(final String word) {
            return record.entries().get(word);
        }

        private static String decimals(final String number, final int decimals) {
            return String.format(Locale.ROOT, "%." + decimals + "f", Double.parseDouble(number));
        }
    }
}
