package io.github.bonegen.imagej;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import java.util.concurrent.CancellationException;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;

/**
 * A command of the BoneGen menu. It validates its parameters before the long work starts; what the user gave wrong
 * ends it with that one line as the reason of cancellation, never with a stack trace.
 */
public abstract class BoneGenCommand extends ContextCommand {

    /** Why a command ended without its result. */
    public enum Ending { INVALID_INPUT, CANCELLED }

    @Parameter
    private StatusService statusService;

    private Ending ending;

    /**
     * Does the work.
     *
     * @throws InvalidInputException if a parameter cannot be used
     * @throws CancellationException if the user cancelled and there is nothing to hand back
     */
    protected abstract void execute(Progress progress);

    @Override
    public final void run() {
        try {
            execute(new CommandProgress(statusService, this));
        }
        catch (final InvalidInputException exception) {
            end(Ending.INVALID_INPUT, exception.getMessage());
        }
        catch (final CancellationException exception) {
            end(Ending.CANCELLED, "Cancelled");
        }
        finally {
            statusService.clearStatus();
        }
    }

    /** How the command ended early, or null if it did not. */
    public final Ending ending() {
        return ending;
    }

    private void end(final Ending how, final String reason) {
        ending = how;
        cancel(reason);
    }
}
