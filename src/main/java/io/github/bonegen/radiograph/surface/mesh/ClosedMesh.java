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
package io.github.bonegen.radiograph.surface.mesh;

import static io.github.bonegen.InvalidInputException.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mesh without an edge: along every edge as many triangles run one way as the other, so that a line that does not
 * end inside leaves as often as it enters. Its outside is out.
 *
 * @param mesh the surface
 * @param notes what was mended, for the user
 */
public record ClosedMesh(Mesh mesh, List<String> notes) {

    /** Holes of up to this share of the surface are closed. */
    private static final double SMALL = 0.2;

    /**
     * Closes small holes and turns a mesh that is inside out.
     *
     * @param name for messages
     * @throws io.github.bonegen.InvalidInputException if the mesh is open, or encloses nothing
     */
    public static ClosedMesh of(final String name, final Mesh mesh) {
        final List<String> notes = new ArrayList<>();
        final Mesh closed = closed(name, mesh, notes);
        final double volume = closed.signedVolume();
        final double extent = closed.extent();
        require(Math.abs(volume) > 1e-9 * extent * extent * extent, "%s encloses no volume; accepted are closed surfaces",
            name);
        if (volume > 0) {
            return new ClosedMesh(closed, notes);
        }
        notes.add(name + " was inside out, and was turned");
        return new ClosedMesh(closed.turned(), notes);
    }

    private static Mesh closed(final String name, final Mesh mesh, final List<String> notes) {
        final int[][] open = OpenEdges.of(mesh);
        if (open.length == 0) {
            return mesh;
        }
        final HoleFilling filling = HoleFilling.of(mesh, open);
        final double share = 1 - area(mesh) / area(filling.mesh());
        require(share <= SMALL, "%s is open: %d of its edges have no triangle on one side, and closing its %d holes would"
            + " make %.0f %% of it up; accepted are closed surfaces, or holes of up to %.0f %%", name, open.length,
            filling.holes(), 100 * share, 100 * SMALL);
        notes.add(String.format(Locale.ROOT, "%s had %d holes of %.2g %% of its surface, which were closed", name,
            filling.holes(), 100 * share));
        return filling.mesh();
    }

    private static double area(final Mesh mesh) {
        double sum = 0;
        for (int t = 0; t < mesh.size(); t++) {
            final double[] a = edge(mesh, t, 1);
            final double[] b = edge(mesh, t, 2);
            final double x = a[1] * b[2] - a[2] * b[1];
            final double y = a[2] * b[0] - a[0] * b[2];
            final double z = a[0] * b[1] - a[1] * b[0];
            sum += Math.sqrt(x * x + y * y + z * z) / 2;
        }
        return sum;
    }

    private static double[] edge(final Mesh mesh, final int triangle, final int corner) {
        final double[] edge = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            edge[axis] = mesh.corner(triangle, corner, axis) - mesh.corner(triangle, 0, axis);
        }
        return edge;
    }
}
