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

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.Tensor;
import io.github.bonegen.nn.adversarial.ProgressiveTraining;
import io.github.bonegen.nn.training.TrainingRun;
import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How the commands that train read their parameters. */
public final class TrainingOptions {

    private TrainingOptions() {
        // Static functions only.
    }

    /** A time limit in minutes; 0 is none. */
    public static Duration budget(final double minutes) {
        return minutes == 0 ? Duration.ofDays(10_000) : Duration.ofMillis((long) (minutes * 60_000));
    }

    /**
     * The weights of the critic of a run; none where no folder is named.
     *
     * @throws InvalidInputException if the folder holds no training of a critic
     */
    public static Optional<Map<String, Tensor>> critic(final File run) {
        return run.getPath().isEmpty() ? Optional.empty()
            : Optional.of(new TrainingRun(run.toPath(), Duration.ZERO).network(ProgressiveTraining.CRITIC));
    }
}
