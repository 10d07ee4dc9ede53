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
package io.github.bonegen.radiograph.femur.film;

import io.github.bonegen.InvalidInputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The direction that a radiograph is taken from. */
public enum View {

    /** From the front: the beam runs antero-posteriorly. */
    AP("AP"),
    /** From the lateral side. */
    LATERAL("lateral");

    private final String title;

    View(final String title) {
        this.title = title;
    }

    /** What people, macros and image sets call it: {@code AP} or {@code lateral}. */
    public String title() {
        return title;
    }

    /** @throws InvalidInputException if there is no view of that name */
    public static View named(final String name) {
        return Arrays.stream(values()).filter(view -> view.title.equalsIgnoreCase(name)).findFirst()
            .orElseThrow(() -> new InvalidInputException("view=" + name + " is not accepted; choose one of "
                + Arrays.stream(values()).map(View::title).collect(Collectors.joining(", "))));
    }

    /** Angle of the beam about the thigh's axis in degrees. */
    public double angle(final boolean left) {
        return this == AP ? 0 : left ? -90 : 90;
    }
}
