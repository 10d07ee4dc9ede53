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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.radiograph.surface.mesh.Mesh;
import io.github.bonegen.radiograph.surface.mesh.MeshFiles;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of surfaces, and what is said of those that cannot be used. */
class SurfaceTableTest {

    private static final Mesh SPHERE = Shapes.sphere(0, 0, 0, 50, 24);
    private static final double VOLUME = SPHERE.signedVolume();

    @TempDir
    private Path folder;

    @Test
    void every_format_holds_the_same_surface() {
        for (final byte[] file : List.of(Shapes.stl(SPHERE), Shapes.stlText(SPHERE), Shapes.obj(SPHERE),
            Shapes.plyText(SPHERE), Shapes.ply(SPHERE, ByteOrder.LITTLE_ENDIAN), Shapes.ply(SPHERE, ByteOrder.BIG_ENDIAN)))
        {
            final Mesh mesh = MeshFiles.read(Shapes.write(folder.resolve("surface"), file));
            assertThat(mesh.size()).isEqualTo(SPHERE.size());
            assertThat(mesh.vertices()).hasSameSizeAs(SPHERE.vertices());
            assertThat(mesh.signedVolume()).isCloseTo(VOLUME, within(1e-6 * VOLUME));
        }
    }

    @Test
    void polygons_are_divided_and_vertices_counted_backwards() {
        final String cube = "v 0 0 0\nv 100 0 0\nv 100 100 0\nv 0 100 0\nv 0 0 100\nv 100 0 100\nv 100 100 100\nv 0 100 100\n"
            + "f 4 3 2 1\nf 5 6 7 8\nf 1 2 6 5\nf 2 3 7 6\nf 3 4 8 7\nf -5 -8 -4 -1\n";
        Shapes.write(folder.resolve("cube.obj"), cube.getBytes(StandardCharsets.US_ASCII));
        assertThat(read("cube.obj,cortical bone").parts().get(0).mesh().signedVolume()).isCloseTo(1e6, within(1e-3));
    }

    @Test
    void an_inside_out_surface_is_turned_with_a_note() {
        stl("sphere.stl", SPHERE.turned());
        final SurfaceTable table = read("sphere.stl,cortical bone");
        assertThat(table.notes()).containsExactly("sphere.stl was inside out, and was turned");
        assertThat(table.parts().get(0).mesh().signedVolume()).isCloseTo(VOLUME, within(1e-6 * VOLUME));
    }

    @Test
    void a_small_hole_is_closed_with_a_note_and_a_large_one_refused() {
        stl("hole.stl", Shapes.without(SPHERE, 5));
        final SurfaceTable table = read("hole.stl,cortical bone");
        assertThat(table.notes()).singleElement().asString().startsWith("hole.stl had 1 holes");
        assertThat(table.parts().get(0).mesh().signedVolume()).isCloseTo(VOLUME, within(2e-3 * VOLUME));
        stl("half.stl", Shapes.without(SPHERE, SPHERE.size() / 2));
        assertRefused("half.stl,cortical bone", "half.stl is open: 48 of its edges have no triangle on one side, and closing"
            + " its 1 holes would make 33 % of it up");
    }

    @Test
    void metres_and_inches_are_refused_until_they_are_stated() {
        final Mesh femur = Shapes.cylinder(15, 0, 450, 16);
        for (final String[] unit : new String[][] {{"m", "1000", "m if it is 450 mm long"}, {"in", "25.4", "in if it is 450 mm"}})
        {
            final double scale = 1 / Double.parseDouble(unit[1]);
            stl("femur.stl", femur.mapped(new double[][] {{scale, 0, 0}, {0, scale, 0}, {0, 0, scale}}));
            assertRefused("femur.stl,cortical bone", "give its unit: mm if that is right", unit[2]);
            final Mesh read = read("femur.stl,cortical bone,,,," + unit[0]).parts().get(0).mesh();
            assertThat(read.extent()).isCloseTo(450, within(1e-3));
        }
        stl("femur.stl", femur);
        assertRefused("femur.stl,cortical bone,,,,furlong", "unit=furlong is not accepted; choose one of mm, cm, m, um, in");
    }

