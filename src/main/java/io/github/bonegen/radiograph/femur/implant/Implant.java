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
package io.github.bonegen.radiograph.femur.implant;

import io.github.bonegen.radiograph.femur.anatomy.Anatomy;
import io.github.bonegen.radiograph.femur.fracture.RandomVariates;

/**
 * The measures of one implant. Those drawn are common sizes of catalogues, an assumption.
 *
 * @param kind what it is
 * @param diameter in mm: of a nail, of a hip's stem at its tip, or the width of a plate
 * @param lower height of its lower end above the knee joint in mm
 * @param upper height of its upper end in mm
 * @param screws number of screws
 */
public record Implant(ImplantKind kind, double diameter, double lower, double upper, int screws) {

    /** No metal. */
    public static final Implant NONE = new Implant(ImplantKind.NONE, 0, 0, 0, 0);

    private static final double OVER_CANAL = 1;

    /** An implant that fits a femur. */
    public static Implant sample(final ImplantKind kind, final Anatomy anatomy, final RandomVariates draw) {
        final double length = anatomy.length();
        return switch (kind) {
            case NAIL -> new Implant(kind, Math.min(13, anatomy.canal() + OVER_CANAL), draw.uniform(0.08, 0.14) * length,
                length - draw.uniform(14, 22) * anatomy.scale(), draw.whole(1, 2));
            case PLATE -> {
                final int holes = draw.whole(7, 12);
                final double middle = draw.uniform(0.45, 0.6) * length;
                yield new Implant(kind, draw.uniform(13, 17), middle - 9 * holes, middle + 9 * holes, holes - draw.whole(0, 2));
            }
            case HIP -> new Implant(kind, Math.max(7, anatomy.canal() - 1.5), length - draw.uniform(190, 215) * anatomy.scale(),
                length, 0);
            case NONE -> NONE;
        };
    }
}
