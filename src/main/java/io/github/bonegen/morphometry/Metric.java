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
package io.github.bonegen.morphometry;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.region.Region;
import io.github.bonegen.volume.Planes;
import org.scijava.plugin.SciJavaPlugin;

/**
 * Something that can be measured of bone: one or several columns of a table. An extension point: implement it, annotate
 * the class with {@code @Plugin(type = Metric.class)}, and users ask for it by its key, whatever the engine, which is
 * asked for the {@linkplain StandardMetric standard metrics} alone.
 */
public interface Metric extends SciJavaPlugin {

    /** What a user types for it: lower-case letters and digits. */
    String key();

    /**
     * Measures a volume.
     *
     * @param grey the values that the bone was segmented from
     * @param bone the same voxels, with the same calibration
     * @return the columns with their units, such as {@code Tb.Th Mean (mm)}; {@link Columns} names units of length
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    Measurement measure(Planes grey, BinaryVolume bone, Progress progress);

    /** Whether it is defined inside a mask too, and {@link #measure(Planes, BinaryVolume, Region, Progress)} knows how. */
    default boolean isRegional() {
        return false;
    }

    /**
     * Measures a region of a volume.
     *
     * @throws InvalidInputException if the metric is defined for whole volumes alone, and the region is none
     */
    default Measurement measure(final Planes grey, final BinaryVolume bone, final Region region, final Progress progress) {
        InvalidInputException.require(region.isEverywhere(), "metrics=%s is not defined inside a mask; leave it or the mask"
            + " out", key());
        return measure(grey, bone, progress);
    }
}
