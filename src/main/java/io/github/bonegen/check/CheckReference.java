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
package io.github.bonegen.check;

import static io.github.bonegen.InvalidInputException.require;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The numbers that tasks come to on a processor with the PyTorch that BoneGen brings, some of each evenly drawn.
 *
 * @param numbers of each task, by its name
 */
record CheckReference(Map<String, float[]> numbers) {

    private static final String RESOURCE = "reference.json";
    private static final int KEPT = 64;

    static CheckReference shipped() {
        try (Reader in = new InputStreamReader(CheckReference.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(in, CheckReference.class);
        }
        catch (final IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The numbers of a task that are kept. */
    static float[] kept(final float[] numbers) {
        final float[] kept = new float[Math.min(KEPT, numbers.length)];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = numbers[(int) ((long) i * numbers.length / kept.length)];
        }
        return kept;
    }

    /** The largest difference of a task's numbers from the right ones, as a part of the largest of these. */
    double difference(final String name, final float[] numbers) {
        final float[] right = this.numbers.get(name);
        final float[] kept = kept(numbers);
        require(right != null && right.length == kept.length, "The reference of this version has no %d numbers of %s",
            kept.length, name);
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < right.length; i++) {
            largest = Math.max(largest, Math.abs(right[i]));
            // What is no number is infinitely far.
            difference = Float.isFinite(kept[i]) ? Math.max(difference, Math.abs(right[i] - kept[i]))
                : Double.POSITIVE_INFINITY;
        }
        return difference / largest;
    }
}
