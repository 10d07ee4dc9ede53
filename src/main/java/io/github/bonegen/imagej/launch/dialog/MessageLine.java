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
package io.github.bonegen.imagej.launch.dialog;

import java.awt.Color;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** Two lines of text under a dialog's fields: what the field with the focus is for, or what is wrong. */
final class MessageLine {

    /** Pixels after which text goes on in the next line. */
    static final int TEXT_WIDTH = 460;

    private static final Color WRONG = new Color(0xB00020);

    private final JLabel line = new JLabel(wrapped(" "));
    private final Color usual = line.getForeground();
    private String help = " ";
    private boolean complaining;

    MessageLine() {
        line.setName("line");
        line.setVerticalAlignment(JLabel.TOP);
        line.setPreferredSize(new Dimension(TEXT_WIDTH, 2 * line.getFontMetrics(line.getFont()).getHeight() + 4));
    }

    JComponent component() {
        return line;
    }

    /** Says what a field is for, unless a complaint stands, which the focus, moved by anything, must not wipe out. */
    void explain(final String purpose) {
        help = purpose;
        if (!complaining) {
            say(help, usual);
        }
    }

    /** Says what is wrong, until {@link #clear()}. */
    void complain(final String reason) {
        complaining = true;
        say(reason, WRONG);
    }

    /** Says again what the field with the focus is for. */
    void clear() {
        complaining = false;
        say(help, usual);
    }

    private void say(final String text, final Color colour) {
        line.setForeground(colour);
        line.setText(wrapped(text));
    }

    /** Text for a label that is at most so wide. */
    static String wrapped(final String text) {
        return "<html><body style='width:" + TEXT_WIDTH + "px'>" + text.replace("&", "&amp;").replace("<", "&lt;")
            + "</body></html>";
    }
}
