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
package io.github.bonegen.radiograph.set;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which split a patient belongs to: a function of the patient, so that no patient is in two. */
@FunctionalInterface
public interface Splitting {

    /** The split of a patient of a hospital. */
    String split(String patient, String site);

    /** The splits that a model has not seen, by a user's word: one of the two, or {@code both}. */
    static List<String> heldOut(final String word) {
        return word.equals("both") ? List.of("validation", "test") : List.of(word);
    }

    /** Patients are shared out at random: 70 % train, 15 % validation, 15 % test. */
    static Splitting byPatient(final long seed) {
        return (patient, site) -> Shares.of(seed, patient).pick(0.70, 0.15);
    }

    /**
     * A fifth of the hospitals, at least one of several, is for testing; the patients of the others are for training
     * (85 %) and validation.
     */
    static Splitting byHospital(final long seed, final Collection<String> hospitals) {
        final int tested = hospitals.size() < 2 ? 0 : Math.max(1, Math.round(hospitals.size() / 5f));
        final Set<String> test = hospitals.stream()
            .sorted(Comparator.comparingDouble(name -> Shares.of(seed, name).value())).limit(tested)
            .collect(Collectors.toSet());
        return (patient, site) -> test.contains(site) ? "test" : Shares.of(seed, patient).pick(0.85, 0.15);
    }
}
