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
package io.github.bonegen.radiograph.surface.mesh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** STL, text or binary (3D Systems, StereoLithography Interface Specification, 1989). */
final class StlMesh implements MeshFormat {

    private static final int HEAD = 80;
    private static final int FACET = 50;
    private static final int NORMAL = 12;

    @Override
    public boolean recognises(final byte[] file) {
        return isBinary(file) || isText(file);
    }

    /** Binary files may begin with the word of text ones, but only they have the length that they say. */
    private static boolean isBinary(final byte[] file) {
        return file.length >= HEAD + Integer.BYTES && HEAD + Integer.BYTES + FACET * count(file) == file.length;
    }

    private static long count(final byte[] file) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(HEAD));
    }

    private static boolean isText(final byte[] file) {
        final String head = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        return head.stripLeading().startsWith("solid") && head.contains("facet");
    }

    @Override
    public Mesh read(final byte[] file) throws IOException {
        return isBinary(file) ? binary(file) : text(file);
    }

    private static Mesh binary(final byte[] file) throws IOException {
        final MeshBuilder builder = new MeshBuilder();
        final ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int facet = 0; facet < count(file); facet++) {
            in.position(HEAD + Integer.BYTES + facet * FACET + NORMAL);
            for (int corner = 0; corner < 3; corner++) {
                builder.vertex(in.getFloat(), in.getFloat(), in.getFloat());
            }
            builder.triangle(3L * facet, 3L * facet + 1, 3L * facet + 2);
        }
        return builder.mesh();
    }

    private static Mesh text(final byte[] file) throws IOException {
        final MeshBuilder builder = new MeshBuilder();
        final TextScanner in = new TextScanner(file, 0);
        int facet = 0;
        while (!in.isAtEnd()) {
            final String word = in.word();
            if (word.equals("vertex")) {
                builder.vertex(in.number(), in.number(), in.number());
            } else if (word.equals("endfacet")) {
                facet = closed(builder, facet);
            }
            in.nextLine();
        }
        if (builder.vertexCount() != 3 * facet) {
            throw new IOException("it is cut short");
        }
        return builder.mesh();
    }

    private static int closed(final MeshBuilder builder, final int facet) throws IOException {
        if (builder.vertexCount() != 3 * (facet + 1)) {
            throw new IOException("facet " + facet + " has not three vertices");
        }
        builder.triangle(3L * facet, 3L * facet + 1, 3L * facet + 2);
        return facet + 1;
    }
}
