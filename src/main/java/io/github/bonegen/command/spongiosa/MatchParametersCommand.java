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
package io.github.bonegen.command.spongiosa;

import static io.github.bonegen.InvalidInputException.require;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.batch.KeepingRunner;
import io.github.bonegen.batch.LocalRunner;
import io.github.bonegen.command.Outputs;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.SampleTitle;
import io.github.bonegen.imagej.io.SampleWriter;
import io.github.bonegen.imagej.io.Tables;
import io.github.bonegen.imagej.spongiosa.EndlessImage;
import io.github.bonegen.imagej.spongiosa.EndlessOutput;
import io.github.bonegen.imagej.spongiosa.MapSession;
import io.github.bonegen.imagej.spongiosa.MatchSession;
import io.github.bonegen.imagej.spongiosa.MatchTable;
import io.github.bonegen.imagej.spongiosa.MatchedVolume;
import io.github.bonegen.imagej.spongiosa.VolumeSession;
import io.github.bonegen.spongiosa.endless.EndlessModel;
import io.github.bonegen.spongiosa.endless.EndlessSeries;
import io.github.bonegen.spongiosa.endless.VolumeBox;
import io.github.bonegen.spongiosa.endless.match.VolumeParameter;
import io.github.bonegen.spongiosa.match.Content;
import io.github.bonegen.spongiosa.match.Contradictions;
import io.github.bonegen.spongiosa.match.MatchRequest;
import io.github.bonegen.spongiosa.match.MatchSetup;
import io.github.bonegen.spongiosa.match.statistics.Goal;
import io.github.bonegen.spongiosa.model.OpenModel;
import io.github.bonegen.spongiosa.model.SpongiosaModel;
import io.github.bonegen.volume.Box;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds samples whose measured micro-structure is what was asked for. */
@Plugin(type = Command.class, name = "match-parameters",
    menuPath = "Plugins>BoneGen>Spongiosa>Match Parameters...",
    description = "Makes samples of trabecular bone with the measured parameters that you ask for.",
    attrs = @Attr(name = "no-record"))
public final class MatchParametersCommand extends MatchingCommand {

    /** What no seed was called when it needed a number; old macros say so. */
    private static final long NO_SEED = -1;

    @Parameter(persist = false, required = false, label = "BMD (model's unit)",
        description = "bone mineral density: the mean of all voxels, marrow too; empty leaves it free",
        attrs = @Attr(name = GROUP, value = "Wanted structure (empty: free)"))
    private Double bmd;

    @Parameter(persist = false, required = false, label = "BV/TV",
        description = "bone volume fraction: the share of the volume that is bone, 0 to 1; empty leaves it free",
        attrs = @Attr(name = GROUP, value = "Wanted structure (empty: free)"))
    private Double bvtv;

    @Parameter(persist = false, required = false, label = "TMD (model's unit)",
        description = "tissue mineral density: the mean of the voxels that are bone; empty leaves it free",
        attrs = @Attr(name = GROUP, value = "Wanted structure (empty: free)"))
    private Double tmd;

    @Parameter(persist = false, required = false, label = "SD (model's unit)",
        description = "standard deviation of the density of all voxels; empty leaves it free",
        attrs = @Attr(name = GROUP, value = "Wanted structure (empty: free)"))
    private Double sd;

    @Parameter(persist = false, required = false, label = "Tb.Th (mm)",
        description = "trabecular thickness, mean; empty leaves it free",
        attrs = @Attr(name = GROUP, value = "Wanted structure (empty: free)"))
    private Double tbth;

    @Parameter(persist = false, required = false, label = "Tb.Sp (mm)",
        description = "trabecular separation, mean width of the marrow spaces; empty leaves it free",
        attrs = @Attr(name = GROUP, value = "Wanted structure (empty: free)"))
    private Double tbsp;

    @Parameter(persist = false, required = false, label = "BS/BV (1/mm)",
        description = "specific bone surface: surface of bone by its volume; empty leaves it free",
        attrs = @Attr(name = GROUP, value = "Wanted structure (empty: free)"))
    private Double bsbv;

    @Parameter(persist = false, required = false, label = "Conn.D (1/mm3)",
        description = "connectivity density: connections of the network in a volume; empty leaves it free",
        attrs = @Attr(name = GROUP, value = "Wanted structure (empty: free)"))
    private Double connd;

