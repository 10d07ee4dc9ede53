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
package io.github.bonegen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Resources;
import io.github.bonegen.nn.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchCheckpointTest {

    @TempDir
    private Path folder;

    @Test
    void the_zip_and_the_legacy_format_hold_the_same_weights() {
        final Map<String, Tensor> zip = TorchCheckpoint.read(Resources.path("pwgan/generator_zip.pth"));
        final Map<String, Tensor> legacy = TorchCheckpoint.read(Resources.path("pwgan/generator_legacy.pth"));

        assertThat(legacy.keySet()).isEqualTo(zip.keySet());
        zip.forEach((name, tensor) -> {
            assertThat(legacy.get(name).shape()).isEqualTo(tensor.shape());
            assertThat(legacy.get(name).values()).isEqualTo(tensor.values());
        });
    }

    @Test
    void strides_and_storage_offsets_are_honoured() throws IOException {
        // A storage of 0..7; the tensor is its elements 1, 3, 5 and 2, 4, 6: a transposed view that begins at 1.
        final float[] stored = {0, 1, 2, 3, 4, 5, 6, 7};
        final Path file = checkpoint(view("w", "Float", 8, 1, "K\u0002K\u0003\u0086", "K\u0001K\u0002\u0086"),
            floats(stored));

        final Tensor tensor = TorchCheckpoint.read(file).get("w");

        assertThat(tensor.shape()).containsExactly(2, 3);
        assertThat(tensor.values()).containsExactly(1, 3, 5, 2, 4, 6);
    }

    @Test
    void a_pickle_that_calls_a_function_is_refused_and_not_executed() throws IOException {
        final Path victim = folder.resolve("victim");
        final String pickle = "\u0080\u0002cos\nsystem\nX" + length(("touch " + victim).length()) + "touch " + victim
            + "\u0085R.";

        assertRefused(checkpoint(latin(pickle), new byte[0]), "asks for os.system", "nothing was executed");
        assertThat(victim).doesNotExist();
    }

    @Test
    void a_class_smuggled_in_by_another_operation_is_refused() throws IOException {
        assertRefused(checkpoint(latin("\u0080\u0002(S'ls'\nios\nsystem\n."), new byte[0]), "no PyTorch checkpoint");
        assertRefused(checkpoint(latin("\u0080\u0004\u008c\u0002os\u008c\u0006system\u0093."), new byte[0]),
            "no PyTorch checkpoint");
    }

    @Test
    void a_truncated_file_is_refused_at_every_length() throws IOException {
        for (final String name : new String[] {"generator_zip.pth", "generator_legacy.pth"}) {
            final byte[] whole = Files.readAllBytes(Resources.path("pwgan/" + name));
            for (int length = 0; length < whole.length; length += whole.length / 37) {
                final Path cut = Files.write(folder.resolve("cut-" + name), Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> TorchCheckpoint.read(cut)).as("%s cut to %d bytes", name, cut.toFile().length())
                    .isInstanceOf(InvalidInputException.class).message().doesNotContain("\n");
            }
        }
    }

    @Test
    void random_bytes_are_refused() throws IOException {
        final byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);

        assertRefused(Files.write(folder.resolve("noise.pth"), noise), "noise.pth");
    }

    @Test
    void a_storage_that_claims_ten_gigabytes_is_refused() throws IOException {
        final String claim = HexFormat.of().formatHex(latin("\u008a\u0005")) + "00f9029502";
        final byte[] pickle = concat(latin(header("w", "Float")), HexFormat.of().parseHex(claim),
            latin("tQK\u0000K\u0008\u0085K\u0001\u0085\u0089c" + "collections\nOrderedDict\n)RtRs."));

        assertRefused(checkpoint(pickle, floats(0, 1, 2, 3, 4, 5, 6, 7)), "more than");
    }

    @Test
    void a_tensor_that_reaches_beyond_its_storage_is_refused() throws IOException {
        assertRefused(checkpoint(view("w", "Float", 8, 4, "K\u0008\u0085", "K\u0001\u0085"),
            floats(0, 1, 2, 3, 4, 5, 6, 7)), "reaches beyond its storage");
    }

    @Test
    void a_storage_shorter_than_it_claims_is_refused() throws IOException {
        assertRefused(checkpoint(view("w", "Float", 8, 0, "K\u0008\u0085", "K\u0001\u0085"), floats(0, 1, 2)),
            "cut short");
    }

    private static void assertRefused(final Path file, final String... reasons) {
        assertThatThrownBy(() -> TorchCheckpoint.read(file)).isInstanceOf(InvalidInputException.class)
            .hasMessageContainingAll(reasons).message().doesNotContain("\n");
    }

    /** A checkpoint in the zip format with one storage. */
    private Path checkpoint(final byte[] pickle, final byte[] storage) throws IOException {
        final Path file = folder.resolve("made.pth");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("made/data.pkl"));
            zip.write(pickle);
            zip.putNextEntry(new ZipEntry("made/data/0"));
            zip.write(storage);
        }
        return file;
    }

    /** The pickle of a dictionary of one tensor; shape and strides are pickled tuples of small numbers. */
    private static byte[] view(final String name, final String type, final int size, final int offset,
        final String shape, final String strides)
    {
        return latin(header(name, type) + "K" + (char) size + "tQK" + (char) offset + shape + strides
            + "\u0089ccollections\nOrderedDict\n)RtRs.");
    }

    private static String header(final String name, final String type) {
        return "\u0080\u0002}X" + length(name.length()) + name + "ctorch._utils\n_rebuild_tensor_v2\n((X" + length(7)
            + "storagectorch\n" + type + "Storage\nX" + length(1) + "0X" + length(3) + "cpu";
    }

    private static String length(final int length) {
        return new String(new char[] {(char) length, 0, 0, 0});
    }

    private static byte[] floats(final float... values) {
        final java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(values.length * Float.BYTES)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (final float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    private static byte[] latin(final String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(final byte[]... parts) throws IOException {
        final ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (final byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
