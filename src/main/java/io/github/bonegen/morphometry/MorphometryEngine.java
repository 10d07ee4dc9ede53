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
import io.github.bonegen.morphometry.region.EntireVolume;
import io.github.bonegen.morphometry.region.Region;
import org.scijava.plugin.SciJavaPlugin;

/**
 * What measures bone. An extension point: implement it, annotate the class with
 * {@code @Plugin(type = MorphometryEngine.class)}, and users choose it by its name.
 */
public interface MorphometryEngine extends SciJavaPlugin {

    /** What users type for it. */
    String name();

    /**
     * Measures what it can of the standard metrics that are asked for; columns are named as {@link Morphometry} names them.
     *
     * @throws io.github.bonegen.InvalidInputException if the engine is not there or cannot use the volume
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    Measurement measure(BinaryVolume bone, MeasurementRequest request, Progress progress);

    /**
     * The same in a region. An engine that knows none measures whole volumes, and boxes that are clipped, which it is given
     * as volumes of their own.
     *
     * @throws io.github.bonegen.InvalidInputException if the engine cannot measure in such a region
     */
    default Measurement measure(final BinaryVolume bone, final Region region, final MeasurementRequest request,
        final Progress progress)
    {
        if (region.of(bone) instanceof EntireVolume entire) {
            return measure(entire.volume(), request, progress);
        }
        throw new InvalidInputException("engine=" + name() + " cannot measure inside " + region.name() + "; choose engine="
            + BuiltInEngine.NAME + ", or a box with convention=clipped");
    }
}
