package io.github.bonegen.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Shows the images and tables that a command hands back in ImageJ's own windows. Runs before Fiji's display of
 * outputs, which then has nothing left to do for them.
 */
@Plugin(type = PostprocessorPlugin.class, priority = Priority.HIGH)
public final class ShowOutputs extends AbstractPostprocessorPlugin {

    @Override
    public void process(final Module module) {
        final boolean visible = IJ.getInstance() != null || ij.macro.Interpreter.isBatchMode();
        for (final ModuleItem<?> item : module.getInfo().outputs()) {
            final Object value = module.getOutput(item.getName());
            if (value instanceof ImagePlus || value instanceof ResultsTable || value == null || "".equals(value)) {
                if (visible) {
                    show(value, label(module, item));
                }
                module.resolveOutput(item.getName());
            }
        }
    }

    private static void show(final Object value, final String title) {
        if (value instanceof ImagePlus image) {
            image.show();
        } else if (value instanceof ResultsTable table) {
            table.show(title);
        }
    }

    private static String label(final Module module, final ModuleItem<?> item) {
        return item.getLabel() == null || item.getLabel().isEmpty() ? module.getInfo().getTitle() : item.getLabel();
    }
}
