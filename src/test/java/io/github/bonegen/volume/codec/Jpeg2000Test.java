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
package io.github.bonegen.volume.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/** JPEG 2000 codestreams as other encoders arrange them. */
class Jpeg2000Test {

    private static final int SIZE = 96;
    private static final int SOT_BYTES = 12;

    @Test
    void parts_of_tiles_that_lie_among_each_other_give_the_same_pixels() throws IOException {
        final BufferedImage image = image();
        assertThat(Jpeg2000.decode(spread(encoded(image))).values()).isEqualTo(image.getRaster().getPixels(0, 0, SIZE,
            SIZE, (int[]) null));
    }

    @Test
    void a_part_that_is_cut_is_refused() throws IOException {
        final byte[] spread = spread(encoded(image()));
        final byte[] cut = Arrays.copyOf(spread, spread.length - 40);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;
        assertThatThrownBy(() -> Jpeg2000.decode(cut)).isInstanceOf(IOException.class)
            .hasMessageContaining("ends before its pixels do");
    }

    private static BufferedImage image() {
        final BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < SIZE * SIZE; i++) {
            image.setRGB(i % SIZE, i / SIZE, i * 31 % 251 << 16 | i * 7 % 256 << 8 | (i % SIZE) * (i / SIZE) % 256);
        }
        return image;
    }

    /** A codestream of nine tiles, without its boxes. */
    private static byte[] encoded(final BufferedImage image) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final ImageWriter writer = new J2KImageWriterSpi().createWriterInstance(null);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            final J2KImageWriteParam parameters = (J2KImageWriteParam) writer.getDefaultWriteParam();
            parameters.setTilingMode(J2KImageWriteParam.MODE_EXPLICIT);
            parameters.setTiling(SIZE / 3, SIZE / 3, 0, 0);
            parameters.setLossless(true);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        }
        finally {
            writer.dispose();
        }
        final byte[] boxed = bytes.toByteArray();
        int start = 0;
        while (ByteBuffer.wrap(boxed).getInt(start) != 0xff4fff51) {
            start++;
        }
        return Arrays.copyOfRange(boxed, start, boxed.length);
    }

    /** Every tile in two parts: all first parts, then all second parts. */
    private static byte[] spread(final byte[] code) {
        final ByteBuffer in = ByteBuffer.wrap(code);
        int at = 2;
        while (in.getShort(at) != (short) 0xff90) {
            at += 2 + (in.getShort(at + 2) & 0xffff);
        }
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(code, 0, at);
        final List<byte[]> seconds = new ArrayList<>();
        while (in.getShort(at) == (short) 0xff90) {
            final int length = in.getInt(at + 6);
            final int half = length * 2 / 3;
            out.writeBytes(part(in.getShort(at + 4), 0, Arrays.copyOfRange(code, at + SOT_BYTES, at + half)));
            final byte[] rest = ByteBuffer.allocate(2 + length - half).putShort((short) 0xff93).put(code, at + half,
                length - half).array();
            seconds.add(part(in.getShort(at + 4), 1, rest));
            at += length;
        }
        assertThat(seconds).hasSize(9);
        seconds.forEach(out::writeBytes);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        return out.toByteArray();
    }

    private static byte[] part(final short tile, final int number, final byte[] content) {
        return ByteBuffer.allocate(SOT_BYTES + content.length).putShort((short) 0xff90).putShort((short) 10)
            .putShort(tile).putInt(SOT_BYTES + content.length).put((byte) number).put((byte) 2).put(content).array();
    }
}
