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

import ai.djl.engine.EngineException;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.BatchRunner;
import io.github.bonegen.batch.KeepingRunner;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.io.InputGuard;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.nn.engine.EngineFailure;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;

/**
 * A command of the BoneGen menu. It validates its parameters before the long work starts; what the user gave wrong
 * ends it with that one line as the reason of cancellation, never with a stack trace.
 */
public abstract class BoneGenCommand extends ContextCommand {

    /** The attribute of a parameter that names the heading under which it stands in the dialog. */
    public static final String GROUP = "group";

    /** The same, of a parameter that few change: the dialog shows it when asked for more. */
    public static final String MORE = "more";

    /** The heading of what says where and how a command computes, which comes last. */
    public static final String COMPUTING = "Computing";

    /** The attribute of a parameter that names what its list offers, such as {@code devices}. */
    public static final String SUGGEST = "suggest";

    /**
     * The attribute of a {@code Map<String, Double>} that plugins add keys to, such as {@code targets}: each of their keys
     * is a parameter of the command, with a field in the dialog, and its value is in the map under its key.
     */
    public static final String KEYS = "keys";

    /** Why a command ended without its result. */
    public enum Ending { INVALID_INPUT, CANCELLED }

    @Parameter
    private StatusService statusService;

    @Parameter
    private BatchService batchService;

    private Ending ending;
    private boolean told;
    private LeftOut leftOut = LeftOut.NONE;
    private final List<BatchRunner.Claim> claims = new ArrayList<>();

    /**
     * Does the work.
     *
     * @throws InvalidInputException if a parameter cannot be used
     * @throws CancellationException if the user cancelled and there is nothing to hand back
     */
    protected abstract void execute(Progress progress);

    /** Who makes the items of the command's batches. */
    protected final BatchRunner batches() {
        return batchService.runner();
    }

    /**
     * The same, for results that are no files of their own: they are kept until the table is there.
     *
     * @param table of the command, empty if it writes none
     */
    protected final KeepingRunner keepingBeside(final File table) {
        return table == null || table.getPath().isEmpty() ? KeepingRunner.nothing(batches()) : KeepingRunner.beside(table.toPath(), batches());
    }

    /** All that was asked for, beside where it goes and how many threads work: what results depend on. */
    protected final Provenance asked() {
        return AskedParameters.of(this);
    }

    /** The files that the command writes beside its output; none replaces an input. */
    protected List<Path> alsoWrites() {
        return List.of();
    }

    /**
     * Finds out before the work whether a folder can be written, and keeps it for this command until it ends.
     *
     * @throws InvalidInputException if it cannot be written, or another program writes there
     */
    protected final void writeInto(final Path folder) {
        claims.add(batches().claim(folder));
        AtomicFile.checkFolderWritable(folder);
    }

    /**
     * The same for an output of samples: a folder, unless it is empty or named as a TIFF file.
     *
     * @throws InvalidInputException as {@link #writeInto}
     */
    protected final void writeSamplesTo(final File output) {
        if (!output.getPath().isEmpty() && !ImageFiles.isTiff(output.getName())) {
            writeInto(output.toPath());
        }
    }

    @Override
    public final void run() {
        try (Interrupt interrupt = new Interrupt(this)) {
            new InputGuard(this).check(alsoWrites());
            execute(new CommandProgress(statusService, this));
        }
        catch (final InvalidInputException exception) {
            end(Ending.INVALID_INPUT, exception.getMessage());
        }
        catch (final OutOfMemoryError error) {
            end(Ending.INVALID_INPUT, "The command ended early: " + MemoryCheck.TOO_LITTLE);
        }
        catch (final CancellationException exception) {
            end(Ending.CANCELLED, "Cancelled");
        }
        catch (final EngineException exception) {
            end(Ending.INVALID_INPUT, EngineFailure.line(exception).orElseThrow(() -> exception));
        }
        finally {
            claims.forEach(BatchRunner.Claim::close);
            // A bar at its end goes away; one that is only left stays.
            statusService.showProgress(1, 1);
            statusService.clearStatus();
        }
    }

    /** How the command ended early, or null if it did not. */
    public final Ending ending() {
        return ending;
    }

    /** Keeps what could not be used of a folder, so that the command's end tells of it. */
    protected final void leaveOut(final LeftOut files) {
        leftOut = files;
    }

    /** What a command says, and below it a line for each thing that was left out, and how many were. */
    protected final String withLeftOut(final String text) {
        return Stream.concat(Stream.ofNullable(text), leftOut.lines().stream()).filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    }

    /** What could not be used of a folder while the rest was done. */
    public final LeftOut leftOut() {
        return leftOut;
    }

    /** Makes the command say itself, where there is no window, why it failed: Fiji's headless mode says nothing. */
    public final void tellFailures() {
        told = true;
    }

    private void end(final Ending how, final String reason) {
        ending = how;
        FailedCall.tellMacros();
        if (told) {
            FailedCall.tellShell(reason);
        }
        cancel(told ? FailedCall.forMessage(reason) : reason);
    }
}
