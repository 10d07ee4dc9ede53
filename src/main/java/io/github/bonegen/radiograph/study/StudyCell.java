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
package io.github.bonegen.radiograph.study;

import java.util.ArrayList;
import java.util.List;

/**
 * One combination of what is compared.
 *
 * @param method name of a kind of training
 * @param conditional whether one model is told the class, or each class has a model
 * @param strategy how images became squares
 */
public record StudyCell(String method, boolean conditional, String strategy) {

    /** The methods that are compared where nobody asks for others. */
    public static final List<String> METHODS = List.of("gan", "diffusion");

    /** All combinations of methods, those of a strategy together. */
    public static List<StudyCell> all(final List<String> methods) {
        final List<StudyCell> cells = new ArrayList<>();
        for (final String strategy : List.of("crop", "pad", "multiscale")) {
            for (final String method : methods) {
                cells.add(new StudyCell(method, true, strategy));
                cells.add(new StudyCell(method, false, strategy));
            }
        }
        return cells;
    }

    /** How many models in words. */
    public String models() {
        return conditional ? "conditional" : "one a class";
    }

    /** A name for a folder. */
    public String title() {
        return strategy + "-" + method + (conditional ? "-conditional" : "-per-class");
    }
}
