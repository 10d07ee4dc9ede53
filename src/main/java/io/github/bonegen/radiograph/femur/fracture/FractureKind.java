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
package io.github.bonegen.radiograph.femur.fracture;

import io.github.bonegen.InvalidInputException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What has happened to the femur. */
public enum FractureKind {

    INTACT("intact", ""),
    AFF_COMPLETE("AFF-complete", "AFF"),
    AFF_INCOMPLETE("AFF-incomplete", "AFF"),
    NFF_TRANSVERSE("NFF-transverse", "NFF"),
    NFF_OBLIQUE("NFF-oblique", "NFF"),
    NFF_SPIRAL("NFF-spiral", "NFF"),
    NFF_COMMINUTED("NFF-comminuted", "NFF");

    /** Assumptions: 75 % of AFF are complete; 15, 30, 30, 25 % of NFF transverse, oblique, spiral, comminuted. */
    private static final double COMPLETE = 0.75;
    private static final double[] ORDINARY = {0.15, 0.45, 0.75};

    private final String title;
    private final String label;

    FractureKind(final String title, final String label) {
        this.title = title;
        this.label = label;
    }

    /** The name in dialogs and macros. */
    public String title() {
        return title;
    }

    /** {@code AFF}, {@code NFF}, or empty where nothing is broken. */
    public String label() {
        return label;
    }

    /**
     * The kind of a name; a bare AFF or NFF is drawn from the kinds of that class.
     *
     * @throws InvalidInputException if there is no kind of that name
     */
    public static FractureKind named(final String name, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        if (name.equalsIgnoreCase("AFF")) {
            return random.nextDouble() < COMPLETE ? AFF_COMPLETE : AFF_INCOMPLETE;
        }
        if (name.equalsIgnoreCase("NFF")) {
            final double drawn = random.nextDouble();
            int kind = 0;
            while (kind < ORDINARY.length && drawn >= ORDINARY[kind]) {
                kind++;
            }
            return values()[NFF_TRANSVERSE.ordinal() + kind];
        }
        return Arrays.stream(values()).filter(kind -> kind.title.equalsIgnoreCase(name)).findFirst()
            .orElseThrow(() -> new InvalidInputException("kind=" + name + " is not accepted; choose AFF, NFF, "
                + Arrays.stream(values()).map(FractureKind::title).collect(Collectors.joining(", "))
                + ", implant-nail, implant-plate or implant-hip"));
    }

    /** Whether it is an atypical fracture, complete or not. */
    public boolean isAtypical() {
        return "AFF".equals(label);
    }
}
