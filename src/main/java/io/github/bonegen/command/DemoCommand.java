package io.github.bonegen.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.AtomicFile;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.SpongiosaShow;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.SampleSelection;
import io.github.bonegen.spongiosa.SampleSelection.Pick;
import io.github.bonegen.spongiosa.SpongiosaGenerator;
import java.io.File;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The first thing to try. */
@Plugin(type = Command.class, name = "demo", menuPath = "Plugins>BoneGen>Spongiosa>Demo",
    description = "Picks generated samples of low, middle and high BV/TV, measures them and draws them.")
public final class DemoCommand extends BoneGenCommand {

    private static final List<Double> FRACTIONS = List.of(0.12, 0.18, 0.24);
    private static final int CANDIDATES = 96;
    private static final double BONE = 225;

    @Parameter(persist = false, label = "Model", description = "name of a model, or path of an archive")
    private String model = "vertebra";

    @Parameter(persist = false, label = "Seed", description = "the same seed makes the same samples")
    private long seed = 1;

    @Parameter(persist = false, label = "Output folder", style = "directory", required = false,
        description = "folder for spongiosa.tif, .csv and .png; empty writes nothing")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT, label = "Spongiosa")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus picture;

    @Parameter(type = ItemIO.OUTPUT)
    private String next;

    @Override
    protected void execute(final Progress progress) {
        final boolean writes = !output.getPath().isEmpty();
        if (writes) {
            AtomicFile.checkFolderWritable(output.toPath());
        }
        final List<Pick> picks;
        try (Torch torch = Torch.on("auto");
             SpongiosaGenerator generator = new SpongiosaGenerator(ModelStore.standard().open(model), torch))
        {
            picks = new SampleSelection(CANDIDATES, BONE).pick(generator, FRACTIONS, seed, progress);
        }
        final SpongiosaShow show = new SpongiosaShow(BONE);
        table = show.table(picks);
        picture = show.picture(picks);
        next = "Next: scripts/bonegen generate-spongiosa count=10 seed=1 output=spongiosa.tif; scripts/bonegen help";
        if (writes) {
            show.write(picks, table, picture, output.toPath());
            next = "Wrote spongiosa.tif, spongiosa.csv and spongiosa.png into " + output + System.lineSeparator() + next;
        }
    }
}
