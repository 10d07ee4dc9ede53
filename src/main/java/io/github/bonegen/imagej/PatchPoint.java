package io.github.bonegen.imagej;

import ij.ImagePlus;
import io.github.bonegen.Progress;
import io.github.bonegen.spongiosa.match.Embedding;
import io.github.bonegen.spongiosa.match.MatchSetup;
import java.util.Locale;
import java.util.function.Consumer;

/** Where a model has a user's patch: the point of its wider space that embeds it, or a sample of its own. */
public final class PatchPoint {

    private static final int EVALUATIONS = 180;

    private final MatchSetup setup;
    private final long seed;
    private final Consumer<String> notes;

    /** @param notes takes what a user should know, a line each */
    public PatchPoint(final MatchSetup setup, final long seed, final Consumer<String> notes) {
        this.setup = setup;
        this.seed = seed;
        this.notes = notes;
    }

    /** @param image of the model's size, or null for the model's sample of the seed */
    public double[] of(final ImagePlus image, final Progress progress) {
        if (image == null) {
            return setup.point(seed, 0);
        }
        final Embedding.Embedded found = new Embedding(setup.generator(), setup.statistics(),
            setup.reference().threshold()).embed(new ModelPatch(setup.generator(), notes).of(image), seed, EVALUATIONS,
                progress);
        notes.accept(String.format(Locale.ROOT, "%s embedded: correlation %.3f, RMS difference %.1f", image.getTitle(),
            found.correlation(), found.error()));
        return found.point();
    }
}
