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
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.UniqueNames;
import io.github.bonegen.WriteFailedException;
import io.github.bonegen.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a user's images into the image-set format: one table, squares of one size, 16 bits, and for every square where
 * it lies in its original.
 */
public final class SetPreparation {

    /** The table that maps every square to its original. */
    public static final String PLACEMENTS = "placements.csv";
    /** The table of files that could not be read, with the reason. */
    public static final String SKIPPED = "skipped.csv";

    private static final List<String> NEEDED = List.of("file", "patient", "label");

    /** Where a square's centre comes from. */
    private static final String CENTRE = "centre";
    private static final String CERTAINTY = "certainty";

    private final Path folder;
    private final SizeStrategy strategy;
    private final int size;
    private final ImageStore store;
    private final Optional<SiteFinder> finder;
    private final Map<String, double[]> marked;
    private final List<SetEntry> entries = new ArrayList<>();
    private final List<Map<String, String>> placements = new ArrayList<>();
    private final List<Map<String, String>> skipped = new ArrayList<>();
    private int prepared;
    private final UniqueNames names = new UniqueNames();

    /**
     * @param folder of the originals
     * @param size of the squares in pixels
     * @param finder of fractures whose site the table does not give; without one, squares lie around the shaft
     * @param marked columns and rows of fractures that a person has marked, by the file's name; they go first
     */
    public SetPreparation(final Path folder, final SizeStrategy strategy, final int size, final ImageStore store,
        final Optional<SiteFinder> finder, final Map<String, double[]> marked)
    {
        this.folder = folder;
        this.strategy = strategy;
        this.size = size;
        this.store = store;
        this.finder = finder;
        this.marked = Map.copyOf(marked);
    }

