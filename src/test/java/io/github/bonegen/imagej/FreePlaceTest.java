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
package io.github.bonegen.imagej;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePlaceTest {

    private static final Rectangle SCREEN = new Rectangle(0, 20, 1280, 1000);

    @Test
    void an_empty_screen_is_filled_from_its_corner() {
        assertThat(new FreePlace(SCREEN, List.of()).of(new Dimension(400, 300))).isEqualTo(new Point(0, 20));
    }

    @Test
    void what_is_open_is_left_free_where_there_is_room() {
        final List<Rectangle> open = List.of(new Rectangle(0, 20, 700, 500), new Rectangle(700, 20, 580, 100),
            new Rectangle(0, 600, 700, 420));
        final Rectangle found = new Rectangle(new FreePlace(SCREEN, open).of(new Dimension(560, 300)),
            new Dimension(560, 300));

        assertThat(SCREEN.contains(found)).isTrue();
        assertThat(open).noneMatch(found::intersects);
    }

    @Test
    void without_room_it_covers_as_little_as_can_be() {
        final List<Rectangle> open = List.of(new Rectangle(0, 20, 1280, 900));

        assertThat(new FreePlace(SCREEN, open).of(new Dimension(1280, 200))).isEqualTo(new Point(0, 820));
    }

    @Test
    void a_window_larger_than_the_screen_begins_at_its_corner() {
        assertThat(new FreePlace(SCREEN, List.of()).of(new Dimension(2000, 2000))).isEqualTo(new Point(0, 20));
    }
}
