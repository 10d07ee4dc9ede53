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
import java.nio.charset.StandardCharsets;

/** Reads words and numbers of a text, line by line. */
final class TextScanner {

    /** No word of a mesh is longer. */
    private static final int LONGEST = 64;

    private final byte[] text;
    private int at;

    TextScanner(final byte[] text, final int start) {
        this.text = text;
        at = start;
    }

    /** Whether only white space is left. */
    boolean isAtEnd() {
        while (at < text.length && text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
        return at == text.length;
    }

    /** Goes on behind the end of the line. */
    void nextLine() {
        while (at < text.length && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        isAtEnd();
    }

    /** The next word of the line, or an empty one where the line ends. */
    String word() throws IOException {
        while (at < text.length && (text[at] == ' ' || text[at] == '\t')) {
            at++;
        }
        final int start = at;
        while (at < text.length && (text[at] > ' ' || text[at] < 0)) {
            at++;
        }
        if (at - start > LONGEST) {
            throw new IOException("it holds a word of " + (at - start) + " letters, and is no text of a mesh");
        }
        return new String(text, start, at - start, StandardCharsets.ISO_8859_1);
    }

    /** The next number, on this line or a later one. */
    double number() throws IOException {
        if (isAtEnd()) {
            throw new EOFException("it is cut short");
        }
        final String word = word();
        try {
            return Double.parseDouble(word);
        }
        catch (final NumberFormatException exception) {
            throw new IOException("'" + word + "' stands where a number is needed", exception);
        }
    }
}