    /**
     * Finds out before the work whether the set would overwrite its originals.
     *
     * @throws InvalidInputException if there is no folder of images, or the set would go into it
     */
    public void checkOutput(final Path output) {
        require(Files.isDirectory(folder), "There is no folder %s; accepted is the folder of the images", folder);
        require(!output.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize()),
            "output=%s is the folder of the images; accepted is another one", output);
    }

    /** How many images are in the set by now; one that is there at several scales counts once. */
    public int prepared() {
        return prepared;
    }

    /**
     * Prepares every image of a table; files that cannot be read are skipped and listed. What an interrupted
     * preparation has written is kept where its record says that it is what would be made.
     *
     * @param table with the columns file, patient, label and, where known, site, view, mmperpixel, split, fracturex,
     *     fracturey (pixels)
     * @param splitting for images whose split the table does not give
     * @param output folder of the new set
     * @return names and reasons of the files that were skipped
     * @throws InvalidInputException before anything is written if the table cannot be used or a patient is in two
     *     splits; afterwards if not a single image can be read
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public List<Map<String, String>> prepare(final Path table, final Splitting splitting, final Path output,
        final Progress progress)
    {
        final Table read = Table.readLeniently(table, NEEDED);
        read.problems().forEach(problem -> skipped.add(Map.of("file", table.getFileName().toString(), "reason",
            problem)));
        final List<Map<String, String>> rows = new ArrayList<>();
        final List<SetEntry> originals = new ArrayList<>();
        FractureSites.mark(read.rows(), marked);
        for (final Map<String, String> row : FractureSites.withTruth(read.rows(),
            table.resolveSibling(PhantomSet.TRUTH)))
        {
            try {
                originals.add(entry(row, splitting));
                rows.add(row);
            }
            catch (final InvalidInputException exception) {
                skipped.add(Map.of("file", row.getOrDefault("file", ""), "reason", exception.getMessage()));
            }
        }
        require(!originals.isEmpty(), "The table %s has no row that can be used%s", table, skipped.isEmpty() ? ""
            : "; the first: " + skipped.get(0).get("reason"));
        final ImageSet checked = new ImageSet(folder, originals);
        for (int i = 0; i < rows.size(); i++) {
            progress.checkCancelled();
            progress.update((double) i / rows.size(), "Preparing " + originals.get(i).file());
            try {
                prepare(rows.get(i), checked.entries().get(i), output);
                prepared++;
            }
            catch (final WriteFailedException exception) {
                throw exception;
            }
            catch (final InvalidInputException exception) {
                skipped.add(Map.of("file", originals.get(i).file(), "reason", exception.getMessage()));
            }
        }
        require(!entries.isEmpty(), "None of the %d images could be read; the first: %s", rows.size(),
            skipped.isEmpty() ? "" : skipped.get(0).get("reason"));
        new Table(placements).write(output.resolve(PLACEMENTS));
        writeSkipped(output.resolve(SKIPPED));
        new ImageSet(output, entries).write();
        return skipped;
    }

    /** A list of an earlier run would mislead. */
    private void writeSkipped(final Path list) {
        try {
            Files.deleteIfExists(list);
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + list + ": " + exception.getMessage(), exception);
        }
        if (!skipped.isEmpty()) {
            new Table(skipped).write(list);
        }
    }

    private static SetEntry entry(final Map<String, String> row, final Splitting splitting) {
        final String given = row.getOrDefault("split", "");
        return ImageSet.entry(row, given.isBlank()
            ? splitting.split(row.get("patient"), row.getOrDefault("site", "")) : given);
    }

    private void prepare(final Map<String, String> row, final SetEntry entry, final Path output) {
        final Path original = folder.resolve(entry.file());
        final Provenance origin = origin(row, entry, original);
        final Map<String, Provenance> prepared = new LinkedHashMap<>();
        for (final String suffix : strategy.suffixes()) {
            final String file = names.of(entry.file().replaceFirst("(?i)\\.(tiff?|png|jpe?g|dcm|dicom)$", ""), suffix
                + ".tif");
            prepared.put(file, store.record(output.resolve(file)));
        }
        if (!prepared.values().stream().allMatch(record -> record.entries().entrySet()
            .containsAll(origin.entries().entrySet())))
        {
            make(row, entry, origin, output, prepared);
        }
        prepared.forEach((file, record) -> list(file, entry, record));
    }

    /** What a prepared image is a function of; where its record says the same, it need not be made again. */
    private Provenance origin(final Map<String, String> row, final SetEntry entry, final Path original) {
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
        final Map<String, Provenance> prepared)
    {
        final Volume image = store.read(folder.resolve(entry.file()));
        final double mmPerPixel = Double.isNaN(entry.mmPerPixel()) && image.calibration().isCalibrated()
            ? image.calibration().x() : entry.mmPerPixel();
        final SquareCentre centre = SquareCentre.of(row, entry, image, mmPerPixel, finder);
        // A crop of a film whose pixels are taken for smaller ones shows more of it.
        final Map<String, Placement> squares = strategy.squares(image, mmPerPixel / centre.room(), centre.pixel());
        final Iterator<String> suffixes = strategy.suffixes().iterator();
        prepared.replaceAll((file, old) -> {
            final Placement placement = squares.get(suffixes.next());
            final Provenance record = origin.with("original width", image.width())
                .with("original height", image.height()).with("scale", placement.scale())
                .with("left", placement.left()).with("top", placement.top())
                .with("grey values", image.provenance().entries().getOrDefault("grey values", ""))
                .with("reading notes", image.provenance().entries().getOrDefault("reading notes", ""))
                .with("mm per pixel", mmPerPixel * placement.scale())
                .with(CENTRE, centre.from()).with(CERTAINTY, centre.certainty());
            store.write(AreaResampling.square(image, placement, size).with(record), output.resolve(file));
            return record;
        });
    }

    private void list(final String file, final SetEntry entry, final Provenance record) {
        final Map<String, String> facts = record.entries();
        entries.add(entry.withFile(file, Double.parseDouble(facts.get("mm per pixel"))));
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("file", file);
        row.put("original", entry.file());
        row.put("originalwidth", facts.get("original width"));
        row.put("originalheight", facts.get("original height"));
        row.put("scale", decimals(facts.get("scale"), 9));
        row.put("left", decimals(facts.get("left"), 6));
        row.put("top", decimals(facts.get("top"), 6));
        row.put(CENTRE, facts.get(CENTRE));
        row.put(CERTAINTY, facts.get(CERTAINTY));
        placements.add(row);
    }

    private static String decimals(final String number, final int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", Double.parseDouble(number));
    }
}
