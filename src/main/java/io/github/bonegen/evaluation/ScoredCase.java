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
package io.github.bonegen.evaluation;

import static io.github.bonegen.InvalidInputException.require;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One decision of a classifier that is known to be right or wrong.
 *
 * @param patient who it is about; cases of one patient are not independent
 * @param positive whether the case is of the class that is looked for
 * @param score higher where the class is more likely
 */
public record ScoredCase(String patient, boolean positive, double score) {

    /**
     * One case a patient, with the mean of the patient's scores, in the order in which patients first appear.
     *
     * @throws io.github.bonegen.InvalidInputException if a patient has cases of both classes
     */
    public static List<ScoredCase> byPatient(final List<ScoredCase> cases) {
        final List<ScoredCase> patients = new ArrayList<>();
        grouped(cases).forEach((patient, own) -> {
            require(own.stream().map(ScoredCase::positive).distinct().count() == 1,
                "Patient %s has images of both classes; accepted is one class a patient, so name the two legs apart",
                patient);
            patients.add(new ScoredCase(patient, own.get(0).positive(),
                own.stream().mapToDouble(ScoredCase::score).average().orElseThrow()));
        });
        return patients;
    }

    static Map<String, List<ScoredCase>> grouped(final List<ScoredCase> cases) {
        final Map<String, List<ScoredCase>> groups = new LinkedHashMap<>();
        cases.forEach(each -> groups.computeIfAbsent(each.patient(), key -> new ArrayList<>()).add(each));
        return groups;
    }

    /** The scores of one class. */
    static double[] scores(final List<ScoredCase> cases, final boolean positive) {
        return cases.stream().filter(each -> each.positive() == positive).mapToDouble(ScoredCase::score).toArray();
    }
}
