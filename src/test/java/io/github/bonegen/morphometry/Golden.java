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
package io.github.bonegen.morphometry;

import io.github.bonegen.morphometry.binary.BinaryImage;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.volume.format.VolumeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Volumes that BoneJ measured, and what it found: {@code golden.csv} tells its version and parameters. */
public record Golden(String file, CSVRecord record) {

    private static final Path FOLDER = folder();

    public static Stream<Golden> all() {
        try {
            final CSVFormat format = CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader()
                .setSkipHeaderRecord(true).get();
            final List<CSVRecord> records = format.parse(Files.newBufferedReader(FOLDER.resolve("golden.csv")))
                .getRecords();
            return records.stream().map(record -> new Golden(record.get("file"), record));
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public static Golden of(final String name) {
        return all().filter(golden -> golden.file.startsWith(name)).findFirst().orElseThrow();
    }

    public static Path folder() {
        try {
            return Path.of(Golden.class.getResource("/bonej").toURI());
        }
        catch (final URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }

    public Path path() {
        return FOLDER.resolve(file.replace(".tif", ".nrrd"));
    }

    public BinaryVolume bone() {
        return new BinaryImage().segment(VolumeFiles.read(path()), file).bone();
    }

    /** BoneJ's value by command and column. */
    public double value(final String column) {
        return Double.parseDouble(record.get(column));
    }

    @Override
    public String toString() {
        return file;
    }
}
