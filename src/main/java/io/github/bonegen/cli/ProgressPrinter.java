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
package io.github.bonegen.cli;

import java.io.PrintStream;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;

/**
 * Prints a command's progress while open: one line that redraws itself on a terminal, elsewhere a plain line for every
 * tenth of the way or new message, at most one a second.
 */
final class ProgressPrinter implements AutoCloseable {

    private static final int BAR = 30;
    private static final long LEAST_NANOSECONDS = 1_000_000_000L;

    private final PrintStream out;
    private final boolean terminal = System.console() != null;
    private long printedAt = System.nanoTime();
    private int printedTenth;
    private boolean barOpen;

    ProgressPrinter(final Context context, final PrintStream out) {
        this.out = out;
        context.service(EventService.class).subscribe(this);
    }

    @EventHandler
    private synchronized void onEvent(final StatusEvent event) {
        if (event.getProgressMaximum() <= 0 || event.getStatusMessage() == null) {
            return;
        }
        final double fraction = (double) event.getProgressValue() / event.getProgressMaximum();
        if (terminal) {
            redraw(fraction, event.getStatusMessage());
        } else {
            printLine(fraction, event.getStatusMessage());
        }
    }

    private void redraw(final double fraction, final String message) {
        final int filled = (int) (fraction * BAR);
        out.printf("\r\033[K[%s%s] %3.0f %%  %s", "#".repeat(filled), "-".repeat(BAR - filled), 100 * fraction,
            message);
        out.flush();
        barOpen = true;
    }

    private void printLine(final double fraction, final String message) {
        final int tenth = (int) (10 * fraction);
        final long now = System.nanoTime();
        if (tenth != printedTenth && now - printedAt > LEAST_NANOSECONDS) {
            out.printf("%3.0f %%  %s%n", 100 * fraction, message);
            printedAt = now;
            printedTenth = tenth;
        }
    }

    @Override
    public synchronized void close() {
        if (barOpen) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
