package io.github.bonegen.spongiosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FixedPatternTest {

    @Test
    void independent_volumes_share_nothing_but_chance() {
        final FixedPattern pattern = FixedPattern.of(volumes(0));

        assertThat(pattern.chance()).isCloseTo(50 / Math.sqrt(64), within(0.1));
        assertThat(pattern.deviation()).isCloseTo(pattern.chance(), within(0.2));
    }

    @Test
    void a_shared_pattern_shows() {
        // Every other voxel 20 higher is a deviation of 10.
        assertThat(FixedPattern.of(volumes(20)).deviation()).isCloseTo(Math.sqrt(100 + 50 * 50 / 64.0), within(0.3));
    }

    private static List<float[]> volumes(final float shared) {
        final Random random = new Random(1);
        return IntStream.range(0, 64).mapToObj(ignored -> {
            final float[] volume = new float[4096];
            for (int i = 0; i < volume.length; i++) {
                volume[i] = (float) (50 * random.nextGaussian()) + i % 2 * shared;
            }
            return volume;
        }).toList();
    }
}
