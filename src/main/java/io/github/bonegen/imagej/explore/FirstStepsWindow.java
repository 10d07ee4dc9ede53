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

import ij.IJ;
import io.github.bonegen.imagej.Browser;
import io.github.bonegen.imagej.Manual;
import io.github.bonegen.imagej.scene.Camera;
import io.github.bonegen.imagej.scene.IsosurfaceRenderer;
import java.awt.BorderLayout;
import java.awt.GraphicsEnvironment;
import java.awt.GridLayout;
import java.awt.Rectangle;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/** The first steps in a small window: the sample's picture, its numbers, and a button for each step. */
public final class FirstStepsWindow {

    private static final int PICTURE = 300;
    private static final int GAP = 8;
    private static final String DOCUMENTATION = "Documentation...";

    private FirstStepsWindow() {
        // Static functions only.
    }

    /** Whether there is a window of ImageJ beside which it can be shown. */
    public static boolean isPossible() {
        return IJ.getInstance() != null && !GraphicsEnvironment.isHeadless();
    }

    /** Shows the window and returns at once. */
    public static void show(final FirstSteps steps) {
        final ImageIcon picture = new ImageIcon(new IsosurfaceRenderer(steps.threshold())
            .draw(steps.sample(), Camera.STANDARD.sized(PICTURE)).createImage());
        SwingUtilities.invokeLater(() -> open(steps, picture));
    }

    /** In the lower left, where ImageJ puts no images. */
    private static void open(final FirstSteps steps, final ImageIcon picture) {
        final JPanel right = new JPanel(new BorderLayout(GAP, GAP));
        right.add(new JLabel(numbers(steps)), BorderLayout.NORTH);
        right.add(buttons(), BorderLayout.SOUTH);
        final JPanel all = new JPanel(new BorderLayout(2 * GAP, GAP));
        all.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        all.add(new JLabel(steps.title()), BorderLayout.NORTH);
        all.add(new JLabel(picture), BorderLayout.WEST);
        all.add(right, BorderLayout.CENTER);
        final JFrame frame = new JFrame("BoneGen: Start Here");
        frame.setName("bonegen start-here");
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.add(all);
        frame.pack();
        final Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        frame.setLocation(screen.x, screen.y + Math.max(0, screen.height - frame.getHeight()));
        frame.setVisible(true);
    }

    private static String numbers(final FirstSteps steps) {
        return "<html><table>" + steps.numbers().entrySet().stream().map(FirstStepsWindow::row)
            .collect(Collectors.joining()) + "</table></html>";
    }

    private static String row(final Map.Entry<String, String> number) {
        return "<tr><td>" + number.getKey() + "</td><td><b>" + number.getValue() + "</b></td></tr>";
    }

    private static JPanel buttons() {
        final JPanel buttons = new JPanel(new GridLayout(0, 1, 0, GAP / 2));
        buttons.add(new JLabel("Next:"));
        FirstSteps.NEXT.forEach(step -> buttons.add(button(step.entry(), step.gain(), () -> IJ.doCommand(step.entry()))));
        buttons.add(button(DOCUMENTATION, "all of it, offline", FirstStepsWindow::openDocumentation));
        return buttons;
    }

    /** The first page at once, which the menu's entry would ask for. */
    private static void openDocumentation() {
        new Thread(() -> Browser.open(Manual.standard().write("start")), "documentation").start();
    }

    private static JButton button(final String entry, final String gain, final Runnable action) {
        final JButton button = new JButton("<html><b>" + entry + "</b><br>" + gain + "</html>");
        button.setName(entry);
        button.setHorizontalAlignment(SwingConstants.LEFT);
        button.addActionListener(event -> action.run());
        return button;
    }
}
