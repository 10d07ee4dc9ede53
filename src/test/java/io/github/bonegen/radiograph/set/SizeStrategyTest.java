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
package io.github.bonegen.radiograph.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The three answers to images of very different size. */
class SizeStrategyTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 100;
    private static final double[] FOCUS = {20, 70};

    @Test
    void padding_keeps_the_aspect_and_every_grey_value() {
        final Volume square = only(new PadStrategy(50, 0), Double.NaN);
        assertThat(square.width()).isEqualTo(50);
        assertThat(square.height()).isEqualTo(50);
        assertThat(square.voxels()[25 * 50 + 4]).as("left padding").isZero();
        // The ramp x + 1000 y at the area's middle: column 10 of 50 covers original columns 0 and 1.
        assertThat(square.voxels()[25 * 50 + 10]).isCloseTo(0.5f + 1000 * 50.5f, within(0.1f));
        assertThat(sum(square)).isCloseTo(sum(ramp()) / 4, within(1.0));
    }

    @Test
    void cropping_resamples_to_one_millimetre_around_the_focus() {
        final Map<String, Placement> squares = new CropStrategy(16, 1).squares(ramp(), 0.5, FOCUS);
        final Placement placement = squares.get("");
        assertThat(placement.scale()).isEqualTo(2);
        assertThat(placement.fromOriginal(FOCUS[0], FOCUS[1])).containsExactly(7.5, 7.5);
        final Volume square = AreaResampling.square(ramp(), placement, 16);
        assertThat(square.calibration().x()).isCloseTo(1, within(1e-9));
        final double[] original = placement.toOriginal(9, 3);
        assertThat(square.voxels()[3 * 16 + 9]).isCloseTo((float) (original[0] + 1000 * original[1]), within(0.1f));
    }

    @Test
    void multiscale_squares_nest_around_the_focus() {
        final Map<String, Placement> squares = new MultiscaleStrategy(32, 0).squares(ramp(), Double.NaN, FOCUS);
        assertThat(squares).containsOnlyKeys("-x1", "-x2", "-x4");
        assertThat(squares.get("-x2").scale()).isEqualTo(squares.get("-x1").scale() / 2);
        assertThat(squares.get("-x4").fromOriginal(FOCUS[0], FOCUS[1])).containsExactly(15.5, 15.5);
    }

    @Test
    void every_placement_leads_back_to_original_coordinates() {
        for (final String name : new String[] {"pad", "crop", "multiscale"}) {
            SizeStrategy.named(name, 24, 0).squares(ramp(), 0.3, FOCUS).values().forEach(placement -> {
                final double[] there = placement.fromOriginal(12.25, 81.5);
                assertThat(placement.toOriginal(there[0], there[1]))
                    .containsExactly(new double[] {12.25, 81.5}, within(1e-9));
            });
        }
    }

    @Test
    void every_strategy_makes_pixels_of_the_size_that_is_asked_for() {
        for (final String name : new String[] {"pad", "crop", "multiscale"}) {
            final Map<String, Placement> squares = SizeStrategy.named(name, 128, 0.25).squares(ramp(), 0.3, FOCUS);
            final Placement finest = squares.values().stream().min(Comparator.comparingDouble(Placement::scale)).orElseThrow();
            assertThat(0.3 * finest.scale()).as(name).isCloseTo(0.25, within(1e-12));
        }
    }

    @Test
    void a_film_that_the_square_of_a_scale_cannot_hold_is_refused_with_its_length() {
        assertThatThrownBy(() -> new PadStrategy(128, 0.2).squares(ramp(), 0.3, FOCUS)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("30 mm long").hasMessageContaining("holds 26 mm");
        assertThatThrownBy(() -> new PadStrategy(128, 0.2).squares(ramp(), Double.NaN, FOCUS))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("mmperpixel");
        assertThatThrownBy(() -> SizeStrategy.named("crop", 128, 0.01)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("mm=0.01").hasMessageContaining("0.05 to 10");
    }

    @Test
    void the_shaft_is_found_where_the_image_is_bright() {
        final float[] pixels = new float[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.abs(i % WIDTH - 41) < 5 ? 50_000 : 10_000;
        }
        final double[] found = ShaftFinder.find(Volume.of(pixels, WIDTH, HEIGHT, 1, Calibration.NONE));
        assertThat(found[0]).isCloseTo(41, within(1.0));
        assertThat(found[1]).isCloseTo((HEIGHT - 1) / 2.0, within(1.0));
    }

    @Test
    void a_crop_without_pixel_size_and_unknown_strategies_are_refused() {
        assertThatThrownBy(() -> new CropStrategy(16, 1).squares(ramp(), Double.NaN, FOCUS))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("mmperpixel");
        assertThatThrownBy(() -> SizeStrategy.named("stretch", 16, 0)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("stretch").hasMessageContaining("pad, crop or multiscale");
        assertThatThrownBy(() -> SizeStrategy.named("pad", 2, 0)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("size=2");
    }

    private static Volume only(final SizeStrategy strategy, final double mmPerPixel) {
        return AreaResampling.square(ramp(), strategy.squares(ramp(), mmPerPixel, FOCUS).get(""), 50);
    }

    private static double sum(final Volume image) {
        double sum = 0;
        for (final float value : image.voxels()) {
            sum += value;
        }
        return sum;
    }

    private static Volume ramp() {
        final float[] pixels = new float[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % WIDTH + 1000 * (i / WIDTH);
        }
        return Volume.of(pixels, WIDTH, HEIGHT, 1, Calibration.isotropic(0.5, "mm", ""));
    }
}
