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
package io.github.bonegen.radiograph.femur;

import io.github.bonegen.Seeds;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.radiograph.femur.fracture.RandomVariates;
import io.github.bonegen.radiograph.femur.implant.Implant;
import io.github.bonegen.radiograph.femur.implant.ImplantKind;
import java.util.Arrays;

/**
 * What is asked for of a phantom: a fracture, or an implant in a whole femur.
 *
 * @param fracture what has happened to the femur
 * @param implant what has been put in
 */
public record PhantomKind(FractureKind fracture, ImplantKind implant) {

    /**
     * The kind of a name: that of a fracture, or of an implant.
     *
     * @throws io.github.bonegen.InvalidInputException if there is no kind of that name
     */
    public static PhantomKind named(final String name, final long seed) {
        return Arrays.stream(ImplantKind.values()).filter(kind -> kind != ImplantKind.NONE && kind.title().equalsIgnoreCase(name))
            .findFirst().map(kind -> new PhantomKind(FractureKind.INTACT, kind))
            .orElseGet(() -> new PhantomKind(FractureKind.named(name, seed), ImplantKind.NONE));
    }

    /** {@code AFF}, {@code NFF}, or empty where nothing is broken. */
    public String label() {
        return fracture.label();
    }

    /** The phantom of this kind and a seed. */
    public Phantom sample(final long seed) {
        final Phantom phantom = PhantomSampler.sample(fracture, seed);
        return new Phantom(phantom.anatomy(), phantom.fracture(), Implant.sample(implant, phantom.anatomy(),
            new RandomVariates(Seeds.of(seed, 3))));
    }
}