    @Test
    void a_nested_body_outside_of_its_host_is_refused() {
        stl("host.stl", SPHERE);
        stl("inside.stl", Shapes.sphere(10, 0, 0, 20, 24));
        stl("outside.stl", Shapes.sphere(45, 0, 0, 20, 24));
        final String host = "host.stl,fat\n";
        assertThat(SurfaceSurvey.of(new SurfaceBody(read(host + "inside.stl,cortical bone,,,host.stl").parts()))).isEmpty();
        final SurfaceTable table = read(host + "outside.stl,cortical bone,,,host.stl");
        assertThatThrownBy(() -> SurfaceSurvey.of(new SurfaceBody(table.parts()))).isInstanceOf(InvalidInputException.class)
            .hasMessageMatching("outside.stl lies by [3-5]\\d % outside of its host host.stl; accepted are up to 1 %");
        assertRefused(host + "inside.stl,cortical bone,,,skin.stl", "the host skin.stl of inside.stl");
    }

    @Test
    void a_million_triangles_are_read_and_crossed() {
        final Mesh many = Shapes.sphere(0, 0, 0, 80, 502);
        stl("many.stl", many);
        assertThat(many.size()).isGreaterThan(1_000_000);
        final SurfaceBody body = new SurfaceBody(read("many.stl,cortical bone").parts());
        final double[] lengths = new double[1];
        body.trace(new io.github.bonegen.radiograph.physics.Ray(1, 2, 3, 0, 0, 1), lengths);
        assertThat(lengths[0]).isCloseTo(2 * Math.sqrt(6400 - 5), within(0.01));
    }

    @Test
    void files_that_are_no_surfaces_are_refused_in_a_line() {
        for (final String name : List.of("notes.stl", "notes.ply", "notes.obj")) {
            Shapes.write(folder.resolve(name), "Dear colleague,\nthe femur is attached.\n".getBytes(StandardCharsets.UTF_8));
            assertRefused(name + ",cortical bone", name + " is no surface that can be read; accepted are PLY, STL and OBJ");
        }
        Shapes.write(folder.resolve("lies.ply"), "ply\nformat binary_little_endian 1.0\nelement vertex 2000000000\n"
            .concat("property float x\nend_header\nabc").getBytes(StandardCharsets.US_ASCII));
        assertRefused("lies.ply,cortical bone", "its header counts 2000000000 of vertex, more than its length holds");
        Shapes.write(folder.resolve("far.obj"), "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 9\n".getBytes(StandardCharsets.US_ASCII));
        assertRefused("far.obj,cortical bone", "a face names vertex 8, and there are 3");
        Shapes.write(folder.resolve("nan.obj"), "v 0 0 0\nv NaN 0 0\n".getBytes(StandardCharsets.US_ASCII));
        assertRefused("nan.obj,cortical bone", "vertex 1 lies at (NaN, 0.0, 0.0)");
        final byte[] ply = Shapes.ply(SPHERE, ByteOrder.LITTLE_ENDIAN);
        Shapes.write(folder.resolve("short.ply"), Arrays.copyOf(ply, ply.length - 9));
        assertRefused("short.ply,cortical bone", "it is cut short");
        assertRefused("none.stl,cortical bone", "There is no surface");
        assertRefused("../x.stl,cortical bone", "file=../x.stl is not accepted");
    }

    @Test
    void materials_are_checked_by_name_and_density() {
        stl("sphere.stl", SPHERE);
        assertThat(read("sphere.stl,titanium,4.4").parts().get(0).material().density()).isEqualTo(4.4);
        final var spongiosa = read("sphere.stl,spongiosa,1.144").parts().get(0).material();
        assertThat(spongiosa.linearAttenuation(50)).isCloseTo(0.2 * 1.92 * 0.4242 + 0.8 * 0.95 * 0.2123, within(1e-6));
        assertRefused("sphere.stl,cheese", "material=cheese is not known; choose one of air, aluminium, cortical bone");
        assertRefused("sphere.stl,spongiosa,0.5", "A spongiosa of 0.5 g/cm3 is not accepted");
        assertRefused("sphere.stl,fat,heavy", "density=heavy is no number");
    }

    private void stl(final String name, final Mesh mesh) {
        Shapes.write(folder.resolve(name), Shapes.stl(mesh));
    }

    private SurfaceTable read(final String rows) {
        final StringBuilder table = new StringBuilder("file,material,density,priority,host,unit\n");
        for (final String row : rows.split("\n")) {
            table.append(row).append(",".repeat(5 - (int) row.chars().filter(c -> c == ',').count())).append('\n');
        }
        final Path file = Shapes.write(folder.resolve("table.csv"), table.toString().getBytes(StandardCharsets.UTF_8));
        return SurfaceTable.read(file, folder, BodyAxes.named("z", "-y"));
    }

    private void assertRefused(final String rows, final String... parts) {
        assertThatThrownBy(() -> read(rows)).isInstanceOf(InvalidInputException.class).hasMessageContainingAll(parts)
            .message().doesNotContain("\n");
    }
}
