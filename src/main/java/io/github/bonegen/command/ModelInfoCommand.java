package io.github.bonegen.command;

import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.model.ModelArchive;
import io.github.bonegen.model.ModelStore;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows the card of a model, or which models there are. */
@Plugin(type = Command.class, name = "model-info", menuPath = "Plugins>BoneGen>Models>Model Info...",
    description = "The card of a model: what it makes, what it learned from, how good it is. Without a name: all models.")
public final class ModelInfoCommand extends BoneGenCommand {

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive; empty lists all")
    private String model = "";

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        final ModelStore store = ModelStore.standard();
        result = model.isEmpty() ? String.join(System.lineSeparator(), store.names())
            : ModelArchive.toJson(store.open(model).card());
    }
}
