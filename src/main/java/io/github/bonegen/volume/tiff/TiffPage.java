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
package io.github.bonegen.volume.tiff;

import static io.github.bonegen.InvalidInputException.require;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** One image of a TIFF file. */
public final class TiffPage {

    private static final long IMAGEJ_DENOMINATOR = 1_000_000;
    private static final double ROUNDING = 1e-12;
    private static final long MOST_PIXELS = Integer.MAX_VALUE - 8;
    private static final int MOST_SAMPLES = 16;

    private final TiffInput in;
    private final TiffDirectory tags;
    private final int width;
    private final int height;
    private final int samples;
    private final int bits;
    private final TiffSampleFormat format;
    private final int compression;
    private final int photometric;
    private final TiffChunks chunks;

    private TiffPage(final TiffInput in, final TiffDirectory tags) throws IOException {
        this.in = in;
        this.tags = tags;
        final long columns = tags.number(TiffTags.WIDTH, 0);
        final long rows = tags.number(TiffTags.HEIGHT, 0);
        final long perPixel = tags.number(TiffTags.SAMPLES, 1);
        require(columns > 0 && rows > 0 && columns < MOST_PIXELS && rows < MOST_PIXELS && perPixel > 0
            && perPixel <= MOST_SAMPLES && columns * rows * perPixel < MOST_PIXELS,
            "%s states a size of %d x %d pixels of %d samples; accepted are positive sizes and less than 2^31 samples",
            in.file(), columns, rows, perPixel);
        width = (int) columns;
        height = (int) rows;
        samples = (int) perPixel;
        final long[] depths = tags.has(TiffTags.BITS) ? tags.longs(TiffTags.BITS) : new long[] {1};
        require(depths.length > 0 && Arrays.stream(depths).allMatch(depth -> depth == depths[0]) && depths[0] > 0
            && depths[0] <= 64, "%s has samples of %s bits; accepted are all of one size, 1 to 64 bits", in.file(),
            Arrays.toString(depths));
        bits = (int) depths[0];
        format = TiffSampleFormat.of((int) tags.number(TiffTags.SAMPLE_FORMAT, 1), bits, in.file());
        compression = (int) tags.number(TiffTags.COMPRESSION, 1);
        photometric = (int) tags.number(TiffTags.PHOTOMETRIC, 1);
        chunks = TiffChunks.of(this, in, tags);
    }

    static TiffPage of(final TiffInput in, final TiffDirectory tags) throws IOException {
        return new TiffPage(in, tags);
    }

    /** Pixels along x. */
    public int width() {
        return width;
    }

    /** Pixels along y. */
    public int height() {
        return height;
    }

    /** Values a pixel: 1 for grey, 3 for colour, one more with transparency. */
    public int samples() {
        return samples;
    }

    /** Bits of a sample, 1 to 64. */
    public int bits() {
        return bits;
    }

    /** What the bits of a sample mean. */
    public TiffSampleFormat format() {
        return format;
    }

    /** Whether the smallest number is white. */
    public boolean isWhiteZero() {
        return photometric == 0;
    }

    /** Whether a sample is the index of a colour in the {@link #palette}. */
    public boolean isPalette() {
        return photometric == 3;
    }

    boolean isYCbCr() {
        return photometric == 6;
    }

    /** Whether a pixel is one grey value, or grey and transparency. */
    public boolean isGrey() {
        return photometric <= 1 && samples <= 2 || photometric == 4 && samples == 1;
    }

    int compression() {
        return compression;
    }

    int planar() throws IOException {
        return (int) tags.number(TiffTags.PLANAR, 1);
    }

    /** The colours of a palette: all reds, all greens, all blues, 0 to 65535. */
    public long[] palette() throws IOException {
        return tags.longs(TiffTags.COLOURS);
    }

    /** As EXIF counts them, 1 to 8; 1 is upright. */
    public int orientation() throws IOException {
        return (int) tags.number(TiffTags.ORIENTATION, 1);
    }

    /**
     * The text of the tag ImageDescription; empty where there is none.
     *
     * @throws IOException if the file cannot be read
     */
    public String description() throws IOException {
        return tags.text(TiffTags.DESCRIPTION);
    }

    /** Pixels a unit along x and y; NaN where the file does not say. */
    public double[] resolution() throws IOException {
        return new double[] {tags.fraction(TiffTags.X_RESOLUTION), tags.fraction(TiffTags.Y_RESOLUTION)};
    }

    /**
     * The edges of a pixel in the plane, one over the resolution. ImageJ cuts a resolution after six decimals, which of
     * nanometres leaves three digits: where that of another edge would be stored as the same, it is that one.
     *
     * @param third edge of the voxel; NaN where it is unknown
     */
    public double[] edges(final double third) throws IOException {
        return new double[] {edge(TiffTags.X_RESOLUTION, third), edge(TiffTags.Y_RESOLUTION, third)};
    }

    private double edge(final int tag, final double third) throws IOException {
        final double resolution = tags.fraction(tag);
        final double cut = 1 / third - resolution;
        return tags.denominator(tag) == IMAGEJ_DENOMINATOR && cut > -ROUNDING && cut < 1.0 / IMAGEJ_DENOMINATOR + ROUNDING
            ? third : 1 / resolution;
    }

    /** The unit of the resolution: {@code inch}, {@code cm}, or empty for none. */
    public String resolutionUnit() throws IOException {
        return switch ((int) tags.number(TiffTags.RESOLUTION_UNIT, 2)) {
            case 2 -> "inch";
            case 3 -> "cm";
            default -> "";
        };
    }

    /** The text that ImageJ keeps with an image; empty where there is none. */
    public String imageJInfo() throws IOException {
        return tags.has(TiffTags.IMAGEJ_COUNTS) && tags.has(TiffTags.IMAGEJ_METADATA)
            ? ImageJMetadata.info(tags.longs(TiffTags.IMAGEJ_COUNTS), tags.bytes(TiffTags.IMAGEJ_METADATA)) : "";
    }

    /** The labels that ImageJ keeps with the slices of a stack; none where there are none. */
    public List<String> imageJLabels() throws IOException {
        return tags.has(TiffTags.IMAGEJ_COUNTS) && tags.has(TiffTags.IMAGEJ_METADATA)
            ? ImageJMetadata.labels(tags.longs(TiffTags.IMAGEJ_COUNTS), tags.bytes(TiffTags.IMAGEJ_METADATA)) : List.of();
    }

    /** Reads the pixels: samples of a pixel beside each other, x fastest, as the numbers that are stored. */
    public float[] read() throws IOException {
        return chunks.read();
    }

    /**
     * Reads one of several images that lie behind each other without directories of their own, as ImageJ writes them.
     *
     * @param index from 0, the image of this directory
     */
    public float[] readFollowing(final int index) throws IOException {
        return chunks.readFollowing(index);
    }

    /** @throws io.github.bonegen.InvalidInputException if the file is too short for so many images */
    public void checkFollowing(final int images) {
        chunks.checkFollowing(images);
    }
}
