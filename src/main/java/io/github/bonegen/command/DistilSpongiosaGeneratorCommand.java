package io.github.bonegen.command;

import io.github.bonegen.Progress;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.model.Model;
import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.GeneratorRegression;
import io.github.bonegen.nn.GrowthSchedule;
import io.github.bonegen.nn.Precision;
import io.github.bonegen.nn.ProgressiveArchitecture;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.Axis;
import io.github.bonegen.spongiosa.Distillation;
import io.github.bonegen.spongiosa.SpongiosaGenerator;
import java.io.File;
import java.util.Locale;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes a smaller, faster generator that imitates another. */
@Plugin(type = Command.class, name = "distil-spongiosa-generator",
    menuPath = "Plugins>BoneGen>Models>Distil Spongiosa Generator...",
    description = "Trains a smaller, faster generator to imitate another: the same latents make nearly the same bone.")
public final class DistilSpongiosaGeneratorCommand extends BoneGenCommand {

    @Parameter(persist = false, label = "Teacher", description = "model to imitate: a name, or path of an archive")
    private String model = "published";

    @Parameter(persist = false, label = "Model name", description = "name of the small model, which joins the store")
    private String name = "small";

    @Parameter(persist = false, label = "Run folder", style = "directory", description = "folder for checkpoints")
    private File output = new File("");

    @Parameter(persist = false, label = "Channels", description = "one number for all levels, or one a level")
    private String channels = "32,32,32,16";

    @Parameter(persist = false, label = "Samples", min = "16", description = "samples of the teacher to learn from")
    private int samples = 2048;

    @Parameter(persist = false, label = "Growth steps", min = "0", max = "1000000",
        description = "steps of each phase before full size: each level is blended in and then trained for as many")
    private int growth = 1000;

    @Parameter(persist = false, label = "Steps at full size", min = "0", max = "10000000",
        description = "steps once the network is full grown")
    private int steps = 5000;

    @Parameter(persist = false, label = "Batch", description = "samples a step: one number for all levels, or one a level")
    private String batch = "16";

    @Parameter(persist = false, label = "Rate", min = "0", description = "learning rate at the start")
    private double rate = 1e-3;

    @Parameter(persist = false, label = "Minutes", min = "0", description = "stop after this time; 0 is no limit")
    private double minutes = 0;

    @Parameter(persist = false, label = "Precision", choices = {"float32", "bfloat16"},
        description = "numbers that convolutions calculate in; bfloat16 is faster where the processor has it")
    private String precision = "float32";

    @Parameter(persist = false, label = "Vertical axis", choices = {"x", "y", "z"},
        description = "axis of the teacher's volumes that is vertical in the body; it becomes z")
    private String vertical = "z";

    @Parameter(persist = false, label = "Seed", description = "the same seed on the same device learns the same")
    private long seed = 0;

    @Parameter(persist = false, label = "Device", description = "auto, cpu, gpu or gpu:N")
    private String device = "auto";

    @Parameter(type = ItemIO.OUTPUT)
    private String result;

    @Override
    protected void execute(final Progress progress) {
        ModelStore.checkName(name);
        final ModelStore store = ModelStore.standard();
        try (Torch torch = Torch.on(device);
             SpongiosaGenerator teacher = new SpongiosaGenerator(store.open(model), torch))
        {
            final int levels = teacher.network().architecture().topLevel() + 1;
            final ProgressiveArchitecture architecture = new ProgressiveArchitecture(3, teacher.latentSize(),
                TrainSpongiosaGeneratorCommand.perLevel("channels", channels, levels));
            final GrowthSchedule schedule = GrowthSchedule.even(growth, steps,
                TrainSpongiosaGeneratorCommand.perLevel("batch", batch, levels));
            final Model small = new Distillation(new GeneratorRegression.Settings(architecture, schedule, rate,
                Precision.valueOf(precision.toUpperCase(Locale.ROOT)), seed), samples,
                Axis.valueOf(vertical.toUpperCase(Locale.ROOT))).run(teacher, name, output.toPath(),
                    TrainSpongiosaGeneratorCommand.budget(minutes), progress);
            result = "Kept " + name + " in " + store.add(small);
        }
    }
}
