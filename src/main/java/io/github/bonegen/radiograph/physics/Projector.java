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
package io.github.bonegen.radiograph.physics;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.physics.spectrum.Spectrum;
import java.util.Arrays;
import java.util.List;

/** Casts one ray for each pixel of a detector. */
public final class Projector {

    /** Bundles for bends of the least contrast that is refined, of twice and of four times as much. */
    private static final List<Bundle> BUNDLES = List.of(new Bundle(3, 2, 2), new Bundle(5, 2, 3), new Bundle(8, 5, 0));

    private final Beam beam;
    private final DetectorGrid grid;

    public Projector(final Beam beam, final DetectorGrid grid) {
        this.beam = beam;
        this.grid = grid;
    }

    /**
     * The transmitted share of the photons at each pixel, 0 to 1, row by row. Costs O(pixels x (steps of a ray +
     * energies)).
     *
     * @throws io.github.bonegen.InvalidInputException if the source is inside the body
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public float[] transmission(final Body body, final Spectrum spectrum, final Progress progress) {
        beam.checkOutside(body);
        final BeerLambert law = new BeerLambert(spectrum, body.materials());
        final float[] image = new float[grid.size()];
        Rows.forEach(grid.height(), progress, "Casting rays", y -> {
            final double[] millimetres = new double[body.materials().size()];
            for (int x = 0; x < grid.width(); x++) {
                body.trace(beam.ray(grid.u(x), grid.v(y)), millimetres);
                image[y * grid.width() + x] = (float) law.transmission(millimetres);
            }
        });
        return image;
    }

    /**
     * The path length in each material in mm: one image a material, one after the other.
     *
     * @throws io.github.bonegen.InvalidInputException if the source is inside the body
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public float[][] pathLengths(final Body body, final Progress progress) {
        beam.checkOutside(body);
        final int materials = body.materials().size();
        final float[][] images = new float[materials][grid.size()];
        Rows.forEach(grid.height(), progress, "Measuring path lengths", y -> {
            final double[] millimetres = new double[materials];
            for (int x = 0; x < grid.width(); x++) {
                body.trace(beam.ray(grid.u(x), grid.v(y)), millimetres);
                for (int material = 0; material < materials; material++) {
                    images[material][y * grid.width() + x] = (float) millimetres[material];
                }
            }
        });
        return images;
    }

    /**
     * Casts a bundle of rays for each pixel whose transmission bends among its neighbours', so that edges are area
     * averages as a detector's are, at any resolution.
     *
     * @param image the transmission of one ray a pixel
     * @param contrast the least bend of ln(transmission) that is refined; larger ones get more rays
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public float[] refineEdges(final float[] image, final Body body, final Spectrum spectrum, final double contrast,
        final Progress progress)
    {
        final BeerLambert law = new BeerLambert(spectrum, body.materials());
        final float[] refined = image.clone();
        final double[] ratios = new double[BUNDLES.size()];
        Arrays.setAll(ratios, i -> Math.exp(contrast * (1 << i)));
        Rows.forEach(grid.height(), progress, "Refining edges", y -> {
            final double[] millimetres = new double[body.materials().size()];
            for (int x = 0; x < grid.width(); x++) {
                int strength = 0;
                while (strength < ratios.length && bends(image, x, y, ratios[strength])) {
                    strength++;
                }
                if (strength > 0) {
                    refined[y * grid.width() + x] = (float) mean(image, BUNDLES.get(strength - 1), body, law, x, y, millimetres);
                }
            }
        });
        return refined;
    }

    /** The mean over a pixel; its middle is known. */
    private double mean(final float[] image, final Bundle bundle, final Body body, final BeerLambert law, final int x,
        final int y, final double[] millimetres)
    {
        final Body near = body.around(beam.ray(grid.u(x), grid.v(y)));
        double sum = 0;
        for (int i = 0; i < bundle.rays; i++) {
            final double right = bundle.right(i);
            final double down = bundle.down(i);
            if (right == 0 && down == 0) {
                sum += image[y * grid.width() + x];
            } else {
                near.trace(beam.ray(grid.u(x + right), grid.v(y + down)), millimetres);
                sum += law.transmission(millimetres);
            }
        }
        return sum / bundle.rays;
    }

    /**
     * Rays over a pixel on a Fibonacci lattice, which no edge's direction fools (Sloan and Joe, 1994).
     *
     * @param rays how many; if odd, one is the pixel's middle
     * @param step how many rows down from a ray to its right neighbour; neighbours among Fibonacci's numbers
     * @param first row of the first ray
     */
    private record Bundle(int rays, int step, int first) {

        /** How far a ray is from the middle to the right in pixels. */
        double right(final int ray) {
            return offset(ray);
        }

        /** How far it is below the middle. */
        double down(final int ray) {
            return offset((first + ray * step) % rays);
        }

        private double offset(final int place) {
            return (2 * place + 1 - rays) / (2.0 * rays);
        }
    }

    /** A slope needs no more rays, its middle is its mean; a bend or a step does. */
    private boolean bends(final float[] image, final int x, final int y, final double ratio) {
        final int index = y * grid.width() + x;
        final int left = x > 0 ? index - 1 : index;
        final int right = x < grid.width() - 1 ? index + 1 : index;
        final int above = y > 0 ? index - grid.width() : index;
        final int below = y < grid.height() - 1 ? index + grid.width() : index;
        final float squared = image[index] * image[index];
        return differs(image[left] * image[right], squared, ratio)
            || differs(image[above] * image[below], squared, ratio);
    }

    private static boolean differs(final double first, final double second, final double ratio) {
        return first > second * ratio || second > first * ratio;
    }
}
