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
package io.github.bonegen.radiograph.classifier;

import io.github.bonegen.evaluation.ClassPair;
import io.github.bonegen.evaluation.Statistics;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.Site;
import java.util.Arrays;
import java.util.List;

/**
 * What an ensemble says of one image.
 *
 * @param classes that are told apart
 * @param probabilities of the class that is looked for, one a member
 * @param evidence mean map of the members
 * @param distance of the members' features from those of training, in limits
 * @param pictureDistance of the picture's brightness and roughness likewise
 * @param doubts why the image is not of the kind that was learned; none if it is
 * @param sites where the fracture is, and whether there is one; none where nothing looked for it
 */
public record Classification(ClassPair classes, double[] probabilities, EvidenceMap evidence, double distance,
    double pictureDistance, List<String> doubts, List<Site> sites)
{
    /** The probability of the class that is looked for: the members' mean. */
    public double probability() {
        return Statistics.mean(probabilities);
    }

    /** The more probable class, or that nothing is broken, where both classes are of fractures and none was found. */
    public String label() {
        final boolean isIntact = Labels.FRACTURES.containsAll(classes.names())
            && sites.stream().anyMatch(site -> site.fracture() < 0.5);
        return isIntact ? Labels.INTACT : classes.decided(probability());
    }

    /** Standard deviation over the members; 0 if there is but one. */
    public double spread() {
        return probabilities.length > 1 ? Statistics.deviation(probabilities) : 0;
    }

    /** The lowest probability that a member gives. */
    public double least() {
        return Arrays.stream(probabilities).min().orElseThrow();
    }

    /** The highest probability that a member gives. */
    public double most() {
        return Arrays.stream(probabilities).max().orElseThrow();
    }

    /** Whether the image is of the kind that was learned. */
    public boolean isTrusted() {
        return doubts.isEmpty();
    }

    /** Column and row of the original where the evidence for the more likely class peaks. */
    public double[] peak() {
        return evidence.peak(probability() >= 0.5);
    }
}
