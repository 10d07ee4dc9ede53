package io.github.bonegen.imagej;

import ij.IJ;
import io.github.bonegen.Progress;
import org.scijava.Cancelable;
import org.scijava.app.StatusService;

/** A command's progress, shown by whatever listens to SciJava's status; cancelled by the command or the Escape key. */
public final class CommandProgress implements Progress {

    private static final int STEPS = 1000;

    private final StatusService status;
    private final Cancelable command;

    public CommandProgress(final StatusService status, final Cancelable command) {
        this.status = status;
        this.command = command;
        // An Escape pressed before this command began was not meant for it.
        IJ.resetEscape();
    }

    @Override
    public void update(final double fraction, final String message) {
        status.showStatus((int) Math.round(fraction * STEPS), STEPS, message);
    }

    @Override
    public boolean isCancelled() {
        return command.isCanceled() || IJ.getInstance() != null && IJ.escapePressed();
    }
}
