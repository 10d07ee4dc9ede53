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
package io.github.bonegen.volume.zarr;

import static io.github.bonegen.InvalidInputException.require;

import com.google.gson.annotations.SerializedName;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Box;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A volume of floats in cubic chunks, one zlib file each, as
 * <a href="https://zarr-specs.readthedocs.io/en/latest/v2/v2.0.html">Zarr version 2</a> has them. A chunk is written
 * whole or not at all, and by as many threads or programs at once as one likes; one that is missing is 0.
 */
public final class ZarrArray {

    /** The description on disk; axes are z, y, x. */
    private record Metadata(@SerializedName("zarr_format") int format, long[] shape, int[] chunks, String dtype,
        Map<String, Object> compressor, @SerializedName("fill_value") Double fillValue, String order,
        List<Object> filters, @SerializedName("dimension_separator") String separator) { }

    private static final String METADATA = ".zarray";
    private static final String FLOATS = "<f4";
    private static final int LARGEST_EDGE = 512;

    private final Path folder;
    private final Box extent;
    private final int edge;

    private ZarrArray(final Path folder, final Box extent, final int edge) {
        this.folder = folder;
        this.extent = extent;
        this.edge = edge;
    }

    /**
     * An array that is written; one of the same folder goes on.
     *
     * @param extent of the array, at the origin
     * @param edge of a chunk in voxels
     * @throws InvalidInputException if it cannot be written
     */
    static ZarrArray create(final Path folder, final Box extent, final int edge) {
        require(edge > 0 && edge <= LARGEST_EDGE, "Chunks of %d voxels; accepted are 1 to %d", edge, LARGEST_EDGE);
        Json.writeWithNulls(folder.resolve(METADATA), new Metadata(2, new long[] {extent.depth(), extent.height(), extent.width()},
            new int[] {edge, edge, edge}, FLOATS, new TreeMap<>(Map.of("id", "zlib", "level", Deflater.BEST_SPEED)), 0.0, "C", null, "/"));
        return new ZarrArray(folder, extent, edge);
    }

    /**
     * An array that is there.
     *
     * @throws InvalidInputException if it is none, or not of the kind that this class writes
     */
    static ZarrArray open(final Path folder) {
        final Metadata metadata = Json.read(folder.resolve(METADATA), Metadata.class);
        final boolean ours = metadata.format() == 2 && FLOATS.equals(metadata.dtype()) && "C".equals(metadata.order())
            && "/".equals(metadata.separator()) && metadata.compressor() != null
            && "zlib".equals(metadata.compressor().get("id")) && metadata.filters() == null
            && metadata.shape() != null && metadata.shape().length == 3 && metadata.chunks() != null
            && metadata.chunks().length == 3;
        require(ours, "%s is a Zarr array of another kind; accepted are version 2, three axes, %s, zlib and '/'", folder,
            FLOATS);
        final int edge = metadata.chunks()[0];
        require(edge > 0 && edge <= LARGEST_EDGE && metadata.chunks()[1] == edge && metadata.chunks()[2] == edge,
            "%s has chunks that are no cubes of 1 to %d voxels", folder, LARGEST_EDGE);
        for (final long size : metadata.shape()) {
            require(size > 0 && size <= Integer.MAX_VALUE - LARGEST_EDGE, "%s states an extent of %d voxels", folder, size);
        }
        return new ZarrArray(folder, Box.ofSize((int) metadata.shape()[2], (int) metadata.shape()[1],
            (int) metadata.shape()[0]), edge);
    }

    /** All voxels, at the origin. */
    public Box extent() {
        return extent;
    }

    /** Edge of a chunk in voxels. */
    public int edge() {
        return edge;
    }

    /** How many chunks there are. */
    public long chunkCount() {
        return parts(extent.width()) * parts(extent.height()) * parts(extent.depth());
    }

    private long parts(final int length) {
        return (length + edge - 1L) / edge;
    }

    /** The voxels of all chunks, z slowest; those at the far sides may be less than cubes. */
    public List<Box> chunks() {
        final List<Box> chunks = new ArrayList<>();
        for (int z = 0; z < extent.depth(); z += edge) {
            for (int y = 0; y < extent.height(); y += edge) {
                for (int x = 0; x < extent.width(); x += edge) {
                    chunks.add(new Box(x, y, z, edge, edge, edge).and(extent));
                }
            }
        }
        return chunks;
    }

    /** Whether a chunk of {@link #chunks} is on disk. */
    public boolean has(final Box chunk) {
        return Files.isRegularFile(file(chunk));
    }

    /** Bytes of a chunk on disk; 0 where there is none. */
    public long bytes(final Box chunk) {
        try {
            return has(chunk) ? Files.size(file(chunk)) : 0;
        }
        catch (final IOException exception) {
            throw failed(file(chunk), exception);
        }
    }

    /**
     * Writes a chunk of {@link #chunks}.
     *
     * @param values x fastest
     * @throws InvalidInputException if it cannot be written, a full disk for one
     */
    public void write(final Box chunk, final float[] values) {
        final Box cube = new Box(chunk.x(), chunk.y(), chunk.z(), edge, edge, edge);
        final float[] whole = new float[edge * edge * edge];
        chunk.copy(values, chunk, whole, cube);
        final ByteBuffer bytes = ByteBuffer.allocate(whole.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(whole);
        final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes.array());
            deflater.finish();
            AtomicFile.write(file(chunk), out -> {
                final byte[] buffer = new byte[1 << 16];
                while (!deflater.finished()) {
                    out.write(buffer, 0, deflater.deflate(buffer));
                }
            });
        }
        finally {
            deflater.end();
        }
    }

    /**
     * The voxels of a box within the extent, x fastest; 0 where a chunk is missing.
     *
     * @throws InvalidInputException if a chunk is damaged
     */
    public float[] read(final Box box) {
        final float[] values = new float[Math.toIntExact(box.count())];
        for (long z = box.z() / edge; z * edge < box.z() + box.depth(); z++) {
            for (long y = box.y() / edge; y * edge < box.y() + box.height(); y++) {
                for (long x = box.x() / edge; x * edge < box.x() + box.width(); x++) {
                    final Box cube = Box.cube(x, y, z, edge);
                    if (has(cube)) {
                        cube.copy(chunk(cube), cube.and(box), values, box);
                    }
                }
            }
        }
        return values;
    }

    private float[] chunk(final Box cube) {
        final ByteBuffer bytes = ByteBuffer.allocate(edge * edge * edge * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        final Inflater inflater = new Inflater();
        try {
            inflater.setInput(Files.readAllBytes(file(cube)));
            int filled = 0;
            while (filled < bytes.capacity()) {
                final int more = inflater.inflate(bytes.array(), filled, bytes.capacity() - filled);
                require(more > 0, "%s is damaged: it ends before the last voxel", file(cube));
                filled += more;
            }
        }
        catch (final IOException | DataFormatException exception) {
            throw failed(file(cube), exception);
        }
        finally {
            inflater.end();
        }
        final float[] values = new float[edge * edge * edge];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private Path file(final Box chunk) {
        return folder.resolve(Long.toString(chunk.z() / edge)).resolve(Long.toString(chunk.y() / edge))
            .resolve(Long.toString(chunk.x() / edge));
    }

    private static InvalidInputException failed(final Path file, final Exception exception) {
        return new InvalidInputException("Cannot read " + file + ": " + exception.getMessage(), exception);
    }
}
