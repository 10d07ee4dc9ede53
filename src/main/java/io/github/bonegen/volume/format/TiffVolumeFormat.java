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
package io.github.bonegen.volume.format;

import static io.github.bonegen.InvalidInputException.require;

import io.github.bonegen.Provenance;
import io.github.bonegen.volume.source.LinearScale;
import io.github.bonegen.volume.source.SampleType;
import io.github.bonegen.volume.source.VolumeFormat;
import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import io.github.bonegen.volume.tiff.TiffFile;
import io.github.bonegen.volume.tiff.TiffPage;
import io.github.bonegen.volume.tiff.TiffSampleFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** TIFF stacks: a page a plane, or planes behind each other as ImageJ writes them. */
final class TiffVolumeFormat implements VolumeFormat {

    @Override
    public String name() {
        return "TIFF";
    }

    @Override
    public boolean recognises(final Path file, final byte[] head) {
        return TiffFile.isTiff(head) && !isColourFilm(file);
    }

    private static boolean isColourFilm(final Path file) {
        try (TiffFile tiff = new TiffFile(file)) {
            return tiff.pages().size() == 1 && !(tiff.pages().get(0).isGrey() && tiff.pages().get(0).samples() == 1);
        }
        catch (final IOException | RuntimeException damaged) {
            return false;
        }
    }

    @Override
    public VolumeSource open(final Path file) throws IOException {
        final TiffFile tiff = new TiffFile(file);
        try {
            return open(tiff);
        }
        catch (final IOException | RuntimeException exception) {
            tiff.close();
            throw exception;
        }
    }

    private static VolumeSource open(final TiffFile tiff) throws IOException {
        final TiffPage first = tiff.pages().get(0);
        require(first.isGrey() && first.samples() == 1, "%s is a colour image, or has %d values a pixel; accepted is a"
            + " grey stack", tiff.path(), first.samples());
        for (final TiffPage page : tiff.pages()) {
            require(page.width() == first.width() && page.height() == first.height() && page.bits() == first.bits()
                && page.samples() == 1 && page.format() == first.format(),
                "%s has images of %d x %d and of %d x %d pixels; accepted is one size and type", tiff.path(),
                first.width(), first.height(), page.width(), page.height());
        }
        final TiffDescription description = TiffDescription.of(tiff);
        final long[] sizes = {first.width(), first.height(), description.planes()};
        if (description.planes() > tiff.pages().size()) {
            first.checkFollowing(description.planes());
        }
        VolumeHeader header = VolumeHeader.of(tiff.path(), sizes, description.scale().isNone() ? type(first)
            : SampleType.FLOAT, description.calibration(), description.notes()).with(description.arrangement());
        final String info = first.imageJInfo();
        if (!info.isEmpty()) {
            header = header.with(Provenance.parse(info));
        }
        if (first.isWhiteZero()) {
            header = header.withNote("its table of greys is inverted: values are taken as they are stored");
        }
        return new Pages(header, tiff, description.planes() > tiff.pages().size(), description.scale());
    }

    private static SampleType type(final TiffPage page) {
        if (page.format() == TiffSampleFormat.FLOAT || page.bits() > 16) {
            return SampleType.FLOAT;
        }
        return page.format() == TiffSampleFormat.SIGNED ? page.bits() <= 8 ? SampleType.INT8 : SampleType.INT16
            : page.bits() <= 8 ? SampleType.UINT8 : SampleType.UINT16;
    }

    /** Pages as planes. */
    private static final class Pages implements VolumeSource {

        private final VolumeHeader header;
        private final TiffFile tiff;
        private final boolean isContiguous;
        private final LinearScale scale;
        private int next;

        Pages(final VolumeHeader header, final TiffFile tiff, final boolean isContiguous, final LinearScale scale) {
            this.header = header;
            this.tiff = tiff;
            this.isContiguous = isContiguous;
            this.scale = scale;
        }

        @Override
        public VolumeHeader header() {
            return header;
        }

        @Override
        public List<String> labels() throws IOException {
            return tiff.pages().get(0).imageJLabels();
        }

        @Override
        public void read(final float[] plane) throws IOException {
            final float[] page = isContiguous ? tiff.pages().get(0).readFollowing(next) : tiff.pages().get(next).read();
            for (int i = 0; i < plane.length; i++) {
                plane[i] = scale.of(page[i]);
            }
            next++;
        }

        @Override
        public void close() throws IOException {
            tiff.close();
        }
    }
}
