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

import ij.ImagePlus;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.command.Outputs;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.radiograph.femur.Adjustment;
import io.github.bonegen.radiograph.femur.PhantomImage;
import io.github.bonegen.radiograph.femur.PhantomKind;
import io.github.bonegen.radiograph.femur.film.View;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.Previewable;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Breaks a femur and X-rays it. */
@Plugin(type = Command.class, name = "simulate-femur-fracture",
    menuPath = "Plugins>BoneGen>Radiograph>Simulate Femur Fracture...",
    description = "The radiograph of a simulated thigh with an atypical (AFF) or ordinary (NFF) fracture, or none.",
    attrs = @Attr(name = "no-record"))
public final class SimulateFemurFractureCommand extends BoneGenCommand implements Previewable {

    private static final double PREVIEW_MEGAPIXELS = 0.08;

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
    private final String note = "A phantom, not a patient. What is left empty is drawn from its distribution.";

    @Parameter(persist = false, choices = {"AFF", "AFF-complete", "AFF-incomplete", "NFF", "NFF-transverse",
        "NFF-oblique", "NFF-spiral", "NFF-comminuted", "intact", "implant-nail", "implant-plate", "implant-hip"}, label = "Kind",
        description = "what has happened to the femur")
    private String kind = "AFF";

    @Parameter(persist = false, choices = {"AP", "lateral"}, label = "View", description = "direction of the picture")
    private String view = "AP";

    @Parameter(persist = false, label = "Seed", description = "seed of anatomy, fracture and picture")
    private long seed = 1;

    @Parameter(persist = false, label = "Megapixels", min = "0.01", max = "50",
        description = "millions of pixels, 0.01 to 50")
    private double megapixels = 2;

    @Parameter(persist = false, label = "Hospital", min = "0",
        description = "number of the hospital that takes the picture, 0 or more",
        attrs = @Attr(name = MORE, value = "Picture"))
    private int hospital = 0;

    @Parameter(persist = false, required = false, label = "Site (mm)",
        description = "height of the fracture in mm below the lesser trochanter, 0 to 250",
        attrs = @Attr(name = MORE, value = "Fracture"))
    private Double site;

    @Parameter(persist = false, required = false, label = "Angle (degrees)",
        description = "lateral angle of the fracture line in degrees, 0 to 75",
        attrs = @Attr(name = MORE, value = "Fracture"))
    private Double angle;

    @Parameter(persist = false, required = false, label = "Beak (mm)",
        description = "height of the lateral beak in mm, 0 to 8",
        attrs = @Attr(name = MORE, value = "Fracture"))
    private Double beak;

    @Parameter(persist = false, required = false, label = "Gap (mm)",
        description = "gap between the fragments in mm, 0 to 40",
        attrs = @Attr(name = MORE, value = "Fracture"))
    private Double gap;

    @Parameter(persist = false, required = false, label = "Shift (mm)",
        description = "lateral displacement of the distal fragment in mm, -60 to 60",
        attrs = @Attr(name = MORE, value = "Fracture"))
    private Double shift;

    @Parameter(persist = false, required = false, label = "Varus (degrees)",
        description = "angulation of the distal fragment in degrees, -45 to 45",
        attrs = @Attr(name = MORE, value = "Fracture"))
    private Double varus;

    @Parameter(persist = false, required = false, label = "Rotation (degrees)",
        description = "rotation of the distal fragment in degrees, -90 to 90",
        attrs = @Attr(name = MORE, value = "Fracture"))
    private Double rotation;

    @Parameter(persist = false, required = false, label = "Pieces",
        description = "fragments of a comminuted fracture, 2 to 4, or chips off an AFF, 0 to 4",
        attrs = @Attr(name = MORE, value = "Fracture"))
    private Double pieces;

    @Parameter(persist = false, required = false, label = "Bow (degrees)",
        description = "lateral bow in degrees, -20 to 40",
        attrs = @Attr(name = MORE, value = "Anatomy"))
    private Double bow;

    @Parameter(persist = false, required = false, label = "Cortex (mm)",
        description = "thickness of the lateral cortex at mid-shaft in mm, 3 to 14",
        attrs = @Attr(name = MORE, value = "Anatomy"))
    private Double cortex;

    @Parameter(persist = false, label = "Preview", description = "show a small picture while the dialog is open")
    private boolean preview = false;

    @Parameter(persist = false, required = false, label = "Output",
        description = "TIFF or PNG to write; empty only shows the image")
    private File output = new File("");

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus radiograph;

    private ImagePlus shown;

    @Override
    protected void execute(final Progress progress) {
        cancel();
        final PhantomImage image = image(megapixels);
        Outputs.checkImage(output);
        radiograph = RadiographFiles.toImagePlus(image.render(progress), kind + " " + view + " " + seed);
        Outputs.save(radiograph, output, "");
    }

    private PhantomImage image(final double pixels) {
        return PhantomImage.of(PhantomKind.named(kind, seed), View.named(view), hospital, pixels, seed,
            new Adjustment(orDrawn(site), orDrawn(angle), orDrawn(beak), orDrawn(gap), orDrawn(shift), orDrawn(varus),
                orDrawn(rotation), orDrawn(pieces), orDrawn(bow), orDrawn(cortex)));
    }

    private static double orDrawn(final Double measure) {
        return measure == null ? Double.NaN : measure;
    }

    @Override
    public void preview() {
        if (!preview) {
            cancel();
            return;
        }
        try {
            final ImagePlus small = RadiographFiles.toImagePlus(image(PREVIEW_MEGAPIXELS).render(Progress.NONE),
                "Preview");
            if (shown == null) {
                shown = small;
                shown.show();
            } else {
                shown.setImage(small);
            }
        }
        catch (final InvalidInputException exception) {
            // A value half typed: the next one will show.
            cancel();
        }
    }

    @Override
    public void cancel() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }
}
