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
package io.github.bonegen.imagej.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import ij.VirtualStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.endless.EndlessBone;
import io.github.bonegen.spongiosa.endless.tile.Tile;
import io.github.bonegen.volume.Box;
import java.util.List;

/**
 * Boxes of endless bone as one stack, frame after frame, whose slices are made when somebody looks at them. The cubes
 * that a slice goes through are kept, so that its neighbours come at once.
 */
public final class EndlessStack extends VirtualStack {

    private static final double SHARE_OF_MEMORY = 0.5;

    private final List<EndlessBone> frames;
    private final Box box;
    private final Parallel threads;

    /**
     * @param frames a bone each, which keeps at least {@link #tilesOfSlice} cubes
     * @param box of each
     */
    public EndlessStack(final List<EndlessBone> frames, final Box box, final Parallel threads) {
        super(box.width(), box.height(), frames.size() * box.depth());
        this.frames = List.copyOf(frames);
        this.box = box;
        this.threads = threads;
        setBitDepth(Float.SIZE);
    }

    /**
     * The most cubes that a slice goes through, wherever the lattice of its bone begins.
     *
     * @param slice what is made of it: one plane, or two where bone is magnified
     * @param edge of a cube
     * @throws io.github.bonegen.InvalidInputException if memory cannot hold them
     */
    public static int tilesOfSlice(final Box slice, final int edge) {
        final int tiles = Tile.mostTouched(slice.width(), slice.height(), slice.depth(), edge);
        final double bytes = (double) tiles * edge * edge * edge * Float.BYTES;
        require(bytes < SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory(),
            "The cubes of a slice of %d x %d voxels need %.1f GB of memory; name a .zarr as output, which needs little",
            slice.width(), slice.height(), bytes / 1e9);
        return tiles;
    }

    @Override
    public Object getPixels(final int slice) {
        final int index = slice - 1;
        final Box plane = new Box(box.x(), box.y(), box.z() + index % box.depth(), box.width(), box.height(), 1);
        final float[] pixels = frames.get(index / box.depth()).densities(plane,
            new Parallel(threads.threads(), Progress.NONE));
        threads.progress().checkCancelled();
        threads.progress().update((double) slice / size(), String.format("slice %d of %d", slice, size()));
        return pixels;
    }

    @Override
    public ImageProcessor getProcessor(final int slice) {
        return new FloatProcessor(box.width(), box.height(), (float[]) getPixels(slice));
    }
}
