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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Resources;
import java.awt.AWTException;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.ItemEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain ImageJ with a real window. */
class ImageJWindowIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String PREVIEW = "Preview";

    @TempDir
    private static Path home;
    private static ImageJ window;

    @BeforeAll
    static void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "skipped: there is no display");
        System.setProperty(BoneGenFolder.PROPERTY, home.toString());
        window = PlainImageJ.open(home);
        IJ.runMacro("run('Import Checkpoint...', 'file=[" + Resources.path("pwgan/generator_zip.pth")
            + "] name=tiny');");
    }

    @AfterAll
    static void close() {
        if (window != null) {
            WindowManager.closeAllWindows();
            window.dispose();
        }
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @Test
    void the_menu_shows_every_entry_once() {
        final List<String> labels = labels(window.getMenuBar().getMenu(5), new ArrayList<>());

        assertThat(labels).contains("BoneGen", "Generate Spongiosa...", "Model Info...", "Engine Report...");
        assertThat(labels.stream().filter("Generate Spongiosa..."::equals)).hasSize(1);
    }

    @Test
    void a_macro_generates_spongiosa_and_leaves_the_image_open() {
        IJ.runMacro("run('Generate Spongiosa...', 'model=tiny count=2 seed=1');");

        final ImagePlus image = WindowManager.getCurrentImage();
        assertThat(image.getTitle()).isEqualTo("Spongiosa of tiny");
        assertThat(image.isVisible()).isTrue();
        image.close();
    }

    @Test
    void the_dialog_filled_in_by_hand_is_recorded_as_the_macro_line() throws InterruptedException {
        final Recorder recorder = new Recorder();
        IJ.doCommand("Generate Spongiosa...");
        final GenericDialog dialog = await(ImageJWindowIT::dialog);
        fill(dialog, 0, "tiny");
        fill(dialog, 1, "2");
        fill(dialog, 2, "1");
        capture("generate-spongiosa-dialog");
        press(dialog, "OK");

        final ImagePlus image = await(() -> WindowManager.getImage("Spongiosa of tiny"));
        final String recorded = await(() -> recorder.getText().contains("Generate") ? recorder.getText() : null);
        assertThat(recorded).contains("run(\"Generate Spongiosa...\", \"model=tiny count=2 seed=1\");");
        assertThat(image.getNFrames()).isEqualTo(2);
        image.close();
        recorder.close();
    }

    @Test
    void the_preview_of_a_fracture_follows_the_dialog_and_goes_with_it() throws InterruptedException {
        IJ.doCommand("Simulate Femur Fracture...");
        final GenericDialog dialog = await(ImageJWindowIT::dialog);
        assertThat(WindowManager.getImage(PREVIEW)).isNull();
        final Checkbox preview = (Checkbox) dialog.getCheckboxes().get(0);
        preview.setState(true);
        preview.dispatchEvent(new ItemEvent(preview, ItemEvent.ITEM_STATE_CHANGED, preview, ItemEvent.SELECTED));
        final ImagePlus first = await(() -> WindowManager.getImage(PREVIEW));
        final Object pixels = first.getProcessor().getPixelsCopy();
        capture("simulate-femur-fracture-preview");

        fill(dialog, 0, "4");
        await(() -> Arrays.equals((short[]) pixels, (short[]) first.getProcessor().getPixels()) ? null : true);
        press(dialog, "Cancel");
        await(() -> WindowManager.getImage(PREVIEW) == null ? true : null);
    }

    /** A picture of the screen, for the documentation and for whoever wonders why a test failed. */
    private static void capture(final String name) {
        try {
            Thread.sleep(300);
            final Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
            final Path target = Path.of("target", "screenshots", name + ".png");
            Files.createDirectories(target.getParent());
            ImageIO.write(new Robot().createScreenCapture(screen), "png", target.toFile());
        }
        catch (final AWTException | IOException | InterruptedException exception) {
            throw new AssertionError("No picture of the screen", exception);
        }
    }

    private static List<String> labels(final java.awt.Menu menu, final List<String> labels) {
        labels.add(menu.getLabel());
        for (int i = 0; i < menu.getItemCount(); i++) {
            if (menu.getItem(i) instanceof java.awt.Menu inner) {
                labels(inner, labels);
            } else {
                labels.add(menu.getItem(i).getLabel());
            }
        }
        return labels;
    }

    private static GenericDialog dialog() {
        return Arrays.stream(Window.getWindows()).filter(Window::isVisible).filter(GenericDialog.class::isInstance)
            .map(GenericDialog.class::cast).findFirst().orElse(null);
    }

    private static void fill(final GenericDialog dialog, final int field, final String text) {
        ((TextField) dialog.getStringFields().get(field)).setText(text);
    }

    private static void press(final Container container, final String label) {
        for (final Component component : container.getComponents()) {
            if (component instanceof Button button && button.getLabel().trim().equals(label)) {
                Arrays.stream(button.getActionListeners()).forEach(listener -> listener.actionPerformed(
                    new ActionEvent(button, ActionEvent.ACTION_PERFORMED, label)));
                return;
            }
            if (component instanceof Container inner) {
                press(inner, label);
            }
        }
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
