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
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ColorProcessor;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balls that grow over time, seen in each mode. */
class SceneTest {

    private static final int EDGE = 24;
    private static final double[] RADII = {4, 8};
    private static final Camera CAMERA = new Camera(35, 22, 120);

    private final SceneFrames balls = SceneFrames.of(growingBall());

    @TempDir
    private Path folder;

    @Test
    void the_surface_of_a_binary_image_lies_half_way_between_its_values() {
        assertThat(balls.surfaceLevel()).isEqualTo(127.5);
    }

    @Test
    void a_series_is_a_timeline() {
        final Scene scene = new SurfaceScene(balls, balls.surfaceLevel());

        assertThat(scene.frames()).isEqualTo(2);
        assertThat(coloured(scene.draw(1, CAMERA))).isGreaterThan(3 * coloured(scene.draw(0, CAMERA)));
        assertThat(scene.voxels().getNFrames()).isEqualTo(2);
        assertThat(scene.voxels().getBitDepth()).isEqualTo(8);
        assertThat(scene.voxels().getCalibration().pixelDepth).isEqualTo(0.5);
        assertThat(scene.surfaceLevel()).hasValue(128);
    }

    @Test
    void a_thicker_ball_has_another_colour_and_the_bar_says_how_thick() {
        final Scene scene = Colouring.byThickness(balls, balls.surfaceLevel(), Progress.NONE);
        final int middle = CAMERA.size() / 2;

        final int thick = scene.draw(1, CAMERA).get(middle, middle);
        final int thin = scene.draw(0, CAMERA).get(middle, middle);

        assertThat(red(thick)).isGreaterThan(red(thin) + 20);
        assertThat(scene.voxels().getBitDepth()).isEqualTo(24);
        assertThat(scene.voxels().getStack().getProcessor(1).get(0, 0) & 0xffffff).isZero();
    }

    @Test
    void denser_is_brighter_and_nothing_is_black() {
        final Scene scene = new DensityScene(balls, 10);
        final ColorProcessor picture = scene.draw(1, CAMERA);

        assertThat(red(picture.get(CAMERA.size() / 2, CAMERA.size() / 2))).isGreaterThan(150);
        assertThat(red(picture.get(1, 1))).isZero();
        assertThat(scene.surfaceLevel()).isEmpty();
    }

    @Test
    void flat_voxels_become_cubes() {
        final ImagePlus flat = growingBall();
        flat.getCalibration().pixelDepth = 1.0;

        assertThat(SceneFrames.of(flat).volumes().get(0).depth()).isCloseTo(2 * EDGE, within(2));
    }

    @Test
    void a_turn_shows_every_side_and_all_times() {
        final ImagePlus turn = new Turntable(CAMERA, 8).turn(new SurfaceScene(balls, 127.5), Progress.NONE);

        assertThat(turn.getStackSize()).isEqualTo(8);
        assertThat(coloured((ColorProcessor) turn.getStack().getProcessor(5)))
            .isGreaterThan(3 * coloured((ColorProcessor) turn.getStack().getProcessor(4)));
    }

    @Test
    void a_turn_becomes_a_gif_an_avi_or_a_tiff_and_a_view_a_png() throws IOException {
        final Scene scene = new SurfaceScene(balls, 127.5);
        for (final String name : new String[] {"turn.gif", "turn.avi", "turn.tif", "view.png"}) {
            new SceneFile(folder.resolve(name)).write(scene, new Turntable(CAMERA, 6), Progress.NONE);
        }

        final ImageReader gif = ImageIO.getImageReadersByFormatName("gif").next();
        gif.setInput(ImageIO.createImageInputStream(folder.resolve("turn.gif").toFile()));
        assertThat(gif.getNumImages(true)).isEqualTo(6);
        assertThat(IJ.openImage(folder.resolve("turn.avi").toString()).getStackSize()).isEqualTo(6);
        assertThat(IJ.openImage(folder.resolve("turn.tif").toString()).getStackSize()).isEqualTo(6);
        assertThat(ImageIO.read(folder.resolve("view.png").toFile()).getWidth()).isEqualTo(CAMERA.size());
        assertThat(Files.list(folder)).hasSize(4);
    }

    @Test
    void what_cannot_be_shown_is_refused_with_what_can() {
        assertThatThrownBy(() -> new SurfaceScene(balls, 300)).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("from 0.0 to 255.0");
        assertThatThrownBy(() -> SceneFrames.of(IJ.createImage("flat", 9, 9, 1, 8)))
            .isInstanceOf(InvalidInputException.class).hasMessageContaining("2D image");
        assertThatThrownBy(() -> new SceneFile(folder.resolve("turn.mov"))).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining(".gif, .avi");
    }

    /** Two frames, voxels of 0.5 mm. */
    static ImagePlus growingBall() {
        final ImagePlus image = IJ.createHyperStack("balls", EDGE, EDGE, 1, EDGE, RADII.length, 8);
        final double centre = (EDGE - 1) / 2.0;
        for (int frame = 0; frame < RADII.length; frame++) {
            for (int z = 0; z < EDGE; z++) {
                for (int i = 0; i < EDGE * EDGE; i++) {
                    final double r = Math.hypot(Math.hypot(i % EDGE - centre, i / EDGE - centre), z - centre);
                    image.getStack().getProcessor(image.getStackIndex(1, z + 1, frame + 1))
                        .set(i, r < RADII[frame] ? 255 : 0);
                }
            }
        }
        image.getCalibration().pixelWidth = 0.5;
        image.getCalibration().pixelHeight = 0.5;
        image.getCalibration().pixelDepth = 0.5;
        image.getCalibration().setUnit("mm");
        return image;
    }

    private static long coloured(final ColorProcessor picture) {
        long count = 0;
        for (int i = 0; i < picture.getPixelCount(); i++) {
            count += (picture.get(i) & 0xffffff) == 0xffffff ? 0 : 1;
        }
        return count;
    }

    private static int red(final int rgb) {
        return rgb >> 16 & 0xff;
    }
}
