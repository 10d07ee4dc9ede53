package io.github.bonegen.imagej;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.spongiosa.match.Embedding;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.soft.MicrostructureTarget;
import io.github.bonegen.volume.Volume;
import java.util.List;

/** What an embedding found, for a user: the sample, and how like the patch it is. */
public final class EmbeddingReport {

    private static final int DECIMALS = 5;

    private final MatchSetup setup;
    private final List<MicrostructureTarget> targets;

    /** @param targets to measure in patch and sample */
    public EmbeddingReport(final MatchSetup setup, final List<MicrostructureTarget> targets) {
        this.setup = setup;
        this.targets = targets;
    }

    /** The sample with its record. */
    public ImagePlus image(final Embedding.Embedded found, final String source) {
        return Volumes.toImagePlus(volume(found.voxels()).with(setup.generator().provenance()
            .with("embedded", source).with("correlation", found.correlation()).with("error", found.error())
            .with("evaluations", found.evaluations())), "Embedded " + source);
    }

    /** One row: likeness, and each parameter of the patch and of the sample. */
    public ResultsTable table(final Embedding.Embedded found, final float[] patch) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DECIMALS);
        table.incrementCounter();
        table.addValue("Correlation", found.correlation());
        table.addValue("RMS difference", found.error());
        table.addValue("Evaluations", found.evaluations());
        final double[] ofPatch = setup.reference().of(volume(patch), targets);
        final double[] ofSample = setup.reference().of(volume(found.voxels()), targets);
        for (int i = 0; i < targets.size(); i++) {
            table.addValue(targets.get(i).column() + " of patch", ofPatch[i]);
            table.addValue(targets.get(i).column() + " of sample", ofSample[i]);
        }
        return table;
    }

    private Volume volume(final float[] voxels) {
        final int edge = setup.generator().edge();
        return Volume.of(voxels, edge, edge, edge, setup.generator().scale().calibration());
    }
}
