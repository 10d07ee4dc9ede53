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
package io.github.bonegen.radiograph.femur;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;
import ij.plugin.MontageMaker;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.femur.film.Acquisition;
import io.github.bonegen.radiograph.femur.film.View;
import io.github.bonegen.radiograph.femur.fracture.FractureKind;
import io.github.bonegen.volume.Volume;

/** A sheet of phantoms for the eye: {@code ContactSheet <png> <columns> <rows> <cell height> <first seed> [kind]}. */
final class ContactSheet {

    private ContactSheet() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        final int columns = Integer.parseInt(arguments[1]);
        final int rows = Integer.parseInt(arguments[2]);
        final int height = Integer.parseInt(arguments[3]);
        final long seed = Long.parseLong(arguments[4]);
        ImageStack stack = null;
        final FractureKind[] kinds = FractureKind.values();
        for (int i = 0; i < columns * rows; i++) {
            final FractureKind kind = arguments.length > 5 ? FractureKind.named(arguments[5], seed + i)
                : kinds[1 + i % (kinds.length - 1)];
            final Phantom phantom = PhantomSampler.sample(kind, seed + i);
            final Hospital hospital = Hospital.of(i, seed);
            final View view = i % 4 == 3 ? View.LATERAL : View.AP;
            final Acquisition shot = hospital.shot(phantom, view, seed + i, height * height / hospital.aspect() * 1e-6 * 1.5);
            final long start = System.nanoTime();
            final Volume image = new FemurRadiograph(phantom, shot).render(Progress.NONE);
            System.out.printf("%2d %s %s %s %.2f s%n", i, kind.title(), view.title(), hospital.name(),
                (System.nanoTime() - start) * 1e-9);
            ImageProcessor cell = new FloatProcessor(image.width(), image.height(), image.voxels());
            cell.setMinAndMax(0, 65535);
            cell = cell.convertToByteProcessor(true);
            cell.setInterpolationMethod(ImageProcessor.BILINEAR);
            cell = cell.resize((int) (height / hospital.aspect()), height, true);
            final ImageProcessor framed = cell.createProcessor(height, height);
            framed.insert(cell, (height - cell.getWidth()) / 2, 0);
            stack = stack == null ? new ImageStack(height, height) : stack;
            stack.addSlice(framed);
        }
        final ImagePlus sheet = new MontageMaker().makeMontage2(new ImagePlus("", stack), columns, rows, 1, 1,
            columns * rows, 1, 2, false);
        new FileSaver(sheet).saveAsPng(arguments[0]);
    }
}
