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
import io.github.bonegen.nn.SmallLocalNetwork;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.spongiosa.endless.tile.GaussianField;
import io.github.bonegen.spongiosa.endless.tile.NetworkTiles;
import io.github.bonegen.spongiosa.endless.tile.Tile;
import io.github.bonegen.spongiosa.endless.tile.TileCache;
import io.github.bonegen.spongiosa.endless.tile.TileSource;
import io.github.bonegen.spongiosa.endless.tile.TiledField;
import io.github.bonegen.spongiosa.model.SpongiosaScale;
import io.github.bonegen.volume.Box;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any box is part of one endless volume, bit for bit. */
class EndlessBoneTest {

    private static Torch torch;
    private static SmallLocalNetwork network;

    @BeforeAll
    static void open() {
        torch = Torch.on("cpu");
        network = new SmallLocalNetwork(torch);
    }

    @AfterAll
    static void close() {
        network.close();
        torch.close();
    }

    private static NetworkTiles tiles(final long seed) {
        return new NetworkTiles(network, new GaussianField(seed, network.inputs()), 4, torch);
    }

    private static EndlessBone bone(final TileSource source) {
        return new EndlessBone(source, SpongiosaScale.PUBLISHED);
    }

    private static float[] make(final Box box) {
        return bone(tiles(5)).densities(box, Parallel.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 16, 16, 16", "-7, 3, 20, 5, 30, 9", "100, -64, 31, 33, 17, 16"})
    void a_box_made_alone_is_that_part_of_a_larger_one(final long x, final long y, final long z, final int width,
        final int height, final int depth)
    {
        final Box small = new Box(x, y, z, width, height, depth);
        final Box large = new Box(x - 11, y - 2, z - 17, width + 20, height + 5, depth + 40);
        final float[] cut = new float[(int) small.count()];
        large.copy(make(large), small, cut, small);

        assertThat(make(small)).containsExactly(cut);
    }

    @Test
    void cubes_that_begin_between_cells_are_the_same_bone_moved() {
        final GaussianField field = new GaussianField(5, network.inputs());
        final Tile offset = new Tile(1, 0, network.stride() - 1);
        final EndlessBone moved = bone(new NetworkTiles(network, field, 4, offset, torch));
        final Box box = new Box(-9, 5, 14, 21, 30, 12);

        assertThat(moved.densities(box, Parallel.NONE)).usingComparatorWithPrecision(1e-4f).containsExactly(make(new Box(
            box.x() + offset.x(), box.y() + offset.y(), box.z() + offset.z(), box.width(), box.height(), box.depth())));
    }

    @Test
    void what_is_made_does_not_depend_on_threads() {
        final Box box = new Box(3, 3, 3, 40, 40, 40);
        final float[] threaded = bone(tiles(5)).densities(box, new Parallel(3, Progress.NONE));

        assertThat(threaded).containsExactly(make(box));
    }

    @Test
    void a_field_of_several_channels_in_cubes_is_the_field() {
        final GaussianField field = new GaussianField(9, 3);
        final TiledField tiled = new TiledField(new TileSource() {
            @Override
            public int edge() {
                return 5;
            }

            @Override
            public int channels() {
                return 3;
            }

            @Override
            public float[] values(final Tile tile) {
                return field.values(tile.box(5));
            }
        }, Parallel.NONE);
        final Box box = new Box(-3, 4, 9, 11, 6, 2);

        assertThat(tiled.values(box)).containsExactly(field.values(box));
    }

    @Test
    void places_and_seeds_differ() {
        assertThat(make(Box.ofSize(8, 8, 8))).isNotEqualTo(make(new Box(16, 0, 0, 8, 8, 8)));
        assertThat(bone(tiles(6)).densities(Box.ofSize(8, 8, 8), Parallel.NONE))
            .isNotEqualTo(make(Box.ofSize(8, 8, 8)));
    }

    @Test
    void a_cache_makes_a_cube_once_and_no_more_than_it_holds() {
        final AtomicInteger made = new AtomicInteger();
        final TileSource counting = new TileSource() {
            @Override
            public int edge() {
                return 4;
            }

            @Override
            public int channels() {
                return 1;
            }

            @Override
            public float[] values(final Tile tile) {
                made.incrementAndGet();
                return new float[64];
            }
        };
        final EndlessBone bone = bone(new TileCache(counting, 8));

        bone.densities(Box.ofSize(8, 8, 8), new Parallel(4, Progress.NONE));
        bone.densities(new Box(1, 1, 1, 6, 6, 6), Parallel.NONE);
        assertThat(made).hasValue(8);

        bone.densities(new Box(8, 0, 0, 4, 4, 4), Parallel.NONE);
        bone.densities(Box.ofSize(8, 8, 8), Parallel.NONE);
        assertThat(made).hasValueGreaterThan(9);
    }

    @Test
    void a_failure_is_not_kept() {
        final AtomicInteger tries = new AtomicInteger();
        final TileCache cache = new TileCache(new TileSource() {
            @Override
            public int edge() {
                return 1;
            }

            @Override
            public int channels() {
                return 1;
            }

            @Override
            public float[] values(final Tile tile) {
                if (tries.getAndIncrement() == 0) {
                    throw new CancellationException("first");
                }
                return new float[] {1};
            }
        }, 1);

        assertThatThrownBy(() -> cache.values(new Tile(0, 0, 0))).hasMessage("first");
        assertThat(cache.values(new Tile(0, 0, 0))).containsExactly(1);
    }
}
