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
package io.github.bonegen.imagej.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
import javax.swing.JSlider;
import org.junit.jupiter.api.Test;

class ValueSliderTest {

    private final ValueSlider slider = new ValueSlider("BV/TV", 0, 500, moved -> { }, released -> { });
    private final JSlider knob = (JSlider) ((BorderLayout) slider.row().getLayout()).getLayoutComponent(
        BorderLayout.CENTER);

    @Test
    void what_is_shown_moves_a_slider_that_nobody_moved() {
        slider.show(100);

        assertThat(knob.getValue()).isEqualTo(100);
    }

    /** Pictures of the way there came after the mouse had let go, and carried the slider off. */
    @Test
    void a_slider_stays_where_it_was_let_go_until_the_search_has_ended() {
        knob.setValueIsAdjusting(true);
        knob.setValue(300);
        slider.show(120);
        knob.setValueIsAdjusting(false);
        slider.show(80);
        assertThat(knob.getValue()).isEqualTo(300);

        slider.arrived();
        slider.show(298);
        assertThat(knob.getValue()).isEqualTo(298);
    }

    @Test
    void of_two_searches_the_first_to_end_leaves_it_to_the_second() {
        knob.setValue(200);
        knob.setValue(300);
        slider.arrived();
        slider.show(199);
        assertThat(knob.getValue()).isEqualTo(300);
    }
}
