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
package io.github.bonegen.radiograph.surface;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.radiograph.physics.Body;
import io.github.bonegen.radiograph.physics.Ray;
import io.github.bonegen.radiograph.physics.spectrum.Material;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Closed surfaces, each of a material, in and beside each other; inside is whatever a surface winds around. A ray costs O(log n) of n triangles and of the
 * triangles that it crosses; building the body O(n log n).
 */
public final class SurfaceBody implements Body {

    private static final long MOST_TRIANGLES = 50_000_000;
    /** A line that enters more often than it leaves passes a corner too near for arithmetic; it moves by so many mm. */
    private static final double ASIDE = 1e-6;
    private static final int ATTEMPTS = 4;

    private final List<SurfacePart> parts;
    private final List<Material> materials = new ArrayList<>();
    private final int[] materialOf;
    private final TriangleTree tree;

    /** @throws io.github.bonegen.InvalidInputException if there are no parts, or too many triangles */
    public SurfaceBody(final List<SurfacePart> given) {
        require(!given.isEmpty(), "There are no surfaces; a body needs one at the least");
        final long triangles = given.stream().mapToLong(part -> part.mesh().size()).sum();
        require(triangles <= MOST_TRIANGLES, "The surfaces have %d triangles; accepted are %d in all", triangles,
            MOST_TRIANGLES);
        final List<SurfacePart> last = new ArrayList<>(given);
        Collections.reverse(last);
        parts = last.stream().sorted(Comparator.comparingInt(SurfacePart::priority).reversed()).toList();
        materialOf = new int[parts.size()];
        for (int part = 0; part < materialOf.length; part++) {
            final Material material = parts.get(part).material();
            if (!materials.contains(material)) {
                materials.add(material);
            }
            materialOf[part] = materials.indexOf(material);
        }
        tree = TreeBuilder.build(parts.stream().map(SurfacePart::mesh).toList());
    }

    /** The parts, the one of the highest priority first. */
    List<SurfacePart> parts() {
        return parts;
    }

    /** Least x, y, z, then greatest x, y, z in mm. */
    public double[] box() {
        return tree.box();
    }

    @Override
    public List<Material> materials() {
        return List.copyOf(materials);
    }

    @Override
    public void trace(final Ray ray, final double[] millimetres) {
        Arrays.fill(millimetres, 0);
        final Crossings crossings = crossings(ray);
        final int[] depths = new int[parts.size()];
        int top = parts.size();
        for (int i = 0; i < crossings.size() - 1; i++) {
            top = top(crossings, i, depths, top);
            if (top < parts.size()) {
                millimetres[materialOf[top]] += crossings.position(i + 1) - crossings.position(i);
            }
        }
    }

    /** The first part that a line is in behind a crossing. */
    private int top(final Crossings crossings, final int index, final int[] depths, final int before) {
        final int part = crossings.surface(index);
        depths[part] += crossings.step(index);
        if (depths[part] != 0) {
            return Math.min(before, part);
        }
        int top = before;
        while (top < depths.length && depths[top] == 0) {
            top++;
        }
        return top;
    }

    /** All crossings of a line, as many inwards as outwards of each surface. */
    Crossings crossings(final Ray ray) {
        final Crossings crossings = new Crossings();
        tree.cross(ray, crossings);
        for (int attempt = 1; attempt < ATTEMPTS && !isBalanced(crossings); attempt++) {
            final double aside = attempt * ASIDE;
            tree.cross(new Ray(ray.x() + aside, ray.y() - 0.7 * aside, ray.z() + 0.4 * aside, ray.dx(), ray.dy(),
                ray.dz()), crossings);
        }
        return crossings;
    }

    private boolean isBalanced(final Crossings crossings) {
        if (crossings.size() == 0) {
            return true;
        }
        final int[] depths = new int[parts.size()];
        for (int i = 0; i < crossings.size(); i++) {
            depths[crossings.surface(i)] += crossings.step(i);
        }
        for (final int depth : depths) {
            if (depth != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean contains(final double x, final double y, final double z) {
        final Crossings crossings = crossings(new Ray(x, y, z, 0, 0, 1));
        final int[] depths = new int[parts.size()];
        for (int i = 0; i < crossings.size(); i++) {
            depths[crossings.surface(i)] += crossings.position(i) < 0 ? crossings.step(i) : 0;
        }
        return Arrays.stream(depths).anyMatch(depth -> depth != 0);
    }
}
