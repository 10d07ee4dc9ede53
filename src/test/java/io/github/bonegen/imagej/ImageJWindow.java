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
import ij.gui.GenericDialog;
import java.awt.AWTException;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Label;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextComponent;
import java.awt.TextField;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/** Plain ImageJ's window as a hand and an eye use it: menu entries, dialogs, pictures of what is seen. */
public final class ImageJWindow {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

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
    public GenericDialog awaitDialog(final Thread running) throws InterruptedException {
        await(() -> !running.isAlive() || dialog() != null && waits(running) ? Boolean.TRUE : null);
        return dialog();
    }

    /** A dialog is visible before it listens: one that is closed in between never ends. */
    private static boolean waits(final Thread running) {
        return running.getState() == Thread.State.WAITING && Arrays.stream(running.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals("java.awt.WaitDispatchSupport"));
    }

    public static GenericDialog dialog() {
        return windows().filter(GenericDialog.class::isInstance).map(GenericDialog.class::cast).findFirst()
            .orElse(null);
    }

    /** Waits until a command has ended; whatever message it shows meanwhile is a complaint. */
    public void awaitEnd(final Thread running) throws InterruptedException {
        await(() -> {
            final String complaint = complaint();
            if (!complaint.isEmpty()) {
                throw new AssertionError("ImageJ says: " + complaint);
            }
            return running.isAlive() ? null : Boolean.TRUE;
        });
    }

    /** The text of the message that waits for its OK, empty if there is none. */
    private static String complaint() {
        return windows().filter(window -> window instanceof Dialog dialog && dialog.isModal()
            && !(window instanceof GenericDialog)).map(Container.class::cast).map(ImageJWindow::text)
            .collect(Collectors.joining("; "));
    }

    /** Types values by the parameters' names. */
    public void fill(final GenericDialog dialog, final CommandInfo command, final Map<String, String> values) {
        final Iterator<?> fields = iterator(dialog.getStringFields());
        final Iterator<?> boxes = iterator(dialog.getCheckboxes());
        final Iterator<?> lists = iterator(dialog.getChoices());
        for (final ModuleItem<?> item : new CommandParameters(command).items()) {
            final String value = values.get(item.getName());
            if (item.getType() == boolean.class) {
                final Checkbox box = (Checkbox) boxes.next();
                box.setState(value == null ? box.getState() : Boolean.parseBoolean(value));
            } else if (CommandDialog.choices(item).length > 0) {
                final Choice list = (Choice) lists.next();
                list.select(value == null ? list.getSelectedItem() : value);
            } else {
                final TextField field = (TextField) fields.next();
                field.setText(value == null ? field.getText() : value);
            }
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
        final long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            final T found = wanted.get();
            if (found != null) {
                return found;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Waited in vain for " + PATIENCE);
    }

    public void close() {
        WindowManager.closeAllWindows();
        window.dispose();
    }

    private static Stream<Window> windows() {
        return Arrays.stream(Window.getWindows()).filter(Window::isVisible);
    }

    private static Iterator<?> iterator(final List<?> components) {
        return components == null ? List.of().iterator() : components.iterator();
    }

    private static String text(final Container container) {
        return Arrays.stream(container.getComponents()).map(component -> {
            if (component instanceof Label label) {
                return label.getText();
            }
            if (component instanceof TextComponent typed) {
                return typed.getText();
            }
            if (component instanceof ij.gui.MultiLineLabel || component instanceof Button) {
                return component.toString();
            }
            return component instanceof Container inner ? text(inner) : "";
        }).filter(said -> !said.isEmpty()).collect(Collectors.joining(" "));
    }
}
