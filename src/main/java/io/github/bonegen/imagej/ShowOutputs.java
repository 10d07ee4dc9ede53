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
        final boolean hasWindows = IJ.getInstance() != null || ij.macro.Interpreter.isBatchMode();
        for (final ModuleItem<?> item : module.getInfo().outputs()) {
            final Object value = module.getOutput(item.getName());
            if (value instanceof ImagePlus image) {
                if (hasWindows) {
                    image.show();
                }
                module.resolveOutput(item.getName());
            } else if (value instanceof ResultsTable table) {
                if (hasWindows) {
                    table.show(item.getLabel() == null || item.getLabel().isEmpty() ? module.getInfo().getTitle()
                        : item.getLabel());
                }
                module.resolveOutput(item.getName());
            }
        }
    }
}
