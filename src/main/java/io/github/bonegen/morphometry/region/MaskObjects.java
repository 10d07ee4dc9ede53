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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.morphometry.binary.BinaryVolume;
import io.github.bonegen.morphometry.binary.Components;
import io.github.bonegen.morphometry.binary.Voxels;
import io.github.bonegen.volume.Planes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What is measured by itself where a mask holds several objects. */
public enum MaskObjects {

    /** All of the mask is one region. */
    TOGETHER {
        @Override
        public Map<String, BinaryVolume> of(final String name, final Planes mask) {
            return Map.of("", inside(mask));
        }
    },

    /** Each 26-connected piece of the mask is one, in the order of their first voxels. */
    APART {
        @Override
        public Map<String, BinaryVolume> of(final String name, final Planes mask) {
            final Components parts = Components.of(inside(mask), Components.Neighbours.TWENTY_SIX);
            checkCount(name, parts.count(), "pieces");
            final Map<String, BinaryVolume> objects = new LinkedHashMap<>();
            parts.each().forEach(part -> objects.put("object " + (objects.size() + 1), part));
            return objects;
        }
    },

    /** Each value above 0 is one, in ascending order. */
    LABELS {
        @Override
        public Map<String, BinaryVolume> of(final String name, final Planes mask) {
            final TreeSet<Float> labels = new TreeSet<>();
            for (int z = 0; z < mask.depth(); z++) {
                for (final float value : mask.plane(z)) {
                    if (value > 0 && labels.add(value)) {
                        checkCount(name, labels.size(), "values");
                    }
                }
            }
            final Map<String, BinaryVolume> objects = new LinkedHashMap<>();
            labels.forEach(label -> objects.put("label " + label.toString().replaceFirst("\\.0$", ""),
                Voxels.where(mask, value -> value == label)));
            return objects;
        }
    };

    private static final int MOST = 256;

    /**
     * The voxels of each object by its name, which is empty where there is but one.
     *
     * @param name what messages call the mask
     * @throws InvalidInputException if there are too many
     */
    public abstract Map<String, BinaryVolume> of(String name, Planes mask);

    private static BinaryVolume inside(final Planes mask) {
        return Voxels.where(mask, value -> value > 0);
    }

    private static void checkCount(final String name, final int count, final String what) {
        require(count <= MOST, "%s has more than %d %s; measure them together, or clean the mask", name, MOST, what);
    }
}
