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
package io.github.bonegen.morphometry.region;

import io.github.bonegen.Parallel;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Components;
import io.github.bonegen.morphometry.structure.Anisotropy;
import io.github.bonegen.morphometry.structure.Connectivity;
import io.github.bonegen.morphometry.structure.FractalDimension;
import io.github.bonegen.morphometry.structure.MilSampling;
import io.github.bonegen.volume.Volume;
import java.util.Optional;

/** What the metrics are computed from: a volume of bone, or what of it lies in a region. */
public interface Compartment {

    /** Voxels of bone, BV. */
    long bone();

    /** All voxels, TV. */
    long total();

    /** The map of local thickness, 0 outside bone and outside the compartment; empty where there are no spheres. */
    Optional<Volume> thickness(Parallel parallel);

    /** The same of the marrow. */
    Optional<Volume> separation(Parallel parallel);

    /** What follows from the arrangements of neighbouring voxels. */
    Neighbours neighbours(Parallel parallel);

    /** The box-counting dimension of the bone's surface, NaN where there is none. */
    FractalDimension fractalDimension(Parallel parallel);

    /** The ellipsoid of mean intercept lengths; the same seed gives the same one, whatever the number of threads. */
    Anisotropy anisotropy(MilSampling sampling, long seed, Parallel parallel);

    /** The structure model index, NaN where there is no surface. */
    double structureModelIndex(Parallel parallel);

    /** The bone itself, cut where the compartment ends. */
    BinaryVolume solid();

    /** The 26-connected pieces of bone. */
    Components pieces();

    /**
     * Connectivity and surface.
     *
     * @param surface in voxel faces
     */
    record Neighbours(Connectivity connectivity, double surface) {
    }
}
