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
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Wavefront OBJ: its vertices and polygons; normals, textures, groups and materials are passed over. */
final class ObjMesh implements MeshFormat {

    private static final int HEAD = 1 << 16;
    private static final String NUMBER = "\\s+[-+0-9.][-+0-9.eE]*";
    private static final Pattern VERTEX = Pattern.compile("^\\s*v(" + NUMBER + "){3}", Pattern.MULTILINE);

    @Override
    public boolean recognises(final byte[] file) {
        return VERTEX.matcher(new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1)).find();
    }

    @Override
    public Mesh read(final byte[] file) throws IOException {
        final MeshBuilder builder = new MeshBuilder();
        final TextScanner in = new TextScanner(file, 0);
        while (!in.isAtEnd()) {
            final String word = first(in);
            if (word.equals("v")) {
                builder.vertex(in.number(), in.number(), in.number());
            } else if (word.equals("f")) {
                polygon(in, builder);
            }
            in.nextLine();
        }
        return builder.mesh();
    }

    /** Comments and names may be as long as they like. */
    private static String first(final TextScanner in) {
        try {
            return in.word();
        }
        catch (final IOException longWord) {
            return "#";
        }
    }

    private static void polygon(final TextScanner in, final MeshBuilder builder) throws IOException {
        final long first = vertex(in.word(), builder);
        long last = vertex(in.word(), builder);
        for (String word = in.word(); !word.isEmpty(); word = in.word()) {
            final long next = vertex(word, builder);
            builder.triangle(first, last, next);
            last = next;
        }
    }

    /** The vertex of {@code v}, {@code v/vt}, {@code v//vn} or {@code v/vt/vn}: from 1, or backwards from the last. */
    private static long vertex(final String word, final MeshBuilder builder) throws IOException {
        try {
            final long number = Long.parseLong(word.replaceFirst("/.*", ""));
            return number < 0 ? builder.vertexCount() + number : number - 1;
        }
        catch (final NumberFormatException exception) {
            throw new IOException("'" + word + "' stands where a face names a vertex", exception);
        }
    }
}
