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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.TransferTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stripes in place of synthetic and of real images. */
class ClassifierTrialTest {

    private static final int EDGE = 32;

    private static Torch torch;

    @BeforeAll
    static void open() {
        torch = Torch.on("cpu");
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    @Test
    void what_a_set_teaches_is_what_is_found_in_the_test_images() {
        final TransferTrial trial = new ClassifierTrial(48, torch);
        final TransferTrial.Outcome learned = trial.run(images(40, 1, false), images(20, 2, false), 1, Progress.NONE);
        final TransferTrial.Outcome contrary = trial.run(images(40, 1, true), images(20, 2, false), 1, Progress.NONE);

        assertThat(learned.area()).isGreaterThan(0.9);
        assertThat(learned.low()).isGreaterThan(0.75);
        assertThat(contrary.area()).isLessThan(0.1);
        assertThat(contrary.high()).isLessThan(0.25);
    }

    @Test
    void the_same_seed_finds_the_same_and_another_something_else() {
        final TransferTrial trial = new ClassifierTrial(3, torch);
        final TransferTrial.Outcome once = trial.run(images(8, 1, false), images(8, 2, false), 1, Progress.NONE);

        assertThat(trial.run(images(8, 1, false), images(8, 2, false), 1, Progress.NONE)).isEqualTo(once);
        assertThat(trial.run(images(8, 1, false), images(8, 2, false), 2, Progress.NONE)).isNotEqualTo(once);
    }

    @Test
    void two_patients_of_a_class_are_enough_and_one_is_not() {
        assertThat(new ClassifierTrial(1, torch).run(images(2, 1, false), images(8, 2, false), 1, Progress.NONE).area())
            .isBetween(0.0, 1.0);
        assertThatThrownBy(() -> new ClassifierTrial(1, torch).run(images(1, 1, false), images(8, 2, false), 1,
            Progress.NONE)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("1 patients with AFF are too few for 2 folds");
    }

    @Test
    void no_steps_are_refused() {
        assertThatThrownBy(() -> new ClassifierTrial(0, torch)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("0 steps; accepted are 1 and more");
    }

    /** As many of each class, one a patient: stripes across or along, which take few steps to tell apart. */
    private static List<EvaluatedImage> images(final int each, final long seed, final boolean contrary) {
        final Random random = new Random(seed);
        final List<EvaluatedImage> images = new ArrayList<>();
        for (int i = 0; i < 2 * each; i++) {
            final boolean across = i % 2 == 0 != contrary;
            final double phase = 2 * Math.PI * random.nextDouble();
            final float[] grey = new float[EDGE * EDGE];
            for (int k = 0; k < grey.length; k++) {
                grey[k] = (float) (0.5 + 0.3 * Math.sin((across ? k / EDGE : k % EDGE) + phase)
                    + 0.02 * random.nextGaussian());
            }
            images.add(new EvaluatedImage(grey, i % 2 == 0 ? "AFF" : "NFF", "P" + i, ""));
        }
        return images;
    }
}
