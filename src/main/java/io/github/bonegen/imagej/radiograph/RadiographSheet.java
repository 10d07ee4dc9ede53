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
package io.github.bonegen.imagej.radiograph;

import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.SuspectPair;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Radiographs in titled rows on one picture. */
final class RadiographSheet {

    /** How many stand side by side. */
    static final int COLUMNS = 8;

    private static final int CELL = 128;
    private static final int GAP = 3;
    private static final int TITLE = 18;

    private final List<String> titles = new ArrayList<>();
    private final List<List<EvaluatedImage>> rows = new ArrayList<>();

    /** Synthetic images above the training images that they resemble most. */
    static BufferedImage closest(final List<SuspectPair> suspects) {
        final List<SuspectPair> pairs = suspects.stream().limit(COLUMNS).toList();
        return new RadiographSheet().row("synthetic", pairs.stream().map(SuspectPair::synthetic).toList())
            .row("nearest in training", pairs.stream().map(SuspectPair::training).toList()).picture();
    }

    /** Adds a row below the others. */
    RadiographSheet row(final String title, final List<EvaluatedImage> images) {
        titles.add(title);
        rows.add(images);
        return this;
    }

    BufferedImage picture() {
        final int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        final int height = CELL + GAP + TITLE;
        final BufferedImage picture = new BufferedImage(Math.max(1, columns * (CELL + GAP)),
            Math.max(1, rows.size() * height), BufferedImage.TYPE_INT_RGB);
        final Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int row = 0; row < rows.size(); row++) {
            graphics.drawString(titles.get(row), GAP, row * height + TITLE - GAP - 1);
            for (int column = 0; column < rows.get(row).size(); column++) {
                graphics.drawImage(grey(rows.get(row).get(column)), column * (CELL + GAP), row * height + TITLE, CELL,
                    CELL, null);
            }
        }
        graphics.dispose();
        return picture;
    }

    private static BufferedImage grey(final EvaluatedImage image) {
        final int edge = image.edge();
        final BufferedImage picture = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < edge * edge; i++) {
            picture.getRaster().setSample(i % edge, i / edge, 0,
                Math.round(255 * Math.max(0, Math.min(1, image.grey()[i]))));
        }
        return picture;
    }
}
