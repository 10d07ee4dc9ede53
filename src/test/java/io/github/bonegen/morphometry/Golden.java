package io.github.bonegen.morphometry;

import io.github.bonegen.volume.NrrdFile;
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
        return new BinaryImage().segment(NrrdFile.read(path()), file).bone();
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
