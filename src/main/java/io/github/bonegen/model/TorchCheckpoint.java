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

import io.github.bonegen.FileReading;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.model.CheckpointPickle.View;
import io.github.bonegen.nn.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The weights in a PyTorch checkpoint, {@code torch.save(network.state_dict())}: the zip format of PyTorch 1.6 and
 * later, and the legacy one before. The file is hostile until checked; nothing in it is executed.
 */
public final class TorchCheckpoint {

    /** No network of ours comes near; what claims more is broken or hostile. */
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_PICKLE_BYTES = 1L << 26;

    private static final int LEGACY_PROTOCOL = 1001;

    private final String file;
    private final CheckpointPickle pickle;

    private TorchCheckpoint(final Path path) {
        file = path.getFileName().toString();
        pickle = new CheckpointPickle(file);
    }

    /**
     * Reads all tensors of a checkpoint as floats.
     *
     * @throws InvalidInputException if the file is missing, is no checkpoint, is cut short or damaged, is larger than
     *     any network of ours, or asks for anything but tensors
     */
    public static Map<String, Tensor> read(final Path path) {
        require(Files.isRegularFile(path), "There is no checkpoint file %s", path);
        final TorchCheckpoint checkpoint = new TorchCheckpoint(path);
        return FileReading.of(path, () -> {
            final long size = Files.size(path);
            require(size <= MOST_BYTES, "%s has %d bytes; a checkpoint of at most %d is accepted", path, size,
                MOST_BYTES);
            try {
                return isZip(path) ? checkpoint.readZip(path) : checkpoint.readLegacy(Files.readAllBytes(path));
            }
            catch (final ZipException exception) {
                throw new InvalidInputException(path + " is damaged or cut short: " + exception.getMessage(), exception);
            }
        });
    }

    private static boolean isZip(final Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK");
        }
    }

    private Map<String, Tensor> readZip(final Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            final String data = zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith("/data.pkl"))
                .findFirst().orElseThrow(() -> new InvalidInputException(file + " is no PyTorch checkpoint: it has no data.pkl"));
            final String root = data.substring(0, data.length() - "data.pkl".length());
            final ZipEntry order = zip.getEntry(root + "byteorder");
            require(order == null || new String(read(zip, order, Long.BYTES), StandardCharsets.US_ASCII)
                .equals("little"), "%s was written on a big-endian machine; accepted is little-endian", file);
            final Object content = pickle.read(new ByteArrayInputStream(
                read(zip, zip.getEntry(data), MOST_PICKLE_BYTES)));
            return tensors(content, (key, bytes) -> {
                final ZipEntry entry = zip.getEntry(root + "data/" + key);
                require(entry != null, "%s is incomplete: its storage %s is missing", file, key);
                return read(zip, entry, bytes);
            });
        }
    }

    private byte[] read(final ZipFile zip, final ZipEntry entry, final long most) throws IOException {
        require(entry.getSize() <= most, "%s is damaged: %s claims %d bytes where at most %d are expected", file,
            entry.getName(), entry.getSize(), most);
        try (InputStream in = zip.getInputStream(entry)) {
            final byte[] bytes = in.readNBytes((int) most);
            require(in.read() < 0, "%s is damaged: %s is longer than it claims", file, entry.getName());
            final CRC32 crc = new CRC32();
            crc.update(bytes);
            require(crc.getValue() == entry.getCrc(), "%s is damaged: the checksum of %s is wrong", file, entry.getName());
            return bytes;
        }
    }

    private Map<String, Tensor> readLegacy(final byte[] bytes) throws IOException {
        final ByteArrayInputStream stream = new ByteArrayInputStream(bytes);
        pickle.read(stream);
        final Object protocol = pickle.read(stream);
        require(protocol instanceof Number number && number.intValue() == LEGACY_PROTOCOL,
            "%s is no PyTorch checkpoint", file);
        pickle.read(stream);
        final Object content = pickle.read(stream);
        final Object keys = pickle.read(stream);
        require(keys instanceof List, "%s is no PyTorch checkpoint: it lists no storages", file);
        final Map<String, Integer> offsets = new LinkedHashMap<>();
        final Map<String, Long> sizes = sizes(content);
        int position = bytes.length - stream.available();
        for (final Object key : (List<?>) keys) {
            final long length = sizes.getOrDefault(String.valueOf(key), 0L);
            offsets.put(String.valueOf(key), position + Long.BYTES);
            require(position + Long.BYTES + length <= bytes.length, "%s is cut short: its storages need more bytes "
                + "than the file has", file);
            position = (int) (position + Long.BYTES + length);
        }
        return tensors(content, (key, length) -> {
            final Integer offset = offsets.get(key);
            require(offset != null, "%s is incomplete: its storage %s is missing", file, key);
            return java.util.Arrays.copyOfRange(bytes, offset, (int) (offset + length));
        });
    }

    private Map<String, Long> sizes(final Object content) {
        final Map<String, Long> sizes = new LinkedHashMap<>();
        views(content).values().forEach(view -> sizes.put(view.storage().key(), StorageType.of(view, file).bytes(view)));
        return sizes;
    }

    /** Where the bytes of a storage come from. */
    @FunctionalInterface
    private interface Storages {
        byte[] read(String key, long bytes) throws IOException;
    }

    private Map<String, Tensor> tensors(final Object content, final Storages storages) throws IOException {
        final Map<String, Tensor> tensors = new LinkedHashMap<>();
        final Map<String, byte[]> read = new LinkedHashMap<>();
        long total = 0;
        for (final Map.Entry<String, View> named : views(content).entrySet()) {
            final View view = named.getValue();
            final StorageType type = StorageType.of(view, file);
            final long bytes = type.bytes(view);
            total += Tensor.size(view.shape()) * Float.BYTES;
            require(bytes <= MOST_BYTES && total <= MOST_BYTES,
                "%s declares more than %d bytes of weights; no network of ours is that large", file, MOST_BYTES);
            if (!read.containsKey(view.storage().key())) {
                read.put(view.storage().key(), storages.read(view.storage().key(), bytes));
            }
            final byte[] values = read.get(view.storage().key());
            require(values.length == bytes, "%s is cut short: the storage of %s has %d of %d bytes", file,
                named.getKey(), values.length, bytes);
            tensors.put(named.getKey(), type.tensor(view, values, named.getKey(), file));
        }
        return tensors;
    }

    private Map<String, View> views(final Object content) {
        require(content instanceof Map, "%s holds no dictionary of weights; save network.state_dict()", file);
        final Map<String, View> views = new LinkedHashMap<>();
        ((Map<?, ?>) content).forEach((name, value) -> {
            require(name instanceof String && value instanceof View,
                "%s holds more than weights (%s); save network.state_dict()", file, name);
            final View view = (View) value;
            require(view.shape().length == view.strides().length && isPositive(view.shape()),
                "%s is damaged: the tensor %s has no valid shape", file, name);
            views.put((String) name, view);
        });
        return views;
    }

    private static boolean isPositive(final long[] shape) {
        long size = 1;
        for (final long extent : shape) {
            if (extent <= 0 || extent > MOST_BYTES) {
                return false;
            }
            size *= extent;
            if (size > MOST_BYTES) {
                return size > 0;
            }
        }
        return true;
    }
}
