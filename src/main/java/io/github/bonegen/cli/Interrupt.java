package io.github.bonegen.cli;

import io.github.bonegen.imagej.BoneGenCommand;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While open, Ctrl-C cancels the command and gives it a while to put its files in order before the program ends. */
final class Interrupt implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    Interrupt(final BoneGenCommand command) {
        hook = new Thread(() -> cancel(command), "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel(final BoneGenCommand command) {
        command.cancel("Interrupted");
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
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
