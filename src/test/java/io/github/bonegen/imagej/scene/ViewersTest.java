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
package io.github.bonegen.imagej.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.ImageStack;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

/** Who shows bone: the 3D Viewer of either generation, BoneGen, or a viewer of another author. */
class ViewersTest {

    private final Context context = new Context(PluginService.class);
    private final SceneFrames balls = SceneFrames.of(SceneTest.growingBall());

    @TempDir
    private Path home;
    private Path settings;

    @BeforeEach
    void place() {
        settings = home.resolve("viewer.props");
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    @ParameterizedTest
    @ValueSource(classes = {Fake3DViewer.OfScijava.class, Fake3DViewer.OfJogamp.class})
    void both_generations_of_the_3d_viewer_get_a_surface_with_its_level(final Class<?> universe) {
        new Fiji3DViewer(universe.getName(), settings).show(new SurfaceScene(balls, 127.5));

        final Fake3DViewer.Content shown = Fake3DViewer.SHOWN.get(0);
        assertThat(shown.how).isEqualTo("mesh");
        assertThat(shown.threshold).isEqualTo(128);
        assertThat(shown.image.getNFrames()).isEqualTo(2);
        assertThat(shown.colour).as("the colour of bone").isEqualTo("0.925 0.878 0.784");
    }

    @Test
    void the_3d_viewers_surface_is_closed_where_bone_meets_the_border() {
        final Volume bone = Volume.of(new float[] {9, 9, 9, 9, 9, 9, 9, 0}, 2, 2, 2, Calibration.isotropic(1, "mm", ""));
        new Fiji3DViewer(Fake3DViewer.OfJogamp.class.getName(), settings).show(new SurfaceScene(new SceneFrames("bone",
            List.of(bone)), 4.5));

        final ImageStack planes = Fake3DViewer.SHOWN.get(0).image.getStack();
        assertThat(planes.size()).isEqualTo(4);
        assertThat((byte[]) planes.getPixels(1)).containsOnly(0);
        assertThat((byte[]) planes.getPixels(2)).containsExactly(new int[] {0, 0, 0, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 0,
            0, 0});
        assertThat((byte[]) planes.getPixels(4)).containsOnly(0);
    }

    /** Without them it writes an error, for which Fiji opens its console. */
    @Test
    void the_3d_viewer_finds_its_settings_and_those_of_the_user_stay() throws IOException {
        final SurfaceScene scene = new SurfaceScene(balls, 127.5);
        new Fiji3DViewer(Fake3DViewer.OfJogamp.class.getName(), settings).show(scene);
        assertThat(settings).isEmptyFile();

        Files.writeString(settings, "Show_Scalebar=true");
        new Fiji3DViewer(Fake3DViewer.OfJogamp.class.getName(), settings).show(scene);
        assertThat(settings).hasContent("Show_Scalebar=true");
    }

    @Test
    void the_3d_viewer_gets_thickness_as_coloured_voxels() {
        new Fiji3DViewer(Fake3DViewer.OfJogamp.class.getName(), settings).show(
            Colouring.byThickness(balls, 127.5, Progress.NONE));

        assertThat(Fake3DViewer.SHOWN.get(0).how).isEqualTo("voltex");
        assertThat(Fake3DViewer.SHOWN.get(0).image.getBitDepth()).isEqualTo(24);
    }

    @Test
    void a_3d_viewer_without_graphics_says_why() {
        assertThatThrownBy(() -> new Fiji3DViewer(Fake3DViewer.Broken.class.getName(), settings)
            .show(new SurfaceScene(balls, 127.5))).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("no jogl");
    }

    @Test
    void without_the_3d_viewer_our_own_is_used_and_asking_for_it_tells_so() {
        assertThat(viewers().byName("auto").name()).isEqualTo("built-in");
        assertThatThrownBy(() -> viewers().byName("3D Viewer")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("not installed").hasMessageContaining("viewer=built-in");
    }

    @Test
    void a_viewer_of_another_author_is_found_once_it_is_a_plugin() {
        context.service(PluginService.class).addPlugin(new PluginInfo<>(Counter.class.getName(), VolumeViewer.class));

        assertThat(viewers().byName("counter")).isInstanceOf(Counter.class);
        assertThatThrownBy(() -> viewers().byName("magic")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("counter");
    }

    /** How to add a viewer: this, with {@code @Plugin(type = VolumeViewer.class)}. */
    public static final class Counter implements VolumeViewer {

        @Override
        public String name() {
            return "counter";
        }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public void show(final Scene scene) {
            System.out.println(scene.title() + " has " + scene.frames() + " frames");
        }
    }

    private Viewers viewers() {
        return new Viewers(context.service(PluginService.class));
    }
}
