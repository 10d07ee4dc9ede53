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
package io.github.bonegen.imagej;

import ij.Executer;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.awt.AWTException;
import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Label;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextComponent;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.scijava.command.CommandInfo;

/** Plain ImageJ's window as a hand and an eye use it: menu entries, dialogs, pictures of what is seen. */
public final class ImageJWindow {

    /** For what a window does at once, on a machine with other work. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** For the longest command. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);

    private final ImageJ window;

    private ImageJWindow(final ImageJ window) {
        this.window = window;
    }

    public static ImageJWindow open(final Path folder) {
        return new ImageJWindow(PlainImageJ.open(folder));
    }

    public ImageJ imageJ() {
        return window;
    }

    /** Chooses an entry of the menu, and hands back the thread that the command runs in. */
    public Thread choose(final String entry) {
        final Thread running = new Thread(new Executer(entry), entry);
        running.start();
        return running;
    }

    /** The dialog that a command shows, or null if it ends without one. */
    public JDialog awaitDialog(final Thread running) throws InterruptedException {
        await(() -> !running.isAlive() || dialog() != null ? Boolean.TRUE : null, LONG_PATIENCE);
        return dialog();
    }

    public static JDialog dialog() {
        return windows().filter(ImageJWindow::isOfCommand).map(JDialog.class::cast).findFirst().orElse(null);
    }

    /** The dialogs of commands bear the commands' names. */
    private static boolean isOfCommand(final Window window) {
        return window instanceof JDialog && window.getName().startsWith("bonegen ");
    }

    /** Waits until a command has ended; whatever message it shows meanwhile is a complaint. */
    public void awaitEnd(final Thread running) throws InterruptedException {
        await(() -> {
            final String complaint = complaint();
            if (!complaint.isEmpty()) {
                throw new AssertionError("ImageJ says: " + complaint);
            }
            return running.isAlive() ? null : Boolean.TRUE;
        }, LONG_PATIENCE);
    }

    /** The text of the message that waits for its OK, empty if there is none. */
    private static String complaint() {
        return windows().filter(window -> window instanceof Dialog dialog && dialog.isModal()
            && !isOfCommand(window)).map(Container.class::cast).map(ImageJWindow::text)
            .collect(Collectors.joining("; "));
    }

    /** Types, ticks and chooses values by the parameters' names. */
    public void fill(final JDialog dialog, final Map<String, String> values) {
        onSwingThread(() -> values.forEach((name, value) -> {
            final Component part = part(dialog, name);
            if (part instanceof JTextComponent line) {
                line.setText(value);
            } else if (part instanceof JCheckBox box) {
                box.setSelected(Boolean.parseBoolean(value));
            } else if (part instanceof JComboBox<?> list) {
                choose(list, value);
            } else {
                throw new AssertionError("The dialog has no field " + name);
            }
        }));
    }

    /** What a field says. */
    public static String said(final JDialog dialog, final String name) {
        final Component part = part(dialog, name);
        return part instanceof JTextComponent line ? line.getText() : part instanceof JCheckBox box
            ? String.valueOf(box.isSelected()) : String.valueOf(((JComboBox<?>) part).getSelectedItem());
    }

    /** What may be chosen. */
    public static List<String> choices(final JDialog dialog, final String name) {
        final JComboBox<?> list = (JComboBox<?>) part(dialog, name);
        return IntStream.range(0, list.getItemCount()).mapToObj(i -> String.valueOf(list.getItemAt(i))).toList();
    }

    private static void choose(final JComboBox<?> list, final String value) {
        for (int i = 0; i < list.getItemCount(); i++) {
            if (list.getItemAt(i).toString().equals(value)) {
                list.setSelectedIndex(i);
                return;
            }
        }
        if (!list.isEditable()) {
            throw new AssertionError(value + " is not offered");
        }
        ((JTextComponent) list.getEditor().getEditorComponent()).setText(value);
    }

