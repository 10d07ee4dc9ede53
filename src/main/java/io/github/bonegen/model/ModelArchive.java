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
package io.github.bonegen.model;

import static io.github.bonegen.InvalidInputException.require;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.SafeTensors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The file format of a model: a zip of {@code model.json}, the {@link ModelCard}, and {@code weights.safetensors},
 * whose SHA-256 the card holds.
 */
public final class ModelArchive {

    /** Ending of an archive's file name. */
    public static final String EXTENSION = ".bonegen";

    private static final String CARD = "model.json";
    private static final String WEIGHTS = "weights.safetensors";
    private static final int MOST_BYTES = 1 << 30;
    private static final int DEEPEST = 32;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping()
        .serializeSpecialFloatingPointValues().create();

    private ModelArchive() {
        // Static functions only.
    }

    /** Writes a model; the card gets the hash of the weights. */
    public static void write(final Model model, final OutputStream out) throws IOException {
        final byte[] weights = SafeTensors.write(model.weights());
        final ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, CARD, toJson(model.card().withWeights(sha256(weights))).getBytes(StandardCharsets.UTF_8));
        put(zip, WEIGHTS, weights);
        zip.finish();
    }

    /**
     * Reads a model and checks it against its own hash.
     *
     * @param file how to call it in messages
     * @throws InvalidInputException if it is no archive, is incomplete, or its weights are not those of its card
     */
    public static Model read(final byte[] archive, final String file) {
        final Map<String, byte[]> entries = entries(archive, file);
        require(entries.containsKey(CARD) && entries.containsKey(WEIGHTS),
            "%s is no model archive: it needs %s and %s", file, CARD, WEIGHTS);
        final ModelCard card = card(entries.get(CARD), file);
        final byte[] weights = entries.get(WEIGHTS);
        require(sha256(weights).equals(card.weightsSha256()),
            "%s is damaged: its weights do not have the hash that its card states", file);
        return new Model(card, SafeTensors.read(weights, file));
    }

    /** The card as readable JSON. */
    public static String toJson(final ModelCard card) {
        return GSON.toJson(card);
    }

    private static ModelCard card(final byte[] json, final String file) {
        try {
            checkDepth(json, file);
            final ModelCard card = GSON.fromJson(new String(json, StandardCharsets.UTF_8), ModelCard.class);
            require(card != null && card.format() == ModelCard.FORMAT && card.name() != null && card.kind() != null,
                "%s is of a format that this version cannot read; accepted is format %d", file, ModelCard.FORMAT);
            return card;
        }
        catch (final InvalidInputException exception) {
            throw exception;
        }
        catch (final RuntimeException | StackOverflowError exception) {
            throw new InvalidInputException(file + " is damaged: its " + CARD + " cannot be read", exception);
        }
    }

    /** A card of nested lists without end would be read, and end whoever prints it. */
    private static void checkDepth(final byte[] json, final String file) {
        int depth = 0;
        for (final byte sign : json) {
            depth += sign == '{' || sign == '[' ? 1 : sign == '}' || sign == ']' ? -1 : 0;
            require(depth <= DEEPEST, "%s is damaged: its %s is nested deeper than %d", file, CARD, DEEPEST);
        }
    }

    private static Map<String, byte[]> entries(final byte[] archive, final String file) {
        final Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(CARD) || entry.getName().equals(WEIGHTS)) {
                    final byte[] content = zip.readNBytes(MOST_BYTES);
                    require(zip.read() < 0, "%s is damaged: %s is too large", file, entry.getName());
                    entries.put(entry.getName(), content);
                }
            }
        }
        catch (final IOException | IllegalArgumentException exception) {
            throw new InvalidInputException(file + " is damaged: " + exception.getMessage(), exception);
        }
        return entries;
    }

    /** Entries carry a fixed date, so that the same model makes the same bytes. */
    private static void put(final ZipOutputStream zip, final String name, final byte[] content) throws IOException {
        final ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String sha256(final byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        }
        catch (final NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java has SHA-256", exception);
        }
    }
}
