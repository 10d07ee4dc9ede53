package io.github.bonegen.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import org.junit.jupiter.api.Test;

class MemorisationTest {

    private static final double[] TRAINING = {0, 10, 20};

    @Test
    void a_sample_beside_one_training_sample_is_a_copy_and_one_between_two_is_not() {
        final Memorisation memorisation = of(10.1, 14.9);

        assertThat(memorisation.copies()).isEqualTo(0.5);
        assertThat(memorisation.least()).isCloseTo(0.1 / 9.9, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void nothing_is_a_copy_where_all_lie_between() {
        assertThat(of(5, 15, 14).copies()).isZero();
    }

    @Test
    void needs_two_training_samples() {
        assertThatThrownBy(() -> Memorisation.of(1, 1, (i, j, limit) -> 1)).isInstanceOf(InvalidInputException.class);
    }

    private static Memorisation of(final double... samples) {
        return Memorisation.of(samples.length, TRAINING.length,
            (i, j, limit) -> (samples[i] - TRAINING[j]) * (samples[i] - TRAINING[j]));
    }
}
