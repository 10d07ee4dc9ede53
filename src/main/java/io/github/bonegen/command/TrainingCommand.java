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
package io.github.bonegen.command;

import io.github.bonegen.nn.Precision;
import java.time.Duration;
import java.util.Locale;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What all commands that train ask for: how long, and what they calculate with. */
public abstract class TrainingCommand extends NetworkCommand {

    /** The heading of what says how long a training takes. */
    protected static final String HOW_LONG = "How long";

    @Parameter(persist = false, label = "Minutes", min = "0", description = "stop after this time, shared evenly where several networks are trained; 0 is no limit",
        attrs = @Attr(name = GROUP, value = HOW_LONG))
    private double minutes = 0;

    @Parameter(persist = false, label = "Resume", description = "go on with the run in the folder",
        attrs = @Attr(name = GROUP, value = HOW_LONG))
    private boolean resume = false;

    @Parameter(persist = false, label = "Precision", choices = {"float32", "bfloat16"},
        description = "numbers that convolutions calculate in; bfloat16 is faster where the processor has it",
        attrs = @Attr(name = MORE, value = COMPUTING))
    private String precision = "float32";

    @Parameter(persist = false, label = "Seed", description = "the same seed on the same device learns the same",
        attrs = @Attr(name = MORE, value = COMPUTING))
    private long seed = 0;

    /** The time that each of a number of trainings has. */
    protected final Duration budget(final int trainings) {
        return TrainingOptions.budget(minutes / trainings);
    }

    /** Whether to go on with the run that is in the folder, rather than to begin one. */
    protected final boolean resume() {
        return resume;
    }

    /** What convolutions calculate in; 32-bit floats where nothing was chosen. */
    protected final Precision precision() {
        return Precision.valueOf(precision.toUpperCase(Locale.ROOT));
    }

    /** The same seed on the same device learns the same. */
    protected final long seed() {
        return seed;
    }
}
