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
package io.github.bonegen.imagej;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;
import ij.plugin.frame.Recorder;
import java.awt.GraphicsEnvironment;

/** A call of a command that came to nothing: no macro goes on with what it did not make, none is recorded of it. */
public final class FailedCall {

    private static final int CHARACTERS_A_LINE = 100;

    private FailedCall() {
        // Static functions only.
    }

    /** Says why, where there is no window that could. */
    public static void tellShell(final String reason) {
        if (GraphicsEnvironment.isHeadless()) {
            System.err.println(reason);
        }
    }

    /** As Fiji's message shows it, which breaks no lines and grows wider than the screen. */
    public static String forMessage(final String reason) {
        return GraphicsEnvironment.isHeadless() ? reason : inLines(reason);
    }

    /** Breaks lines at spaces; a word longer than a line stays whole. */
    static String inLines(final String reason) {
        return reason.replaceAll("(?=.{" + (CHARACTERS_A_LINE + 1) + "})(.{1," + CHARACTERS_A_LINE + "}) ", "$1\n");
    }

    /** Takes the line that is being recorded out of ImageJ's recorder, and stops the macro that made the call. */
    public static void tellMacros() {
        if (Recorder.record) {
            Recorder.setCommand(null);
        }
        if (!IJ.isMacro()) {
            return;
        }
        if (GraphicsEnvironment.isHeadless()) {
            // ImageJ's own way to stop a macro needs a window.
            Interpreter.abort();
        } else {
            Macro.abort();
        }
    }
}
