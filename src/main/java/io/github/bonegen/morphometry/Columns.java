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

import io.github.bonegen.morphometry.binary.BinaryVolume;

/**
 * The names of columns with their units, as BoneJ writes them.
 *
 * @param unit of length
 */
public record Columns(String unit) {

    /** In the unit of a volume. */
    public static Columns of(final BinaryVolume bone) {
        return new Columns(bone.calibration().unit());
    }

    /** The name of a length, such as {@code Ct.Th Mean (mm)}. */
    public String length(final String name) {
        return name + " (" + unit + ")";
    }

    /** The name of an area, such as {@code Tt.Ar (mm²)}. */
    public String area(final String name) {
        return name + " (" + unit + "²)";
    }

    /** The name of a volume, such as {@code BV (mm³)}. */
    public String volume(final String name) {
        return name + " (" + unit + "³)";
    }

    /** The name of a number a length, or an area a volume, such as {@code Tb.N (mm^-1)}. */
    public String perLength(final String name) {
        return name + " (" + unit + "^-1)";
    }

    /** The name of a number a volume, such as {@code Conn.D (mm^-3)}. */
    public String perVolume(final String name) {
        return name + " (" + unit + "^-3)";
    }
}
