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

import io.github.bonegen.Progress;
import io.github.bonegen.imagej.ShownImages;
import io.github.bonegen.imagej.io.SampleTitle;
import io.github.bonegen.imagej.io.Volumes;
import io.github.bonegen.imagej.scene.Camera;
import io.github.bonegen.imagej.scene.IsosurfaceRenderer;
import io.github.bonegen.spongiosa.explore.Exploration;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GraphicsEnvironment;
import java.awt.GridLayout;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.BorderFactory;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * A walk through a model in a window: a slider each for parameters and main directions, the sample drawn in 3D, which
 * turns with the mouse, and its measured values. What the mouse asks for is done by one thread behind it; what was
 * asked for meanwhile is left out, so that the picture never lags.
 */
public final class ExplorationWindow {

    private static final int PREVIEW = 360;
    private static final int QUICK = 180;
    private static final double DEGREES_A_PIXEL = 0.6;
    private static final double STEEPEST = 85;
    private static final long PATIENCE_MILLISECONDS = 200;
    private static final double DIRECTION_REACH = 1;

    private final Exploration exploration;
    private final double threshold;
    private final LatestTask worker = new LatestTask();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final JFrame frame = new JFrame("Explore Spongiosa");
    private final JLabel preview = new JLabel();
    private final JLabel status = new JLabel("Drag the picture to turn it");
    private final List<ValueSlider> parameters = new ArrayList<>();
    private final List<ValueSlider> directions = new ArrayList<>();
    private int kept;
    private double azimuth = 35;
    private double elevation = 22;

    /**
     * Lays the window out.
     *
     * @param columns name with unit of each target's slider
     * @param ranges lowest and highest value of each target's slider
     */
    public ExplorationWindow(final Exploration exploration, final double threshold, final List<String> columns,
        final List<double[]> ranges)
    {
        this.exploration = exploration;
        this.threshold = threshold;
        for (int i = 0; i < ranges.size(); i++) {
            final int target = i;
            parameters.add(new ValueSlider(columns.get(i), ranges.get(i)[0], ranges.get(i)[1],
                value -> change(() -> exploration.steer(target, value)),
                value -> settle(parameters.get(target), () -> exploration.arrive(target, value))));
        }
        for (int i = 0; i < exploration.directions(); i++) {
            final int direction = i;
            directions.add(new ValueSlider("Direction " + (i + 1), -DIRECTION_REACH, DIRECTION_REACH,
                value -> change(() -> exploration.turn(direction, value)),
                value -> settle(directions.get(direction), () -> exploration.turn(direction, value))));
        }
    }

    /** Whether there is a screen to open it on. */
    public static boolean isPossible() {
        return !GraphicsEnvironment.isHeadless();
    }

    /** Shows the window until the user closes it or cancels. */
    public void show(final Progress progress) {
        SwingUtilities.invokeLater(this::open);
        try {
            while (!closed.await(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS) && !progress.isCancelled()) {
                progress.update(0, "exploring");
            }
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
        finally {
            SwingUtilities.invokeLater(frame::dispose);
            worker.close();
        }
    }

    private void open() {
        preview.setPreferredSize(new Dimension(PREVIEW, PREVIEW));
        preview.addMouseListener(turning);
        preview.addMouseMotionListener(turning);
        final JPanel sliders = new JPanel(new GridLayout(0, 1, 0, 2));
        sliders.setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
        parameters.forEach(slider -> sliders.add(slider.row()));
        directions.forEach(slider -> sliders.add(slider.row()));
        final JPanel south = new JPanel(new BorderLayout());
        south.add(buttons(), BorderLayout.NORTH);
        south.add(status, BorderLayout.SOUTH);
        frame.add(preview, BorderLayout.WEST);
        frame.add(sliders, BorderLayout.CENTER);
        frame.add(south, BorderLayout.SOUTH);
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(final WindowEvent event) {
                closed.countDown();
            }
        });
        frame.pack();
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
        frame.toFront();
        worker.submit(() -> show(exploration.view(), PREVIEW));
    }

    private JPanel buttons() {
        final JPanel panel = new JPanel(new FlowLayout(FlowLayout.LEFT));
        panel.add(button("Keep", () -> ShownImages.show(Volumes.toImagePlus(exploration.view().volume(), SampleTitle.of(
            exploration.model(), "explored", exploration.seed()) + " #" + kept++))));
        panel.add(button("Undo", () -> show(exploration.undo(), PREVIEW)));
        panel.add(button("Copy macro line", this::copyMacro));
        return panel;
    }

    private JButton button(final String label, final Runnable action) {
        final JButton button = new JButton(label);
        button.addActionListener(event -> worker.submitSurely(action));
        return button;
    }

    /** The clipboard belongs to the window's thread: X11's halts for ever when two threads meet in its first use. */
    private void copyMacro() {
        final String line = exploration.macro();
        SwingUtilities.invokeLater(() -> {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(line), null);
            status.setText(line);
        });
    }

    private void change(final Runnable step) {
        worker.submit(() -> {
            step.run();
            show(exploration.view(), QUICK);
        });
    }

    private void settle(final ValueSlider slider, final Runnable step) {
        worker.submitSurely(() -> {
            try {
                step.run();
                exploration.keep();
            }
            finally {
                SwingUtilities.invokeLater(slider::arrived);
            }
            show(exploration.view(), PREVIEW);
        });
    }

    /** On the worker's thread: draws, then hands over to that of the window. */
    private void show(final Exploration.View view, final int size) {
        final ImageIcon picture = new ImageIcon(new IsosurfaceRenderer(threshold)
            .draw(view.volume(), new Camera(azimuth, elevation, size)).resize(PREVIEW).createImage());
        SwingUtilities.invokeLater(() -> {
            preview.setIcon(picture);
            for (int i = 0; i < parameters.size(); i++) {
                parameters.get(i).show(view.measured()[i]);
            }
            directions.forEach(slider -> slider.show(0));
        });
    }

    private final MouseAdapter turning = new MouseAdapter() {

        private int x;
        private int y;

        @Override
        public void mousePressed(final MouseEvent event) {
            x = event.getX();
            y = event.getY();
        }

        @Override
        public void mouseDragged(final MouseEvent event) {
            azimuth -= DEGREES_A_PIXEL * (event.getX() - x);
            elevation = Math.max(-STEEPEST, Math.min(STEEPEST, elevation + DEGREES_A_PIXEL * (event.getY() - y)));
            mousePressed(event);
            worker.submit(() -> show(exploration.view(), QUICK));
        }

        @Override
        public void mouseReleased(final MouseEvent event) {
            worker.submit(() -> show(exploration.view(), PREVIEW));
        }
    };
}