    @Parameter(persist = false, required = false, label = "DA",
        description = "degree of anisotropy: 0, alike in all directions, to 1, all in one; empty leaves it free",
        attrs = @Attr(name = GROUP, value = "Wanted structure (empty: free)"))
    private Double da;

    @Parameter(persist = false, required = false, visibility = ItemVisibility.INVISIBLE,
        description = "a parameter that another author added; empty leaves it free",
        attrs = {@Attr(name = KEYS, value = "targets"), @Attr(name = GROUP, value = "Wanted structure (empty: free)")})
    private Map<String, Double> others = Map.of();

    @Parameter(persist = false, label = "Tolerance", description = "largest error as a fraction: 0.01 is 1 %",
        attrs = @Attr(name = MORE, value = "Search"))
    private double tolerance = 0.01;

    @Parameter(persist = false, required = false, autoFill = false, label = "Content",
        description = "a patch that samples should look like, of the model's size and voxel size",
        attrs = @Attr(name = MORE, value = "Look"))
    private ImagePlus content;

    @Parameter(persist = false, required = false, label = "Content seed", min = "-1",
        description = "instead of a patch, a sample of the model: the seed of its series",
        attrs = @Attr(name = MORE, value = "Look"))
    private Long contentseed;

    @Parameter(persist = false, label = "Content sample", min = "0", description = "and its number in that series",
        attrs = @Attr(name = MORE, value = "Look"))
    private int contentsample = 0;

    @Parameter(persist = false, label = "Content weight", min = "0",
        description = "weight of the mean squared difference from the content, in variances of density",
        attrs = @Attr(name = MORE, value = "Look"))
    private double contentweight = 0.1;

    @Parameter(persist = false, label = "Samples", min = "1", description = "number of samples",
        attrs = @Attr(name = GROUP, value = "Samples"))
    private int count = 1;

    @Parameter(persist = false, label = "Objective", choices = {"scaled", "published"},
        description = "scaled weighs all parameters alike and corrects by what is measured; published does neither",
        attrs = @Attr(name = MORE, value = "Search"))
    private String objective = "scaled";

    @Parameter(persist = false, label = "Reach", choices = {"wide", "latent"},
        description = "wide goes beyond the model's latents where those fail; latent does not",
        attrs = @Attr(name = MORE, value = "Search"))
    private String reach = "wide";

    @Parameter(persist = false, label = "Evaluations", min = "1", description = "most evaluations a sample may take",
        attrs = @Attr(name = MORE, value = "Search"))
    private int evaluations = MatchRequest.STANDARD_EVALUATIONS;

    @Parameter(persist = false, label = "Batch", min = "1", max = "256", description = "samples searched for at once",
        attrs = @Attr(name = MORE, value = COMPUTING))
    private int batch = 16;

