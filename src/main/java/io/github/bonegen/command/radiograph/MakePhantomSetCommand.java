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
package io.github.bonegen.command.radiograph;

import io.github.bonegen.Progress;
import io.github.bonegen.batch.BatchOutcome;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.LeftOut;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.radiograph.set.PhantomItems;
import io.github.bonegen.radiograph.set.PhantomSet;
import io.github.bonegen.radiograph.set.PhantomSetPlan;
import io.github.bonegen.radiograph.set.Splitting;
import java.io.File;
import java.util.stream.Stream;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes an image set of simulated patients. */
@Plugin(type = Command.class, name = "make-phantom-set",
    menuPath = "Plugins>BoneGen>Radiograph>Make Phantom Image Set...",
    description = "Radiographs of simulated patients from hospitals that differ, with table and truth.",
    attrs = @Attr(name = "no-record"))
public final class MakePhantomSetCommand extends BoneGenCommand {

    @Parameter(persist = false, label = "Images", min = "1", max = "1000000",
        description = "number of images, 1 to 1000000")
    private int count = 200;

    @Parameter(persist = false, label = "AFF share", min = "0", max = "1",
        description = "share of patients with an atypical fracture, 0 to 1")
    private double affshare = 0.2;

    @Parameter(persist = false, required = false, label = "Kinds",
        description = "what patients have, in turn: AFF, NFF, any kind of simulate-femur-fracture, separated by commas; "
            + "empty is AFF and NFF by the share above",
        attrs = @Attr(name = MORE, value = "Set"))
    private String kind = "";

    @Parameter(persist = false, label = "Hospitals", min = "1", max = "1000",
        description = "number of hospitals, 1 to 1000")
    private int hospitals = 10;

    @Parameter(persist = false, label = "Label noise", min = "0", max = "0.5",
        description = "share of patients whose label is wrong, 0 to 0.5",
        attrs = @Attr(name = MORE, value = "Set"))
    private double labelnoise = 0;

    @Parameter(persist = false, choices = {"hospital", "patient"}, label = "Split by",
        description = "test on hospitals that training has not seen, or on patients only",
        attrs = @Attr(name = MORE, value = "Set"))
    private String splitby = "hospital";

    @Parameter(persist = false, label = "Megapixels", min = "0", max = "50",
        description = "at most this many million pixels an image; hospitals have 1 to 15")
    private double megapixels = 15;

    @Parameter(persist = false, label = "Seed", description = "seed of the whole set")
    private long seed = 1;

    @Parameter(persist = false, style = "directory", label = "Output folder", description = "folder of the set")
    private File output = new File("phantom-set");

    @Parameter(type = ItemIO.OUTPUT)
    private String report;

    @Override
    protected void execute(final Progress progress) {
        final PhantomSetPlan plan = new PhantomSetPlan(count, affshare, hospitals, labelnoise, megapixels, seed,
            Stream.of(kind.split(",")).map(String::trim).filter(each -> !each.isEmpty()).toList());
        final Splitting splitting = "hospital".equals(splitby) ? Splitting.byHospital(seed, plan.hospitalNames())
            : Splitting.byPatient(seed);
        writeInto(output.toPath());
        final BatchOutcome<PhantomItems.Made> made = batches().run(PhantomSet.items(plan.images(splitting), output.toPath(),
            new RadiographFiles()), Runtime.getRuntime().availableProcessors(), progress).orElse("No image was made");
        leaveOut(LeftOut.of(made));
        report = withLeftOut(PhantomSet.finish(made.results(), output.toPath()).summary());
    }
}
