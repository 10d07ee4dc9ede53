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
package io.github.bonegen.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Progress;
import io.github.bonegen.morphometry.Measurement;
import io.github.bonegen.morphometry.MeasurementRequest;
import io.github.bonegen.morphometry.Morphometry;
import io.github.bonegen.morphometry.StandardMetric;
import io.github.bonegen.morphometry.binary.FixedThreshold;
import java.util.Random;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.view.IntervalView;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;

/** Images of ImgLib2 are measured as volumes are. */
class ImgPlanesTest {

    private static final Calibration CALIBRATION = Calibration.isotropic(0.1, "mm", "");

    @Test
    void a_view_of_integers_is_measured_as_the_same_voxels_of_a_volume() {
        final short[] values = new short[12 * 10 * 8];
        final Random random = new Random(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) random.nextInt(1 << 16);
        }
        final IntervalView<UnsignedShortType> view = Views.interval(ArrayImgs.unsignedShorts(values, 12, 10, 8),
            new long[] {2, 1, 3}, new long[] {10, 8, 7});
        final ImgPlanes<UnsignedShortType> planes = new ImgPlanes<>(view, CALIBRATION);
        final float[] voxels = new float[9 * 8 * 5];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = Short.toUnsignedInt(values[((i / 72 + 3) * 10 + i / 9 % 8 + 1) * 12 + i % 9 + 2]);
        }
        final Volume volume = Volume.of(voxels, 9, 8, 5, CALIBRATION);

        assertThat(planes.plane(4)).containsExactly(volume.plane(4));
        assertThat(measured(planes)).isEqualTo(measured(volume));
    }

    @Test
    void an_image_of_two_dimensions_is_one_plane() {
        final ImgPlanes<UnsignedShortType> planes = new ImgPlanes<>(ArrayImgs.unsignedShorts(new short[] {1, 2, 3, 4}, 2, 2),
            CALIBRATION);
        assertThat(planes.depth()).isEqualTo(1);
        assertThat(planes.plane(0)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void channels_and_frames_are_refused() {
        assertThatThrownBy(() -> new ImgPlanes<>(ArrayImgs.unsignedShorts(2, 2, 2, 2), CALIBRATION))
            .isInstanceOf(InvalidInputException.class).hasMessageStartingWith("An image of 4 dimensions is not accepted");
    }

    private static Measurement measured(final Planes planes) {
        return Morphometry.measure(planes, new FixedThreshold(30_000).segment(planes, "image").bone(),
            MeasurementRequest.of(StandardMetric.BVTV, StandardMetric.TBTH, StandardMetric.CONN), Progress.NONE);
    }
}
