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

import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.film.FilmFacts;
import io.github.bonegen.radiograph.film.FilmFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A table of the DICOM films of a folder, to be completed with labels and given to {@link SetPreparation}. It has no
 * name, number or date of a person: patients and hospitals are pseudonyms, keyed hashes that nobody without the key can
 * compute.
 */
public final class ImageTable {

    private static final String HASH = "HmacSHA256";
    private static final int DIGITS = 12;

    private final byte[] key;
    private final List<String> skipped = new ArrayList<>();

    /** @param key secret; the same key makes the same pseudonyms */
    public ImageTable(final byte[] key) {
        require(key.length > 0, "key is empty; give some words that nobody else knows, or leave it out");
        this.key = key.clone();
    }

    /**
     * Writes the table.
     *
     * @return how many films it lists
     * @throws InvalidInputException if the folder cannot be read, holds no DICOM film, or the table cannot be written
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public int write(final Path folder, final Path table, final Progress progress) {
        final List<Path> files = FilmFiles.in(folder);
        final List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.checkCancelled();
            progress.update((double) i / files.size(), "Reading headers");
            final Path file = files.get(i);
            final String name = folder.relativize(file).toString().replace('\\', '/');
            try {
                rows.add(row(name, FileReading.of(file, () -> FilmFacts.of(file))));
            }
            catch (final InvalidInputException exception) {
                skipped.add("Skipped " + name + ": " + exception.getMessage());
            }
        }
        require(!rows.isEmpty(), "%s holds no DICOM films: %s", folder, String.join(" | ", skipped));
        new Table(rows).write(table);
        return rows.size();
    }

    /** Why files are not in the table, one line each. */
    public List<String> skipped() {
        return List.copyOf(skipped);
    }

    private Map<String, String> row(final String name, final FilmFacts facts) {
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("file", name);
        row.put("patient", facts.person().isEmpty() ? "" : "p" + pseudonym("patient", facts.person()));
        row.put("label", "");
        row.put("site", facts.institution().isEmpty() ? "" : "s" + pseudonym("site", facts.institution()));
        row.put("view", facts.view());
        row.put("mmperpixel", Double.isNaN(facts.mmPerPixel()) ? "" : String.format(Locale.ROOT, "%.6f",
            facts.mmPerPixel()));
        return row;
    }

    private String pseudonym(final String kind, final String secret) {
        try {
            final Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return HexFormat.of().formatHex(mac.doFinal((kind + '\0' + secret.trim())
                .getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
        }
        catch (final GeneralSecurityException exception) {
            throw new IllegalStateException("Every Java has " + HASH, exception);
        }
    }
}
