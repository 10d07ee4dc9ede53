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

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** PLY, text or binary of either byte order (Turk, The PLY Polygon File Format, 1994). */
final class PlyMesh implements MeshFormat {

    private static final int MOST_CORNERS = 1000;

    @Override
    public boolean recognises(final byte[] file) {
        return file.length > 4 && file[0] == 'p' && file[1] == 'l' && file[2] == 'y' && (file[3] == '\n' || file[3] == '\r');
    }

    @Override
    public Mesh read(final byte[] file) throws IOException {
        final PlyHeader header = PlyHeader.read(file);
        final Numbers numbers = numbers(header, file);
        final MeshBuilder builder = new MeshBuilder();
        try {
            for (final PlyHeader.Element element : header.elements()) {
                checkLength(element, file.length - header.length());
                for (long row = 0; row < element.count(); row++) {
                    row(element, numbers, builder);
                }
            }
        }
        catch (final BufferUnderflowException exception) {
            throw new EOFException("it is cut short");
        }
        return builder.mesh();
    }

    /** Whatever the header counts must fit into the file before anything is made of it. */
    private static void checkLength(final PlyHeader.Element element, final int left) throws IOException {
        if (element.count() * Math.max(1, element.properties().size()) > left) {
            throw new IOException("its header counts " + element.count() + " of " + element.name()
                + ", more than its length holds");
        }
    }

    private static Numbers numbers(final PlyHeader header, final byte[] file) throws IOException {
        switch (header.format()) {
            case "ascii":
                final TextScanner text = new TextScanner(file, header.length());
                return type -> text.number();
            case "binary_little_endian":
                return binary(header, file, ByteOrder.LITTLE_ENDIAN);
            case "binary_big_endian":
                return binary(header, file, ByteOrder.BIG_ENDIAN);
            default:
                throw new IOException("its format is '" + header.format()
                    + "'; accepted are ascii, binary_little_endian and binary_big_endian");
        }
    }

    private static Numbers binary(final PlyHeader header, final byte[] file, final ByteOrder order) {
        final ByteBuffer in = ByteBuffer.wrap(file).order(order).position(header.length());
        return type -> type.next(in);
    }

    private static void row(final PlyHeader.Element element, final Numbers in, final MeshBuilder builder)
        throws IOException
    {
        final double[] position = new double[3];
        for (final PlyHeader.Property property : element.properties()) {
            if (property.listed()) {
                list(element.name().equals("face") && property.name().startsWith("vertex_ind"), property, in, builder);
            } else {
                final double value = in.next(property.type());
                final int axis = "xyz".indexOf(property.name());
                if (axis >= 0 && property.name().length() == 1) {
                    position[axis] = value;
                }
            }
        }
        if (element.name().equals("vertex")) {
            builder.vertex(position[0], position[1], position[2]);
        }
    }

    private static void list(final boolean polygon, final PlyHeader.Property property, final Numbers in,
        final MeshBuilder builder) throws IOException
    {
        final long count = (long) in.next(property.counter());
        if (count < 0 || count > MOST_CORNERS) {
            throw new IOException("a face has " + count + " corners; accepted are up to " + MOST_CORNERS);
        }
        long first = 0;
        long last = 0;
        for (int corner = 0; corner < count; corner++) {
            final long next = (long) in.next(property.type());
            if (polygon && corner > 1) {
                builder.triangle(first, last, next);
            }
            first = corner == 0 ? next : first;
            last = next;
        }
    }

    /** Numbers one after the other. */
    private interface Numbers {

        double next(PlyType type) throws IOException;
    }
}
