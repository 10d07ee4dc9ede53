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

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;

/** A named slider of real numbers. It tells what the mouse does; what the program shows in it, it does not. */
final class ValueSlider {

    private static final int STEPS = 500;
    private static final int NAME_WIDTH = 140;
    private static final int VALUE_WIDTH = 70;
    private static final int HEIGHT = 22;

    private final double low;
    private final double high;
    private final JSlider slider = new JSlider(0, STEPS);
    private final JLabel value = new JLabel();
    private final JPanel row = new JPanel(new BorderLayout());
    private boolean showing;
    private int awaited;

    /** @param moved takes the value while the mouse drags, {@code released} when it lets go */
    ValueSlider(final String name, final double low, final double high, final DoubleConsumer moved,
        final DoubleConsumer released)
    {
        this.low = low;
        this.high = high;
        final JLabel label = new JLabel(name);
        label.setPreferredSize(new Dimension(NAME_WIDTH, HEIGHT));
        value.setPreferredSize(new Dimension(VALUE_WIDTH, HEIGHT));
        row.add(label, BorderLayout.WEST);
        row.add(slider, BorderLayout.CENTER);
        row.add(value, BorderLayout.EAST);
        slider.setName(name);
        slider.addChangeListener(event -> {
            if (!showing) {
                awaited += slider.getValueIsAdjusting() ? 0 : 1;
                (slider.getValueIsAdjusting() ? moved : released).accept(low + slider.getValue() * (high - low) / STEPS);
            }
        });
    }

    JPanel row() {
        return row;
    }

    /** What was asked for when the mouse let go has been done: the next value that is shown moves the slider again. */
    void arrived() {
        awaited--;
    }

    /** Shows a value; a slider stays where the mouse holds it, and where it let go until that has been done. */
    void show(final double shown) {
        value.setText(Double.isNaN(shown) ? "none" : String.format(Locale.ROOT, "%.4g", shown));
        if (!slider.getValueIsAdjusting() && awaited == 0) {
            showing = true;
            slider.setValue((int) Math.round((shown - low) / (high - low) * STEPS));
            showing = false;
        }
    }
}
