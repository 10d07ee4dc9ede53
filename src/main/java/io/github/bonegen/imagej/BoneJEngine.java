package io.github.bonegen.imagej;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.BinaryVolume;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Metric;
import io.github.bonegen.morphometry.MorphometryEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.Context;

/**
 * BoneJ, where it is installed: its commands are found by name and run on a copy of the volume. What it does not
 * measure (Tb.N, SMI, components) is left out with a note.
 */
@Plugin(type = MorphometryEngine.class)
public final class BoneJEngine implements MorphometryEngine {

    public static final String NAME = "BoneJ";

    private static final String HOW_TO_INSTALL = "BoneJ is not installed; in Fiji choose Help > Update... > Manage"
        + " Update Sites, tick BoneJ, apply the changes and restart, or choose engine=built-in";

    @Parameter
    private Context context;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measurement measure(final BinaryVolume bone, final MeasurementRequest request, final Progress progress) {
        final List<BoneJCommand> commands = new ArrayList<>();
        final List<Metric> missing = new ArrayList<>();
        for (final Metric metric : request.metrics()) {
            final List<BoneJCommand> forMetric = BoneJCommand.forMetric(metric, request.sampling());
            commands.addAll(forMetric);
            if (forMetric.isEmpty() && metric != Metric.DENSITY) {
                missing.add(metric);
            }
        }
        final BoneJCommands installed = new BoneJCommands(context);
        require(installed.areInstalled(), HOW_TO_INSTALL);
        Measurement row = missing.isEmpty() ? Measurement.NONE : Measurement.NONE.withNote("BoneJ does not measure "
            + missing.stream().map(Metric::key).collect(Collectors.joining(", ")));
        // A name of its own finds the image's row in the table that all BoneJ commands share.
        final ImagePlus image = BinaryImages.toImagePlus(bone, "bonegen-" + UUID.randomUUID());
        for (int i = 0; i < commands.size(); i++) {
            progress.checkCancelled();
            progress.update((double) i / commands.size(), "BoneJ: " + commands.get(i).name());
            row = row.and(installed.run(commands.get(i), image));
        }
        return row;
    }
}
