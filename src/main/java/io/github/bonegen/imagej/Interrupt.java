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

import java.awt.Dialog;
import java.awt.Window;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While open, the end of the program, by Ctrl-C or by quitting ImageJ, cancels the command and gives it a while to put
 * its files in order.
 */
final class Interrupt implements AutoCloseable {

    private static final long PATIENCE_MILLISECONDS = 4_000;
    private static final long GLANCE_MILLISECONDS = 200;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    Interrupt(final BoneGenCommand command) {
        hook = new Thread(() -> cancel(command), "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel(final BoneGenCommand command) {
        command.cancel("Interrupted");
        try {
            for (long waited = 0; waited < PATIENCE_MILLISECONDS; waited += GLANCE_MILLISECONDS) {
                dismissDialogs();
                if (finished.await(GLANCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody is there any more to answer a question or to read a message, but the command would wait for that. */
    private static void dismissDialogs() {
        for (final Window window : Window.getWindows()) {
            if (window instanceof Dialog) {
                window.dispose();
            }
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        catch (final IllegalStateException exception) {
            // The program is ending already: the hook is what let this command finish.
        }
    }
}