    @Parameter(persist = false, label = "Size (voxels)",
        description = "for models of endless bone, which match bvtv, tbth, tbsp and da in a volume of any size: one number for a cube or x,y,z; "
            + "empty for the model's own cubes",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private String size = "";

    @Parameter(persist = false, label = "At (voxels)",
        description = "with a size: place of the first voxel in the endless bone, x,y,z",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private String at = "0,0,0";

    @Parameter(persist = false, required = false, autoFill = false, label = "Map",
        description = "with a size: what is asked for in every place, a voxel a cell or a voxel a voxel",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private ImagePlus map;

    @Parameter(persist = false, label = "Map of", choices = {"bvtv", "tbth", "tbsp"},
        description = "with a map: the parameter that it gives, lengths in mm",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private String mapof = "bvtv";

    @Parameter(persist = false, required = false, autoFill = false, label = "Mask",
        description = "with a size: above 0 where bone may be, of that size",
        attrs = @Attr(name = MORE, value = "Endless bone"))
    private ImagePlus mask;

    @Parameter(persist = false, label = "Threads", min = "1", max = "1024",
        description = "with a size: cubes made at once", attrs = @Attr(name = MORE, value = COMPUTING))
    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameter(persist = false, label = "Output", style = "save", required = false,
        description = "a .tif for a stack of all samples, or a folder for a file each; with a size also a .zarr; the table "
            + "goes beside it",
        attrs = @Attr(name = GROUP, value = "Samples"))
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus image;

    @Parameter(type = ItemIO.OUTPUT, label = "Matched samples")
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private String notes;

    @Override
    protected List<Path> alsoWrites() {
        return Outputs.beside(output, ".csv");
    }

    @Override
    protected void execute(final Progress progress) {
        final KeepingRunner keeping = keepingBeside(output);
        if (size.isBlank()) {
            require(map == null && mask == null, "map and mask need the size of a volume");
            matchCubes(keeping, progress);
        } else {
            matchVolume(progress);
        }
        if (!output.getPath().isEmpty()) {
            Tables.save(table, Tables.beside(output, ".csv"));
        }
        keeping.clear();
    }

    private void matchVolume(final Progress progress) {
        final OpenModel opened = openModel();
        boolean kept = false;
        try {
            final EndlessModel endless = EndlessModel.of(opened.model());
            final MatchedVolume session = volume(endless);
            final EndlessSeries series = session.run(seed(), endless.scale().distance(threshold()), tolerance,
                new Parallel(threads, progress.part(0, 0.6)));
            table = session.table();
            notes = session.notes(tolerance);
            if (output.getPath().isEmpty()) {
                image = EndlessImage.open(series, "Matched bone of " + model(), threads, opened::close);
                kept = true;
            } else {
                final EndlessOutput writer = EndlessOutput.to(output.getPath());
                leaveOut(LeftOut.of(writer.write(series, new LocalRunner(), new Parallel(threads, progress.part(0.6, 1)))));
                notes = withLeftOut(notes + "\n" + writer.description());
            }
        }
        finally {
            if (!kept) {
                opened.close();
            }
        }
    }

    /** BV/TV alone may have a map and a mask; lengths are those of the whole volume. */
    private MatchedVolume volume(final EndlessModel endless) {
        final List<String> asked = values().entrySet().stream().filter(entry -> entry.getValue() != null)
            .map(Map.Entry::getKey).toList();
        final Box box = VolumeBox.parse(size, at);
        if (map != null) {
            require(asked.isEmpty(), "Give a map or numbers, not both; asked for beside the map is %s", String.join(", ", asked));
            return MapSession.of(endless, box, VolumeParameter.of(mapof), map, mask);
        }
        require(!asked.isEmpty(), "With a size ask for bvtv, tbth, tbsp or da, or give a map");
        if (asked.equals(List.of("bvtv"))) {
            return MapSession.everywhere(endless, box, bvtv, mask);
        }
        require(mask == null, "A mask goes with bvtv alone, or with a map of it; asked for is %s", String.join(", ", asked));
        return new VolumeSession(endless, box, values());
    }

    private void matchCubes(final KeepingRunner keeping, final Progress progress) {
        final List<Goal> goals = targets().goals(values(), tolerance);
        require(!goals.isEmpty(), "Nothing is asked for; give at least one of %s",
            String.join(", ", values().keySet()));
        require(content == null || !hasContentSeed(), "Give content or contentseed, not both");
        writeSamplesTo(output);
        final SampleWriter writer = SampleWriter.to(output.getPath(), count, SampleTitle.of(model(), "matched", seed()));
        try (MatchSetup setup = open(goals.stream().map(Goal::target).toList(),
            generator -> check(generator, goals, writer), progress.part(0, 0.2)))
        {
            final MatchSession session = new MatchSession(setup, reach, objective);
            leaveOut(session.run(new MatchRequest(goals, content(session, progress.part(0.2, 0.4)), count, seed(), evaluations,
                batch), writer, asked(), keeping, progress.part(0.4, 1)));
            table = MatchTable.of(session.samples());
            image = writer.finish().orElse(null);
            notes = withLeftOut((session.notes() + "\n" + writer.description()).trim());
        }
    }

    private void check(final SpongiosaModel generator, final List<Goal> goals, final SampleWriter writer) {
        Contradictions.check(goals, threshold(), generator.scale());
        checkPatch(generator, content);
        writer.checkRoom(generator.edge());
    }

    private Content content(final MatchSession session, final Progress progress) {
        if (content != null) {
            return session.like(content, contentweight, seed(), progress);
        }
        return hasContentSeed() ? session.like(contentseed, contentsample, contentweight) : Content.NONE;
    }

    private boolean hasContentSeed() {
        return contentseed != null && contentseed != NO_SEED;
    }

    private Map<String, Double> values() {
        final Map<String, Double> values = new LinkedHashMap<>();
        values.put("bmd", bmd);
        values.put("bvtv", bvtv);
        values.put("tmd", tmd);
        values.put("sd", sd);
        values.put("tbth", tbth);
        values.put("tbsp", tbsp);
        values.put("bsbv", bsbv);
        values.put("connd", connd);
        values.put("da", da);
        values.putAll(others);
        return values;
    }
}
