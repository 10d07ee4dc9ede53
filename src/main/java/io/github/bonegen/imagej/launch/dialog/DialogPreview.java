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
package io.github.bonegen.imagej.launch.dialog;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import io.github.bonegen.imagej.launch.parameter.OpenImages;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.Previewable;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

/**
 * The preview of a command that has one, while its dialog is open in plain ImageJ. It is made on a thread of its own;
 * of what is typed meanwhile only the latest counts.
 */
public final class DialogPreview implements Consumer<Map<String, String>>, AutoCloseable {

    private final Module module;
    private final CommandParameters parameters;
    private final AtomicReference<Map<String, String>> latest = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    public DialogPreview(final Context context, final CommandInfo command, final CommandParameters parameters) {
        module = context.service(ModuleService.class).createModule(command);
        this.parameters = parameters;
    }

    /** Takes what the dialog says now, by parameter name. */
    @Override
    public void accept(final Map<String, String> texts) {
        if (module.getDelegateObject() instanceof Previewable && latest.getAndSet(texts) == null) {
            thread.execute(this::show);
        }
    }

    private void show() {
        try {
            module.setInputs(parameters.parse(latest.getAndSet(null), OpenImages::named));
            module.preview();
        }
        catch (final InvalidInputException halfTyped) {
            // What is typed next will show.
        }
    }

    /** Ends the preview and takes it off the screen. */
    @Override
    public void close() {
        thread.execute(module::cancel);
        thread.shutdown();
    }
}
