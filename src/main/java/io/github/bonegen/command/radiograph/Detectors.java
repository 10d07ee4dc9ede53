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
package io.github.bonegen.command.radiograph;

import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.detector.SiteDetector;
import io.github.bonegen.radiograph.set.SiteFinder;
import java.util.Optional;

/** The parameter {@code detector} of commands that look for fractures. */
final class Detectors implements AutoCloseable {

    /** The word for no detector. */
    static final String NONE = "none";

    /** What commands use unless another is named. */
    static final String STANDARD = "site";

    private final Optional<SiteDetector> detector;

    private Detectors(final Optional<SiteDetector> detector) {
        this.detector = detector;
    }

    /**
     * Puts a detector on a device.
     *
     * @throws io.github.bonegen.InvalidInputException if there is no such model, or it is one of something else
     */
    static Detectors open(final String name, final Torch torch) {
        return new Detectors(name.isBlank() || name.equals(NONE) ? Optional.empty()
            : Optional.of(new SiteDetector(ModelStore.standard().open(name), torch)));
    }

    Optional<SiteFinder> finder() {
        return detector.map(SiteFinder.class::cast);
    }

    @Override
    public void close() {
        detector.ifPresent(SiteDetector::close);
    }
}
