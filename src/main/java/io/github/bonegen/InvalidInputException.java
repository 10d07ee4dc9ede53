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
package io.github.bonegen;

import java.util.Locale;

/**
 * The user's input cannot be used. The message is one line for that user: what was wrong, and what is accepted. What a
 * file says of itself may be in it, so control characters are escaped, and what is too long is cut.
 */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Of one name or value in a message; of a whole message. */
    private static final int LONGEST_PART = 300;
    private static final int LONGEST = 4000;

    public InvalidInputException(final String message) {
        super(oneLine(message, LONGEST));
    }

    public InvalidInputException(final String message, final Throwable cause) {
        super(oneLine(message, LONGEST), cause);
    }

    /**
     * Checks an expectation on the user's input.
     *
     * @throws InvalidInputException with the formatted message if {@code expected} is false
     */
    public static void require(final boolean expected, final String format, final Object... arguments) {
        if (!expected) {
            final Object[] parts = arguments.clone();
            for (int i = 0; i < parts.length; i++) {
                parts[i] = parts[i] instanceof Number ? parts[i] : oneLine(String.valueOf(parts[i]), LONGEST_PART);
            }
            throw new InvalidInputException(String.format(Locale.ROOT, format, parts));
        }
    }

    /** A text with its control characters escaped, no longer than said. */
    private static String oneLine(final String text, final int longest) {
        if (text == null) {
            return "no reason was given";
        }
        final StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && line.length() < longest; i++) {
            final char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029') {
                line.append(c == '\n' ? "\\n" : String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return text.length() > longest ? line.substring(0, longest) + "..." : line.toString();
    }
}
