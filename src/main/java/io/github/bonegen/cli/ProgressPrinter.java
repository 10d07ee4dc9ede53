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
