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

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import java.util.ArrayList;
import java.util.List;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.thread.ThreadService;

/**
 * Shows the images, tables and texts that a command hands back in ImageJ's own windows. Runs before Fiji's display of
 * outputs, which then has nothing left to do for them.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public final class ShowOutputs extends AbstractPostprocessorPlugin {

    @Parameter
    private ThreadService threads;

    @Override
    public void process(final Module module) {
        if (!(module.getDelegateObject() instanceof BoneGenCommand)) {
            // Every command of Fiji passes here.
            return;
        }
        final boolean visible = isVisible();
        final List<String> texts = new ArrayList<>();
        String lastTable = "";
        for (final ModuleItem<?> item : module.getInfo().outputs()) {
            final Object value = module.getOutput(item.getName());
            if (value == null || isOurs(value)) {
                if (visible && value instanceof String text) {
                    texts.add(text);
                } else if (visible && value != null) {
                    show(value, label(module, item));
                    lastTable = value instanceof ResultsTable ? label(module, item) : lastTable;
                }
                module.resolveOutput(item.getName());
            }
        }
        tell(String.join("\n", texts).trim(), lastTable);
    }

    /** Whether somebody, or the macro that runs, gets to see what is shown. */
    public static boolean isVisible() {
        return IJ.getInstance() != null || IJ.isMacro();
    }

    private static boolean isOurs(final Object value) {
        return value instanceof ImagePlus || value instanceof ResultsTable || value instanceof String;
    }

    private void show(final Object value, final String title) {
        if (value instanceof ImagePlus image) {
            ShownImages.show(image);
            makeCurrent(image);
        } else if (value instanceof ResultsTable table) {
            TextWindows.show(table, title);
        }
    }

    /** Under the table that it is about; a macro, and a command without a table, has it in the log. */
    private static void tell(final String text, final String table) {
        if (!text.isEmpty() && (IJ.isMacro() || !TextWindows.note(table, text))) {
            TextWindows.show("Log", () -> IJ.log(text));
        }
    }

    /**
     * Without a window ImageJ keeps the current image by thread: the caller goes on with this one, and what runs next in
     * SciJava's thread begins without.
     */
    private void makeCurrent(final ImagePlus image) {
        final Thread caller = threads.getParent(null);
        if (image.getWindow() == null && caller != null) {
            WindowManager.setTempCurrentImage(null);
            WindowManager.setTempCurrentImage(caller, image);
        }
    }

    private static String label(final Module module, final ModuleItem<?> item) {
        return item.getLabel() == null || item.getLabel().isEmpty() ? module.getInfo().getTitle() : item.getLabel();
    }
}