    /** The part of a window that has a name, or null. */
    public static Component part(final Container container, final String name) {
        return Stream.of(container.getComponents()).map(component -> name.equals(component.getName()) ? component
            : component instanceof Container inner ? part(inner, name) : null).filter(Objects::nonNull).findFirst()
            .orElse(null);
    }

    private static void onSwingThread(final Runnable work) {
        try {
            EventQueue.invokeAndWait(work);
        }
        catch (final InterruptedException | InvocationTargetException exception) {
            throw new AssertionError(exception);
        }
    }

    /** Presses a button and returns, whatever the button opens. */
    public void press(final Container container, final String label) {
        for (final Component component : container.getComponents()) {
            if (component instanceof Button button && button.getLabel().trim().equals(label)) {
                EventQueue.invokeLater(() -> Arrays.stream(button.getActionListeners()).forEach(listener -> listener
                    .actionPerformed(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, label))));
                return;
            }
            if (component instanceof AbstractButton button && label.equals(button.getText())) {
                EventQueue.invokeLater(button::doClick);
                return;
            }
            if (component instanceof Container inner) {
                press(inner, label);
            }
        }
    }

    /** Waits for the window that a command is, and closes it. */
    public void closeFrameOf(final CommandInfo command) throws InterruptedException {
        final String title = command.getTitle().replace("...", "");
        final Window frame = await(() -> windows().filter(JFrame.class::isInstance)
            .filter(shown -> ((JFrame) shown).getTitle().equals(title)).findFirst().orElse(null));
        EventQueue.invokeLater(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
    }

    /** A picture of a window, for the documentation and for whoever wonders why a test failed. */
    public static void capture(final Window shown, final String name) throws InterruptedException {
        Thread.sleep(1000);
        final Rectangle area = shown.getBounds();
        final Path target = Path.of("target", "screenshots", name + ".png");
        try {
            Files.createDirectories(target.getParent());
            ImageIO.write(new Robot().createScreenCapture(area), "png", target.toFile());
        }
        catch (final AWTException | IOException exception) {
            throw new AssertionError("No picture of the window", exception);
        }
    }

    /** The first image that is shown, such as the curve of a training that has begun; null if there is none. */
    static ImagePlus curve() {
        return WindowManager.getImageCount() == 0 ? null : WindowManager.getImage(WindowManager.getIDList()[0]);
    }

    /** The text of one of ImageJ's help windows, or null while it is being built. */
    public static String htmlOf(final Container help) {
        return Arrays.stream(help.getComponents()).map(component -> component instanceof JEditorPane pane
            ? pane.getText() : component instanceof Container inner ? htmlOf(inner) : null)
            .filter(Objects::nonNull).findFirst().orElse(null);
    }

    public static <T> T await(final Supplier<T> wanted) throws InterruptedException {
        return await(wanted, PATIENCE);
    }

    private static <T> T await(final Supplier<T> wanted, final Duration patience) throws InterruptedException {
        final long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            final T found = wanted.get();
            if (found != null) {
                return found;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Waited in vain for " + patience + "; open are "
            + windows().map(Window::getName).toList());
    }

    /** Closes images, and dialogs that a failed test has left, which would stand in the way of the next. */
    public void clear() {
        onSwingThread(() -> {
            windows().filter(ImageJWindow::isOfCommand).forEach(Window::dispose);
            WindowManager.closeAllWindows();
        });
    }

    public void close() {
        clear();
        window.dispose();
    }

    private static Stream<Window> windows() {
        return Arrays.stream(Window.getWindows()).filter(Window::isVisible);
    }

    public static String text(final Container container) {
        return Arrays.stream(container.getComponents()).map(component -> {
            if (component instanceof Label label) {
                return label.getText();
            }
            if (component instanceof TextComponent typed) {
                return typed.getText();
            }
            if (component instanceof JLabel label) {
                return label.getText();
            }
            if (component instanceof ij.gui.MultiLineLabel || component instanceof Button) {
                return component.toString();
            }
            return component instanceof Container inner ? text(inner) : "";
        }).filter(said -> !said.isEmpty()).collect(Collectors.joining(" "));
    }
}
