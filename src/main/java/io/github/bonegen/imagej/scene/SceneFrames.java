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
package io.github.bonegen.imagej.scene;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.morphometry.binary.OtsuThreshold;
import io.github.bonegen.volume.Resampling;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The volumes of a scene.
 *
 * @param title of the image that they come from
 * @param volumes one a time, of one size, with cubic voxels
 */
public record SceneFrames(String title, List<Volume> volumes) {

    public SceneFrames {
        volumes = List.copyOf(volumes);
    }

    /**
     * Copies a stack, or each frame of a hyperstack; voxels that are no cubes become cubes.
     *
     * @throws io.github.bonegen.InvalidInputException if it is no grey stack of at least 2 x 2 x 2 finite voxels
     */
    public static SceneFrames of(final ImagePlus image) {
        require(image.getNChannels() == 1, "%s has %d channels; accepted is one: duplicate the one that you mean",
            image.getTitle(), image.getNChannels());
        require(image.getWidth() > 1 && image.getHeight() > 1 && image.getNSlices() > 1,
            "%s is a 2D image of %d x %d x %d; accepted is a stack with more than one voxel along each axis",
            image.getTitle(), image.getWidth(), image.getHeight(), image.getNSlices());
        final List<Volume> volumes = new ArrayList<>();
        for (int frame = 0; frame < image.getNFrames(); frame++) {
            volumes.add(Resampling.toIsotropic(finite(Volumes.toVolume(frame(image, frame)), image.getTitle())));
        }
        return new SceneFrames(image.getTitle(), volumes);
    }

    /** The least and the greatest value of all volumes. */
    public double[] range() {
        final double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (final Volume volume : volumes) {
            for (final float value : volume.voxels()) {
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }
        }
        return range;
    }

    /**
     * The value half-way between the means of the two classes that Otsu's method separates in the first volume: the
     * middle of a binary volume's two values, the flank of bone in a grey one.
     *
     * @throws io.github.bonegen.InvalidInputException if all values are the same
     */
    public double surfaceLevel() {
        final double otsu = OtsuThreshold.level(volumes.get(0), title);
        final double[] sums = new double[2];
        final long[] counts = new long[2];
        for (final float value : volumes.get(0).voxels()) {
            final int side = value >= otsu ? 1 : 0;
            sums[side] += value;
            counts[side]++;
        }
        return (sums[0] / counts[0] + sums[1] / counts[1]) / 2;
    }

    /** The volumes as the frames of a hyperstack of 8 bits. */
    ImagePlus grey(final double low, final double high) {
        final List<ImageProcessor> planes = new ArrayList<>();
        for (final Volume volume : volumes) {
            final float[] voxels = volume.voxels();
            for (int z = 0; z < volume.depth(); z++) {
                final ByteProcessor plane = new ByteProcessor(volume.width(), volume.height());
                final int start = z * plane.getPixelCount();
                for (int i = 0; i < plane.getPixelCount(); i++) {
                    plane.set(i, grey(voxels[start + i], low, high));
                }
                planes.add(plane);
            }
        }
        return stack(planes);
    }

    /** With a layer of the least value about each volume: a surface closes where bone meets the border. */
    SceneFrames bordered() {
        final float least = (float) range()[0];
        return new SceneFrames(title, volumes.stream().map(volume -> bordered(volume, least)).toList());
    }

    private static Volume bordered(final Volume volume, final float least) {
        final int width = volume.width() + 2;
        final int height = volume.height() + 2;
        final float[] voxels = new float[width * height * (volume.depth() + 2)];
        Arrays.fill(voxels, least);
        for (int z = 0; z < volume.depth(); z++) {
            for (int y = 0; y < volume.height(); y++) {
                System.arraycopy(volume.voxels(), (z * volume.height() + y) * volume.width(), voxels,
                    ((z + 1) * height + y + 1) * width + 1, volume.width());
            }
        }
        return Volume.of(voxels, width, height, volume.depth() + 2, volume.calibration());
    }

    static int grey(final double value, final double low, final double high) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, (value - low) / (high - low))));
    }

    /** Volumes of the same size and number as the frames of a hyperstack in colour. */
    ImagePlus coloured(final List<Volume> maps, final ToIntFunction<Float> rgb) {
        final List<ImageProcessor> planes = new ArrayList<>();
        for (final Volume map : maps) {
            final float[] voxels = map.voxels();
            for (int z = 0; z < map.depth(); z++) {
                final ColorProcessor plane = new ColorProcessor(map.width(), map.height());
                final int start = z * plane.getPixelCount();
                for (int i = 0; i < plane.getPixelCount(); i++) {
                    plane.set(i, rgb.applyAsInt(voxels[start + i]));
                }
                planes.add(plane);
            }
        }
        return stack(planes);
    }

    private ImagePlus stack(final List<ImageProcessor> planes) {
        final Volume first = volumes.get(0);
        final ImageStack stack = new ImageStack(first.width(), first.height());
        planes.forEach(stack::addSlice);
        final ImagePlus image = new ImagePlus(title, stack);
        image.setDimensions(1, first.depth(), volumes.size());
        Volumes.calibrate(image, first.calibration().withValueUnit(""));
        return image;
    }

    private static ImagePlus frame(final ImagePlus image, final int frame) {
        final ImageStack stack = new ImageStack(image.getWidth(), image.getHeight());
        for (int z = 1; z <= image.getNSlices(); z++) {
            stack.addSlice(image.getStack().getProcessor(image.getStackIndex(1, z, frame + 1)));
        }
        final ImagePlus single = new ImagePlus(image.getTitle(), stack);
        single.setCalibration(image.getCalibration().copy());
        return single;
    }

    private static Volume finite(final Volume volume, final String title) {
        for (final float value : volume.voxels()) {
            require(Float.isFinite(value), "%s has voxels of value %s; accepted are finite values", title, value);
        }
        return volume;
    }
}
