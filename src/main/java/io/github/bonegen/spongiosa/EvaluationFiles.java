package io.github.bonegen.spongiosa;

import com.google.gson.GsonBuilder;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a report for people and programs. */
public final class EvaluationFiles {

    public static final String TABLE = "evaluation.csv";
    public static final String FIGURES = "evaluation.json";

    private EvaluationFiles() {
        // Static functions only.
    }

    /**
     * Writes {@value #TABLE}, the parameters, and {@value #FIGURES}, everything.
     *
     * @throws InvalidInputException if the folder cannot be written
     */
    public static void write(final EvaluationReport report, final Path folder) {
        write(folder.resolve(TABLE), report.toCsv());
        write(folder.resolve(FIGURES), new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
            .serializeSpecialFloatingPointValues().create().toJson(report.toMap()));
    }

    private static void write(final Path file, final String text) {
        try {
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot write " + file + ": " + exception.getMessage(), exception);
        }
    }
}
