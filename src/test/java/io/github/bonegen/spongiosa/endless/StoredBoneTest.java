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
package io.github.bonegen.spongiosa.endless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.Parallel;
import io.github.bonegen.Progress;
import io.github.bonegen.Provenance;
import io.github.bonegen.batch.LocalRunner;
import io.github.bonegen.spongiosa.endless.stored.StoredBone;
import io.github.bonegen.spongiosa.endless.stored.StoredTiles;
import io.github.bonegen.spongiosa.endless.tile.GaussianField;
import io.github.bonegen.spongiosa.endless.tile.Tile;
import io.github.bonegen.spongiosa.endless.tile.TileSource;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.Calibration;
import io.github.bonegen.volume.zarr.OmeZarr;
import io.github.bonegen.volume.zarr.ZarrArray;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bone is written chunk by chunk, and goes on where it was cut short. */
class StoredBoneTest {

    private static final Box BOX = new Box(5, -3, 2, 21, 16, 30);
    private static final int EDGE = 8;

    /** From -1 to 1. */
    private static final SpongiosaScale PLAIN = new SpongiosaScale(1, "", -1, 1);

    @TempDir
    private Path folder;

    private final AtomicInteger made = new AtomicInteger();

    /** The first number of a field of one channel at each voxel. */
    private final TileSource noise = new TileSource() {
        @Override
        public int edge() {
            return EDGE;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public float[] values(final Tile tile) {
            made.incrementAndGet();
            return new GaussianField(1, 1).values(tile.box(EDGE));
        }
    };

    private OmeZarr write(final Parallel threads) {
        final OmeZarr image = OmeZarr.beginOrGoOn(folder, BOX, EDGE, Calibration.NONE, Provenance.NONE.with("seed", 1));
        new StoredBone(new EndlessBone(noise, PLAIN), BOX, image, folder).write(List.of(), new StoredTiles(folder.resolve(".latents")),
            new LocalRunner(), threads);
        return image;
    }

    private static float[] expected() {
        final float[] values = new GaussianField(1, 1).values(BOX);
        for (int i = 0; i < values.length; i++) {
            values[i] = PLAIN.toDensity((float) StrictMath.tanh(values[i]));
        }
        return values;
    }

    @Test
    void the_volume_on_disk_is_that_box_of_the_endless_one() {
        final ZarrArray finest = write(new Parallel(2, Progress.NONE)).levels().get(0);

        assertThat(finest.read(finest.extent())).containsExactly(expected());
    }

    @Test
    void coarser_levels_are_means() {
        final OmeZarr image = write(Parallel.NONE);
        final float[] finest = image.levels().get(0).read(Box.ofSize(2, 2, 2));
        double mean = 0;
        for (final float value : finest) {
            mean += value / 8;
        }

        assertThat(image.levels()).hasSize(3);
        assertThat(image.levels().get(1).read(Box.ofSize(1, 1, 1))).containsExactly((float) mean);
        assertThat(image.levels().get(2).chunks()).allMatch(image.levels().get(2)::has);
    }

    @Test
    void work_that_was_cancelled_goes_on_without_making_a_chunk_twice() {
        final AtomicInteger asked = new AtomicInteger();
        final Progress impatient = new Progress() {
            @Override
            public void update(final double fraction, final String message) {
                // Nobody looks.
            }

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 10;
            }
        };
        assertThatThrownBy(() -> write(new Parallel(1, impatient))).isInstanceOf(CancellationException.class);
        final int before = made.get();
        final ZarrArray finest = write(Parallel.NONE).levels().get(0);

        assertThat(before).isPositive();
        made.set(0);
        write(Parallel.NONE);
        assertThat(made).hasValue(0);
        assertThat(finest.read(finest.extent())).containsExactly(expected());
    }
}
