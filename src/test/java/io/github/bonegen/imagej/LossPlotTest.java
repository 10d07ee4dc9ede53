package io.github.bonegen.imagej;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LossPlotTest {

    @Test
    void any_number_of_steps_fits_by_thinning() {
        final LossPlot losses = new LossPlot("losses");
        for (int step = 0; step < 100_000; step++) {
            losses.add(step, Map.of("distance", 1.0 / (step + 1)));
        }

        assertThat(losses.points()).isBetween(500, 2000);
    }

    @Test
    void every_loss_is_drawn() {
        final LossPlot losses = new LossPlot("losses");
        losses.add(0, Map.of("distance", 1.0, "generator", 5.0));
        losses.add(1, Map.of("distance", 2.0, "generator", 7.0));

        assertThat(losses.plot().getDataObjectDesignations()).hasSize(2);
        assertThat(losses.plot().getImagePlus().getWidth()).isPositive();
    }
}
