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
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.imagej.morphometry.MapColours;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import io.github.bonegen.morphometry.map.CellField;
import io.github.bonegen.morphometry.thickness.LocalThickness;
import io.github.bonegen.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a surface may be coloured by. */
final class Colouring {

    private Colouring() {
        // Static functions only.
    }

    /**
     * Local thickness, measured at each voxel and time.
     *
     * @throws io.github.bonegen.InvalidInputException if there is no bone, or nothing else
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    static Scene byThickness(final SceneFrames frames, final double threshold, final Progress progress) {
        final SurfaceScene surface = new SurfaceScene(frames, threshold);
        final int threads = Runtime.getRuntime().availableProcessors();
        final List<Volume> maps = new ArrayList<>();
        double most = 0;
        for (final Volume volume : frames.volumes()) {
            final double done = (double) maps.size() / frames.volumes().size();
            final Parallel parallel = new Parallel(threads, progress.part(done, done + 1.0 / frames.volumes().size()));
            maps.add(LocalThickness.of(new FixedThreshold(threshold).segment(volume, frames.title()).bone(), parallel)
                .orElse(null));
            require(maps.get(maps.size() - 1) != null, "%s has no bone at threshold %s, or nothing else",
                frames.title(), threshold);
            most = Math.max(most, MapColours.of(maps.get(maps.size() - 1).voxels(), "").high());
        }
        return new ColouredScene(surface, maps, new MapColours(0, most, maps.get(0).calibration().unit()));
    }

    /**
     * A map whose voxels are cells in the middle of the volume.
     *
     * @param map of a parameter, the same for all times
     * @throws io.github.bonegen.InvalidInputException if it is not given, or does not lie over the volume
     */
    static Scene byMap(final SceneFrames frames, final double threshold, final ImagePlus map) {
        require(map != null, "mode=map needs map= an image that map-bone made of %s", frames.title());
        final Volume cells = Volumes.toVolume(map);
        final List<Volume> maps = frames.volumes().stream().map(volume -> over(volume, threshold, CellField.over(volume, cells,
            map.getTitle()))).toList();
        return new ColouredScene(new SurfaceScene(frames, threshold), maps, MapColours.of(cells.voxels(), map.getCalibration()
            .getValueUnit().replace("Gray Value", "")));
    }

    private static Volume over(final Volume volume, final double threshold, final CellField field) {
        final int width = volume.width();
        final int height = volume.height();
        final float[] grey = volume.voxels();
        final float[] values = new float[grey.length];
        IntStream.range(0, volume.depth()).parallel().forEach(z -> {
            for (int i = z * width * height; i < (z + 1) * width * height; i++) {
                values[i] = grey[i] < threshold ? Float.NaN : (float) field.at(i % width, i / width % height, z);
            }
        });
        return Volume.of(values, width, height, volume.depth(), volume.calibration());
    }
}
