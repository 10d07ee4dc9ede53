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
package io.github.bonegen.spongiosa.patch;

import static io.github.bonegen.InvalidInputException.require;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.model.training.TrainingData;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Volume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cubic patches of spongiosa on disk, to train from: a folder of {@code patches.json}, which says what they are, and
 * {@code patches.raw}, the densities as 16-bit numbers, which is read where it is needed instead of being loaded.
 */
public final class PatchSet implements TrainingData, AutoCloseable {

    static final String DESCRIPTION = "patches.json";
    static final String DATA = "patches.raw";
    static final int FORMAT = 1;
    static final int LEVELS = 65535;
    static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final int LARGEST_EDGE = 256;

    /**
     * What the patches are.
     *
     * @param format version of this format
     * @param edge of a patch in voxels
     * @param scale voxel size, unit, and the densities that the stored 0 and 65535 mean
     * @param source where they come from, and its licence
     * @param specimens the specimen of each patch: a split never divides one
     * @param latents what each patch was made from; null where patches are no samples of a model
     */
    public record Description(int format, int edge, SpongiosaScale scale, String source, List<String> specimens,
        LatentSeries latents) { }

    private final Path folder;
    private final Description description;
    private final FileChannel data;

    private PatchSet(final Path folder, final Description description, final FileChannel data) {
        this.folder = folder;
        this.description = description;
        this.data = data;
    }

    /** @throws InvalidInputException if the folder holds no patch set, or a damaged one */
    public static PatchSet open(final Path folder) {
        final Path json = folder.resolve(DESCRIPTION);
        require(Files.isRegularFile(json), "%s is no patch set: it has no %s", folder, DESCRIPTION);
        try {
            final Description description = GSON.fromJson(Files.readString(json), Description.class);
            require(description != null && description.format() == FORMAT && description.scale() != null
                && description.specimens() != null && description.edge() > 0 && description.edge() <= LARGEST_EDGE,
                "%s is damaged: %s is incomplete", folder, DESCRIPTION);
            require(description.latents() == null || description.latents().fits(description.specimens().size()),
                "%s is damaged: its latents are not one for each patch", folder);
            final FileChannel data = FileChannel.open(folder.resolve(DATA), StandardOpenOption.READ);
            final PatchSet set = new PatchSet(folder, description, data);
            require(data.size() == (long) set.size() * set.patchBytes(),
                "%s is damaged: %s has %d bytes, but %d patches need %d", folder, DATA, data.size(), set.size(),
                (long) set.size() * set.patchBytes());
            return set;
        }
        catch (final InvalidInputException exception) {
            throw exception;
        }
        catch (final IOException | RuntimeException | StackOverflowError exception) {
            throw new InvalidInputException("Cannot read the patch set " + folder + ": " + exception.getMessage(),
                exception);
        }
    }

    /** What the set says of its patches. */
    public Description description() {
        return description;
    }

    /** The specimens that a list names, separated by commas; none if it is blank. */
    public static List<String> specimens(final String list) {
        return list.isBlank() ? List.of() : List.of(list.trim().split("\\s*,\\s*"));
    }

    /** The number of patches. */
    public int size() {
        return description.specimens().size();
    }

    /** The edge of a patch in voxels. */
    public int edge() {
        return description.edge();
    }

    /** The size of a voxel, and the range and unit of the densities. */
    public SpongiosaScale scale() {
        return description.scale();
    }

    /** The densities of a patch, x fastest. */
    public float[] densities(final int index) {
        final ByteBuffer bytes = ByteBuffer.allocate(patchBytes()).order(ByteOrder.LITTLE_ENDIAN);
        try {
            long position = (long) index * patchBytes();
            while (bytes.hasRemaining()) {
                final int read = data.read(bytes, position);
                if (read < 0) {
                    throw new IOException("it ends within patch " + index);
                }
                position += read;
            }
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot read " + folder.resolve(DATA) + ": " + exception.getMessage(),
                exception);
        }
        bytes.flip();
        final float[] densities = new float[patchBytes() / Short.BYTES];
        final double step = (scale().high() - scale().low()) / LEVELS;
        for (int i = 0; i < densities.length; i++) {
            densities[i] = (float) (scale().low() + Short.toUnsignedInt(bytes.getShort()) * step);
        }
        return densities;
    }

    /** The densities of a box within a patch, x fastest; the rest is not read. */
    public float[] densities(final int index, final Box box) {
        final float[] densities = new float[(int) box.count()];
        final double step = (scale().high() - scale().low()) / LEVELS;
        try {
            final ShortBuffer patch = data.map(FileChannel.MapMode.READ_ONLY, (long) index * patchBytes(), patchBytes())
                .order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            int next = 0;
            for (long z = box.z(); z < box.z() + box.depth(); z++) {
                for (long y = box.y(); y < box.y() + box.height(); y++) {
                    final int row = (int) ((z * edge() + y) * edge() + box.x());
                    for (int x = 0; x < box.width(); x++) {
                        densities[next++] = (float) (scale().low() + Short.toUnsignedInt(patch.get(row + x)) * step);
                    }
                }
            }
        }
        catch (final IOException exception) {
            throw new InvalidInputException("Cannot read " + folder.resolve(DATA) + ": " + exception.getMessage(),
                exception);
        }
        return densities;
    }

    private int patchBytes() {
        return edge() * edge() * edge() * Short.BYTES;
    }

    @Override
    public String source() {
        return description().source();
    }

    @Override
    public Map<String, Object> facts() {
        final Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("patches", size());
        facts.put("edge", edge());
        facts.put("scale", scale());
        return facts;
    }

    @Override
    public void close() {
        try {
            data.close();
        }
        catch (final IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }
}
