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

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.radiograph.physics.spectrum.Material;
import io.github.bonegen.radiograph.physics.spectrum.Materials;
import io.github.bonegen.radiograph.set.Table;
import io.github.bonegen.radiograph.surface.mesh.ClosedMesh;
import io.github.bonegen.radiograph.surface.mesh.Mesh;
import io.github.bonegen.radiograph.surface.mesh.MeshFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of surfaces: which file is of which material. Its columns are {@code file} and {@code material}, and if need
 * be {@code density} (g/cm3), {@code priority} (a whole number; the line's place if there is none), {@code unit} and
 * {@code host}, the file that this one lies in.
 *
 * @param parts in the order of the table, in mm, in the body's coordinates
 * @param notes what was mended or should be known, one line each
 */
public record SurfaceTable(List<SurfacePart> parts, List<String> notes) {

    private static final int MOST = 1000;

    /**
     * Reads a table and all of its surfaces.
     *
     * @param folder of the surfaces
     * @param axes of the body in the coordinates of the files
     * @throws InvalidInputException if a line or a surface cannot be used
     */
    public static SurfaceTable read(final Path table, final Path folder, final BodyAxes axes) {
        final List<Map<String, String>> rows = Table.read(table, List.of("file", "material")).rows();
        require(!rows.isEmpty() && rows.size() <= MOST, "%s has %d rows; accepted are 1 to %d surfaces", table, rows.size(),
            MOST);
        final List<String> notes = new ArrayList<>();
        final List<SurfacePart> parts = new ArrayList<>();
        final List<SurfacePart> unstated = new ArrayList<>();
        final Set<String> names = new HashSet<>();
        for (final Map<String, String> row : rows) {
            final SurfacePart part = part(row, folder, axes, parts.size() + 1, notes);
            require(names.add(part.name()), "%s names %s twice; a surface has one material", table, part.name());
            parts.add(part);
            if (cell(row, "unit").isEmpty()) {
                unstated.add(part);
            }
        }
        checkExtent(unstated);
        for (final SurfacePart part : parts) {
            require(part.host().isEmpty() || names.contains(part.host()) && !part.host().equals(part.name()),
                "%s names the host %s of %s, which is no other file of the table", table, part.host(), part.name());
        }
        return new SurfaceTable(parts, notes);
    }

    /** Surfaces of no unit are of one origin: the largest of them tells whether they can be in mm. */
    private static void checkExtent(final List<SurfacePart> unstated) {
        SurfacePart largest = null;
        for (final SurfacePart part : unstated) {
            largest = largest == null || part.mesh().extent() > largest.mesh().extent() ? part : largest;
        }
        if (largest != null) {
            BodyLength.requirePlausible(largest.name(), largest.mesh().extent());
        }
    }

    private static SurfacePart part(final Map<String, String> row, final Path folder, final BodyAxes axes, final int place,
        final List<String> notes)
    {
        final String name = cell(row, "file");
        require(name.indexOf(0) < 0 && !name.isEmpty() && folder.resolve(name).normalize().startsWith(folder.normalize()),
            "file=%s is not accepted; give the name of a file in the folder", name);
        final Material material = material(cell(row, "material"), cell(row, "density"));
        final int priority = (int) number("priority", cell(row, "priority"), place, -1e6, 1e6);
        final String unit = cell(row, "unit");
        final double scale = unit.isEmpty() ? 1 : BodyLength.millimetres(unit);
        final Mesh stored = MeshFiles.read(folder.resolve(name));
        final ClosedMesh closed = ClosedMesh.of(name, stored.mapped(axes.rows(scale)));
        notes.addAll(closed.notes());
        return new SurfacePart(name, closed.mesh(), material, priority, cell(row, "host"));
    }

    private static Material material(final String name, final String density) {
        return density.isEmpty() ? Materials.named(name)
            : Materials.named(name, number("density", density, 0, 1e-6, 25));
    }

    private static double number(final String column, final String text, final double otherwise, final double least,
        final double most)
    {
        try {
            final double value = text.isEmpty() ? otherwise : Double.parseDouble(text);
            require(value >= least && value <= most, "%s=%s is out of range; accepted is %s to %s", column, text, least, most);
            return value;
        }
        catch (final NumberFormatException exception) {
            throw new InvalidInputException(column + "=" + text + " is no number", exception);
        }
    }

    private static String cell(final Map<String, String> row, final String column) {
        return row.getOrDefault(column, "").trim();
    }
}
