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
package io.github.bonegen.imagej.scene;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;
import ij.gui.StackWindow;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardOldestPolicy;
import java.util.concurrent.TimeUnit;

/** An image window whose picture turns with the mouse. Pictures are drawn beside the event thread, the newest wins. */
final class TurningWindow extends ImageCanvas {

    private static final double DEGREES_A_PIXEL = 0.6;
    private static final int DRAFT = 192;

    private final transient SceneStack stack;
    private final transient ThreadPoolExecutor painter = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(1), task -> daemon(task), new DiscardOldestPolicy());

    private int x;
    private int y;

    private TurningWindow(final ImagePlus image, final SceneStack stack) {
        super(image);
        this.stack = stack;
    }

    static ImageWindow open(final SceneStack stack) {
        final ImagePlus image = stack.image();
        final TurningWindow canvas = new TurningWindow(image, stack);
        final ImageWindow window = stack.getSize() > 1 ? new StackWindow(image, canvas)
            : new ImageWindow(image, canvas);
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(final WindowEvent event) {
                canvas.painter.shutdownNow();
            }
        });
        return window;
    }

    @Override
    public void mousePressed(final MouseEvent event) {
        x = event.getX();
        y = event.getY();
    }

    @Override
    public void mouseDragged(final MouseEvent event) {
        final double right = event.getX() - x;
        final double down = event.getY() - y;
        x = event.getX();
        y = event.getY();
        stack.look(stack.camera().turned(-right * DEGREES_A_PIXEL, down * DEGREES_A_PIXEL));
        painter.execute(() -> paint(true));
    }

    @Override
    public void mouseReleased(final MouseEvent event) {
        painter.execute(() -> paint(false));
    }

    private void paint(final boolean draft) {
        final int frame = imp.getCurrentSlice();
        imp.setProcessor(draft ? stack.draft(frame - 1, DRAFT) : stack.getProcessor(frame));
    }

    private static Thread daemon(final Runnable task) {
        final Thread thread = new Thread(task, "3D picture");
        thread.setDaemon(true);
        return thread;
    }
}
