package io.github.bonegen.imagej;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SliceMontageTest {

    @Test
    void the_vertical_axis_points_up() {
        final float[] cube = new float[8 * 8 * 8];
        for (int i = 0; i < cube.length; i++) {
            cube[i] = i / 64 >= 4 ? 1 : 0;
        }
        final BufferedImage image = new SliceMontage(8, 0, 1).row(cube);

        assertThat(image.getRaster().getSample(10, 10, 0)).isEqualTo(255);
        assertThat(image.getRaster().getSample(10, 120, 0)).isZero();
    }

    @Test
    void cubes_lie_side_by_side() {
        final float[] cubes = new float[3 * 64];
        java.util.Arrays.fill(cubes, 128, 192, 1);
        final BufferedImage image = new SliceMontage(4, 0, 1).row(cubes);

        assertThat(image.getWidth()).isEqualTo(3 * 132);
        assertThat(image.getRaster().getSample(132 + 50, 50, 0)).isZero();
        assertThat(image.getRaster().getSample(264 + 50, 50, 0)).isEqualTo(255);
    }
}
