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
import io.github.bonegen.UniqueNames;
import io.github.bonegen.WriteFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private final Path folder;
    private final PreparedSquares squares;
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
        squares = new PreparedSquares(folder, strategy, size, store, finder);
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
            throw new WriteFailedException(list, exception);
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
        for (final PreparedSquares.Square square : squares.of(row, entry, names, output)) {
            entries.add(square.entry());
            placements.add(square.placement());
        }
    }
}
