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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.explore.Exploration;
import io.github.bonegen.spongiosa.explore.LatentDirections;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.TinySetup;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.spongiosa.soft.MineralDensity;
import io.github.bonegen.spongiosa.soft.VolumeFraction;
import java.awt.Component;
import java.awt.Container;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window of Explore Spongiosa, on a tiny random network. */
class ExplorationWindowIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<MicrostructureTarget> TARGETS = List.of(new MineralDensity(), new VolumeFraction());
    private static final int FRACTION = 1;

    @TempDir
    private static Path home;

    @Test
    void sliders_steer_and_buttons_keep_undo_and_copy() throws Exception {
        assumeTrue(ExplorationWindow.isPossible(), "skipped: there is no display");
        try (MatchSetup setup = TinySetup.open(home, TARGETS)) {
            final Exploration exploration = new Exploration(setup, "tiny", 4, TARGETS,
                LatentDirections.of(setup, TARGETS, 2, Progress.NONE));
            final double before = exploration.view().measured()[FRACTION];
            final ExplorationWindow window = new ExplorationWindow(exploration, setup.reference().threshold(),
                setup.columns(TARGETS), List.of(new double[] {0, 800}, new double[] {0, 1}));
            final Thread command = new Thread(() -> window.show(Progress.NONE));
            command.start();
            final JFrame frame = await(ExplorationWindowIT::frame);
            await(() -> picture(frame));

            final JSlider fraction = find(frame, JSlider.class, JSlider::getName, "BV/TV");
            assertThat(find(frame, JSlider.class, JSlider::getName, "Direction 2")).isNotNull();
            final double wanted = (fraction.getValue() + 15) / 500.0;
            SwingUtilities.invokeAndWait(() -> fraction.setValue(fraction.getValue() + 15));
            await(() -> Math.abs(exploration.view().measured()[FRACTION] - wanted) < 0.01 ? exploration : null);

            press(frame, "Copy macro line");
            assertThat(await(() -> line(frame, "Match Parameters"))).isEqualTo(clipboard())
                .startsWith("run(\"Match Parameters...\", \"model=[tiny] bvtv=");

            press(frame, "Keep");
            final ImagePlus kept = await(() -> WindowManager.getImage("tiny explored seed 4 #0"));
            assertThat(kept.getStackSize()).isEqualTo(16);
            kept.close();

            press(frame, "Undo");
            await(() -> exploration.view().measured()[FRACTION] == before ? exploration : null);
            await(() -> Math.abs(fraction.getValue() / 500.0 - before) < 0.01 ? fraction : null);

            SwingUtilities.invokeAndWait(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
            command.join(PATIENCE.toMillis());
            assertThat(command.isAlive()).isFalse();
        }
    }

    @AfterEach
    void close() {
        Optional.ofNullable(frame()).ifPresent(Window::dispose);
    }

    private static JFrame frame() {
        return Arrays.stream(Window.getWindows()).filter(Window::isVisible).filter(JFrame.class::isInstance)
            .map(JFrame.class::cast).filter(frame -> frame.getTitle().equals("Explore Spongiosa")).findFirst().orElse(null);
    }

    private static Object picture(final JFrame frame) {
        return all(frame).filter(JLabel.class::isInstance).map(label -> ((JLabel) label).getIcon())
            .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String line(final JFrame frame, final String wanted) {
        return all(frame).filter(JLabel.class::isInstance).map(label -> ((JLabel) label).getText())
            .filter(text -> text != null && text.contains(wanted)).findFirst().orElse(null);
    }

    private static String clipboard() throws Exception {
        final AtomicReference<Object> text = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> {
            try {
                text.set(Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor));
            }
            catch (final UnsupportedFlavorException | IOException exception) {
                text.set(exception);
            }
        });
        return String.valueOf(text.get());
    }

    private static void press(final JFrame frame, final String label) throws Exception {
        final JButton button = find(frame, JButton.class, JButton::getText, label);
        SwingUtilities.invokeAndWait(button::doClick);
    }

    private static <T extends Component> T find(final Container container, final Class<T> type,
        final Function<T, String> name, final String wanted)
    {
        return all(container).filter(type::isInstance).map(type::cast).filter(each -> wanted.equals(name.apply(each)))
            .findFirst().orElseThrow();
    }

    private static Stream<Component> all(final Container container) {
        return Arrays.stream(container.getComponents()).flatMap(each -> each instanceof Container inner
            ? Stream.concat(Stream.of(each), all(inner)) : Stream.of(each));
    }

    private static <T> T await(final Supplier<T> wanted) throws InterruptedException {
        final long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            final T found = wanted.get();
            if (found != null) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Waited in vain for " + PATIENCE);
    }
}
