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
package io.github.bonegen.radiograph.film;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.MemoryCheck;
import io.github.bonegen.Provenance;
import io.github.bonegen.volume.codec.Jpeg;
import io.github.bonegen.volume.codec.JpegFrame;
import io.github.bonegen.volume.codec.PixelSamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Films in JPEG, turned as EXIF says. */
final class JpegFilm implements FilmFormat {

    private static final int MOST_BYTES = 1 << 30;

    @Override
    public boolean recognises(final byte[] head) {
        return head.length >= 3 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8 && (head[2] & 0xff) == 0xff;
    }

    @Override
    public StoredFilm read(final Path file) throws IOException {
        require(Files.size(file) <= MOST_BYTES, "%s has %d bytes; accepted are less than 1 GiB", file, Files.size(file));
        final byte[] bytes = Files.readAllBytes(file);
        final JpegFrame frame = JpegFrame.of(bytes);
        require(frame.endsWhole(), "%s is damaged: it ends before its pixels do", file);
        require(frame.components() == 1 || frame.components() == 3, "%s has %d colour components, as for printing;"
            + " accepted is a film in grey: save it as grey", file, frame.components());
        MemoryCheck.require(6L * Integer.BYTES * frame.components() * frame.width() * frame.height(), "The image " + file);
        final JpegHeader header = JpegHeader.of(bytes);
        final PixelSamples decoded = Jpeg.decode(bytes, !header.isRgb());
        final List<String> notes = new ArrayList<>();
        final double white = Math.pow(2, decoded.bits()) - 1;
        final float[] values = new float[decoded.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = decoded.values()[i];
        }
        final float[] grey = decoded.channels() == 1 ? values : GreyOfColour.of(values, decoded.channels(), white, file,
            notes);
        return new StoredFilm(decoded.width(), decoded.height(), grey, new double[] {0, white}, GreyDisplay.PLAIN,
            header.orientation(), FilmPixelSize.of(header.dots(), header.unit(), decoded.width(), decoded.height(), notes),
            Provenance.NONE, notes);
    }
}
