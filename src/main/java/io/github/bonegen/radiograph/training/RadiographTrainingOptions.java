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
package io.github.bonegen.radiograph.training;

import io.github.bonegen.model.training.LevelNumbers;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.radiograph.generator.GanBeginning;
import io.github.bonegen.radiograph.generator.GanMethod;
import java.util.Optional;

/**
 * What a user asks of a training of radiographs.
 *
 * @param size edge of the images in pixels
 * @param channels of each level, or auto
 * @param batch images a step
 * @param growth steps of each phase before full size, or auto
 * @param steps in all, or at full size
 * @param rate learning rate; 0 is the kind's own
 * @param criticRate learning rate of a critic
 * @param beginning a network for a GAN to begin with; none to begin with chance
 */
public record RadiographTrainingOptions(int size, LevelNumbers channels, LevelNumbers batch, LevelNumbers growth, int steps,
    double rate, double criticRate, Precision precision, long seed, Optional<GanBeginning> beginning)
{
    /** The standard ones, and texts as a user types them. */
    public RadiographTrainingOptions(final int size, final String channels, final String batch, final String growth,
        final int steps, final Precision precision, final long seed)
    {
        this(size, new LevelNumbers("channels", channels), new LevelNumbers("batch", batch),
            new LevelNumbers("growth", growth), steps, 0, GanMethod.CRITIC_RATE, precision, seed, Optional.empty());
    }

    /** With learning rates; 0 is the kind's own. */
    public RadiographTrainingOptions withRates(final double newRate, final double newCriticRate) {
        return new RadiographTrainingOptions(size, channels, batch, growth, steps, newRate, newCriticRate, precision, seed,
            beginning);
    }

    /** With a network to begin with. */
    public RadiographTrainingOptions with(final GanBeginning newBeginning) {
        return new RadiographTrainingOptions(size, channels, batch, growth, steps, rate, criticRate, precision, seed,
            Optional.of(newBeginning));
    }

    /** The learning rate, or a usual one where none is asked for. */
    public double rateOr(final double usual) {
        return rate == 0 ? usual : rate;
    }
}
