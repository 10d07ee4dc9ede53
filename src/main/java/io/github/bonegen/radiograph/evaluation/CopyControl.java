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
package io.github.bonegen.radiograph.evaluation;

import io.github.bonegen.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What held-out images and planted copies show when copies are looked for: what a set is held against. */
final class CopyControl {

    private static final int MOST_PLANTED = 100;
    private static final double SHIFT = 0.1;

    private final RealImages real;
    private final Scopes scopes;
    private final CopySearch search;
    private final double usual;
    private final List<CopyFigures> figures = new ArrayList<>();

    CopyControl(final RealImages real, final Scopes scopes, final long seed,
        final Progress progress) {
        this.real = real;
        this.scopes = scopes;
        search = new CopySearch(real.training());
        final List<CopyMatch> heldOut = Arrays.asList(search.matches(real.heldOut(), progress));
        usual = CopyFigures.usual(heldOut);
        figures.addAll(figures(CopyFigures.HELD_OUT, real.heldOut(), heldOut));
        final List<EvaluatedImage> planted = planted(real.training(), seed);
        figures.addAll(figures(CopyFigures.PLANTED, planted, Arrays.asList(search.matches(planted, progress))));
    }

    /** The figures of held-out images and planted copies. */
    List<CopyFigures> figures() {
        return List.copyOf(figures);
    }

    List<CopyFigures> figures(final String set, final List<EvaluatedImage> images, final List<CopyMatch> matches) {
        return scopes.names().stream().filter(scope -> !Scopes.of(images, scope).isEmpty()).map(scope -> {
            final List<CopyMatch> own = new ArrayList<>();
            for (int i = 0; i < images.size(); i++) {
                if (scope.equals(SetFigures.ALL) || images.get(i).label().equals(scope)) {
                    own.add(matches.get(i));
                }
            }
            return CopyFigures.of(set, scope, own, usual);
        }).toList();
    }

    List<CopyMatch> matches(final List<EvaluatedImage> images, final Progress progress) {
        return Arrays.asList(search.matches(images, progress));
    }

    /** The training image of a match. */
    EvaluatedImage training(final CopyMatch match) {
        return real.training().get(match.training());
    }

    /** Some training images, mirrored at random and shifted by up to a tenth; what comes from outside is black. */
    static List<EvaluatedImage> planted(final List<EvaluatedImage> training, final long seed) {
        final Random random = new Random(seed);
        final int step = Math.max(1, training.size() / MOST_PLANTED);
        final List<EvaluatedImage> planted = new ArrayList<>();
        for (int i = 0; i < training.size(); i += step) {
            final int most = (int) (training.get(i).edge() * SHIFT);
            planted.add(moved(training.get(i), random.nextInt(2 * most + 1) - most,
                random.nextInt(2 * most + 1) - most, random.nextBoolean(), random.nextBoolean()));
        }
        return planted;
    }

    /** An image mirrored, then shifted to the right and down. */
    static EvaluatedImage moved(final EvaluatedImage image, final int right, final int down, final boolean leftToRight,
        final boolean topToBottom)
    {
        final int edge = image.edge();
        final float[] grey = new float[edge * edge];
        for (int y = Math.max(0, down); y < Math.min(edge, edge + down); y++) {
            for (int x = Math.max(0, right); x < Math.min(edge, edge + right); x++) {
                final int fromX = leftToRight ? edge - 1 - (x - right) : x - right;
                final int fromY = topToBottom ? edge - 1 - (y - down) : y - down;
                grey[y * edge + x] = image.grey()[fromY * edge + fromX];
            }
        }
        return image.withGrey(grey);
    }
}
