package io.github.bonegen;

import io.github.bonegen.nn.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads NumPy's arrays, in which reference data come. */
public final class NumPy {

    private static final Pattern SHAPE = Pattern.compile("'shape': \\(([^)]*)\\)");

    private NumPy() {
        // Static functions only.
    }

    public static Tensor read(final Path file) {
        try {
            return parse(Files.readAllBytes(file));
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** All arrays of an {@code .npz} archive by name. */
    public static Map<String, Tensor> readAll(final InputStream archive) {
        final Map<String, Tensor> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName().replaceAll("\\.npy$", ""), parse(zip.readAllBytes()));
            }
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return arrays;
    }

    private static Tensor parse(final byte[] bytes) {
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        final int headerLength = buffer.getShort(8);
        final String header = new String(bytes, 10, headerLength, StandardCharsets.US_ASCII);
        final Matcher matcher = SHAPE.matcher(header);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No shape in " + header);
        }
        final long[] shape = Arrays.stream(matcher.group(1).split(",")).map(String::trim)
            .filter(text -> !text.isEmpty()).mapToLong(Long::parseLong).toArray();
        final boolean doubles = header.contains("<f8");
        final float[] values = new float[(int) Tensor.size(shape)];
        buffer.position(10 + headerLength);
        for (int i = 0; i < values.length; i++) {
            values[i] = doubles ? (float) buffer.getDouble() : buffer.getFloat();
        }
        return new Tensor(shape, values);
    }
}
