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
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.plugin.frame.Recorder;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.Resources;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.swing.JDialog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain ImageJ with a real window. */
class ImageJWindowIT {

    private static final String PREVIEW = "Preview";

    @TempDir
    private static Path home;
    private static ImageJWindow window;

    @BeforeAll
    static void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "skipped: there is no display");
        System.setProperty(BoneGenFolder.PROPERTY, home.toString());
        window = ImageJWindow.open(home);
        IJ.runMacro("run('Import Checkpoint...', 'file=[" + Resources.path("pwgan/generator_zip.pth")
            + "] name=tiny');");
    }

    @AfterAll
    static void close() {
        if (window != null) {
            window.close();
        }
        System.clearProperty(BoneGenFolder.PROPERTY);
    }

    @Test
    void the_menu_shows_every_entry_once() {
        final List<String> labels = labels(window.imageJ().getMenuBar().getMenu(5), new ArrayList<>());

        assertThat(labels).contains("BoneGen", "Generate Spongiosa...", "Model Info...", "Engine Report...");
        assertThat(labels.stream().filter("Generate Spongiosa..."::equals)).hasSize(1);
    }

    @Test
    void a_macro_generates_spongiosa_and_leaves_the_image_open() {
        IJ.runMacro("run('Generate Spongiosa...', 'model=tiny count=2 seed=1');");

        final ImagePlus image = WindowManager.getCurrentImage();
        assertThat(image.getTitle()).isEqualTo("tiny seed 1 #0 to #1");
        assertThat(image.getCanvas().getMagnification()).as("of 16 voxels").isEqualTo(8);
        assertThat(image.isVisible()).isTrue();
        image.close();
    }

    @Test
    void the_dialog_filled_in_by_hand_is_recorded_as_the_macro_line() throws InterruptedException {
        final Recorder recorder = new Recorder();
        final Thread running = window.choose("Generate Spongiosa...");
        final JDialog dialog = window.awaitDialog(running);
        window.fill(dialog, Map.of("model", "tiny", "count", "2", "seed", "1"));
        ImageJWindow.capture(dialog, "generate-spongiosa-dialog");
        window.press(dialog, "OK");
        window.awaitEnd(running);

        final ImagePlus image = WindowManager.getImage("tiny seed 1 #0 to #1");
        assertThat(recorder.getText()).contains("run(\"Generate Spongiosa...\", \"model=tiny count=2 seed=1\");");
        assertThat(image.getNFrames()).isEqualTo(2);
        image.close();
        recorder.close();
    }

    @Test
    void the_preview_of_a_fracture_follows_the_dialog_and_goes_with_it() throws InterruptedException {
        final Thread running = window.choose("Simulate Femur Fracture...");
        final JDialog dialog = window.awaitDialog(running);
        assertThat(WindowManager.getImage(PREVIEW)).isNull();
        window.fill(dialog, Map.of("preview", "true"));
        final ImagePlus first = ImageJWindow.await(() -> WindowManager.getImage(PREVIEW));
        final Object pixels = first.getProcessor().getPixelsCopy();

        window.fill(dialog, Map.of("seed", "4"));
        ImageJWindow.await(() -> Arrays.equals((short[]) pixels, (short[]) first.getProcessor().getPixels()) ? null
            : true);
        window.press(dialog, "Cancel");
        ImageJWindow.await(() -> WindowManager.getImage(PREVIEW) == null ? true : null);
        window.awaitEnd(running);
    }

    @Test
    void a_dialog_has_help_that_explains_every_key() throws InterruptedException {
        final Thread running = window.choose("Match Parameters...");
        final JDialog dialog = window.awaitDialog(running);
        ImageJWindow.capture(dialog, "match-parameters-dialog");
        window.press(dialog, "Help");

        final JDialog help = ImageJWindow.await(() -> Arrays.stream(dialog.getOwnedWindows()).filter(Window::isVisible)
            .filter(owned -> owned.getName().equals(PageWindow.NAME)).map(JDialog.class::cast).findFirst().orElse(null));
        assertThat(ImageJWindow.htmlOf(help)).contains("bvtv", "bone volume fraction", "Example", "match-parameters");
        assertThat(help.isModal()).isFalse();
        assertThat(dialog.getX() + dialog.getWidth()).as("beside the dialog").isLessThanOrEqualTo(help.getX());
        window.press(help, "Close");
        ImageJWindow.await(() -> help.isVisible() ? null : true);
        window.press(dialog, "Cancel");
        window.awaitEnd(running);
    }

    @Test
    void the_3d_picture_turns_with_the_mouse_and_its_slider_is_time() throws InterruptedException {
        IJ.runMacro("run('Generate Spongiosa...', 'model=vertebra count=2 seed=1');"
            + "run('Show in 3D Viewer...', 'threshold=225 size=256 viewer=built-in');");
        final ImagePlus shown = WindowManager.getImage("vertebra seed 1 #0 to #1 in 3D");
        final int[] before = ((int[]) shown.getProcessor().getPixels()).clone();
        ImageJWindow.capture(shown.getWindow(), "viewer");

        drag(shown.getCanvas(), 100, 0);

        ImageJWindow.await(() -> Arrays.equals(before, (int[]) shown.getProcessor().getPixels()) ? null
            : Boolean.TRUE);
        final int[] turned = ((int[]) shown.getProcessor().getPixels()).clone();
        shown.setSlice(2);
        assertThat((int[]) shown.getProcessor().getPixels()).isNotEqualTo(turned);
        assertThat(shown.getStackSize()).isEqualTo(2);
        window.clear();
    }

    private static void drag(final ImageCanvas canvas, final int right, final int down) {
        canvas.mousePressed(mouse(canvas, MouseEvent.MOUSE_PRESSED, 10, 10));
        canvas.mouseDragged(mouse(canvas, MouseEvent.MOUSE_DRAGGED, 10 + right, 10 + down));
        canvas.mouseReleased(mouse(canvas, MouseEvent.MOUSE_RELEASED, 10 + right, 10 + down));
    }

    private static MouseEvent mouse(final ImageCanvas canvas, final int id, final int x, final int y) {
        return new MouseEvent(canvas, id, 0, MouseEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1);
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
}
