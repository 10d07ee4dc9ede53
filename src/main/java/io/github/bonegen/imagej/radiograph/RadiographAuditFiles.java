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

import io.github.bonegen.AtomicFile;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.radiograph.audit.FilmText;
import io.github.bonegen.radiograph.audit.RadiographAudit;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.set.Table;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An audit of synthetic films in a folder: page, pictures, tables. */
public final class RadiographAuditFiles {

    public static final String PAGE = "audit.html";
    public static final String PAIRS = "pairs.csv";
    public static final String TEXT = "text.csv";
    /** The set with its text made black. */
    public static final String BLACKENED = "blackened";

    private static final String CLOSEST = "closest.png";
    private static final String TEXTS = "text.png";

    private RadiographAuditFiles() {
        // Static functions only.
    }

    /** @throws io.github.bonegen.InvalidInputException if the folder cannot be written */
    public static void write(final RadiographAudit audit, final Path folder) {
        new Table(audit.pairs()).write(folder.resolve(PAIRS));
        final Map<String, String> pictures = new LinkedHashMap<>();
        ImageFiles.savePng(RadiographSheet.closest(audit.copies().suspects()), folder.resolve(CLOSEST));
        pictures.put(CLOSEST, "Synthetic films above the training films that they resemble most");
        if (!audit.texts().isEmpty()) {
            new Table(audit.texts()).write(folder.resolve(TEXT));
            ImageFiles.savePng(texts(audit), folder.resolve(TEXTS));
            pictures.put(TEXTS, "What was taken for text, on synthetic films and on real ones");
        }
        AtomicFile.writeText(folder.resolve(PAGE), audit.page(pictures));
    }

    private static BufferedImage texts(final RadiographAudit audit) {
        return new RadiographSheet().row("synthetic", pictures(audit.text())).row("real", pictures(audit.learned())).picture();
    }

    private static List<EvaluatedImage> pictures(final List<FilmText> films) {
        return films.stream().limit(RadiographSheet.COLUMNS).map(FilmText::picture).toList();
    }

    /**
     * Writes the synthetic set once more, text made black.
     *
     * @throws io.github.bonegen.InvalidInputException if the folder cannot be written
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static void blacken(final RadiographAudit audit, final ImageStore store, final Path folder, final Progress progress) {
        final Map<String, FilmText> found = audit.text().stream().collect(Collectors.toMap(film -> film.entry().file(), film -> film));
        final List<SetEntry> entries = new ArrayList<>();
        for (final SetEntry entry : audit.synthetic().entries()) {
            progress.checkCancelled();
            progress.update((double) entries.size() / audit.synthetic().entries().size(), "Writing " + entry.file());
            final var film = store.read(audit.synthetic().file(entry));
            final SetEntry written = entry.withFile(entry.file().replaceFirst("\\.[^./]*$", "") + ".tif", entry.mmPerPixel());
            store.write(found.containsKey(entry.file()) ? found.get(entry.file()).blackened(film) : film, folder.resolve(written.file()));
            entries.add(written);
        }
        new ImageSet(folder, entries).write();
    }
}
