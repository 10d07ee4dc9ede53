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
package io.github.bonegen.radiograph.generator;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.model.Model;
import io.github.bonegen.nn.Latents;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.network.ProgressiveArchitecture;
import io.github.bonegen.nn.network.ProgressiveBeginning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A generator to begin with, which may make coarser images and know fewer classes.
 *
 * @param model the generator
 * @param critic weights of a critic that goes on; none for one that begins with chance
 * @param criticFirst steps in which the critic alone learns
 * @param imitation weight of staying like the training images, as in {@link DecoderMethod}, beside the critic's
 *     score; 0 for none
 */
public record GanBeginning(Model model, Optional<Map<String, Tensor>> critic, long criticFirst, double imitation) {

    /** Random numbers that an image of the generator is made of, without those that tell its class. */
    public int latent() {
        return architecture().latent() - Latents.classNumbers(classes().size());
    }

    /** Channels for a size: its own, and the usual ones for what is finer. */
    public List<Integer> channels(final int size) {
        final List<Integer> own = architecture().channels();
        final int levels = GanMethod.levels(size);
        require(own.size() <= levels, "start=%s makes images of %d pixels; accepted are up to the %d of the training",
            model.card().name(), architecture().edge(), size);
        return Stream.concat(own.stream(), GanMethod.channels(levels).stream().skip(own.size())).toList();
    }

    /** How many levels it has. */
    public int levels() {
        return architecture().channels().size();
    }

    private ProgressiveArchitecture architecture() {
        return ProgressiveArchitecture.ofGenerator(model.weights());
    }

    private List<RadiographClass> classes() {
        return new CardFacts(model.card()).classes();
    }

    /** The weights for a network: its own, and fresh ones for what is finer. */
    Map<String, Tensor> weights(final ProgressiveArchitecture to, final TrainingImages images, final long seed) {
        final List<RadiographClass> known = classes();
        final Stream<Integer> random = IntStream.range(0, latent()).boxed();
        final Stream<Integer> told = images.classes() > 1 ? images.kinds().stream().map(what -> what.among(known))
            .map(index -> index < 0 || known.size() == 1 ? -1 : latent() + index) : Stream.empty();
        return new ProgressiveBeginning(architecture(), model.weights()).weightsFor(to,
            Stream.concat(random, told).toList(), seed);
    }
}
