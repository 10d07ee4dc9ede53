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
package io.github.bonegen.nn.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * What the engine tells its log. Fiji's logger prints all of it, and each line opens Fiji's console: that there is no
 * CUDA, where a library lies, how many threads there are. Errors alone are kept; the report of the engine tells the rest to
 * whom it concerns. A level that the user has set for the engine stays.
 */
final class EngineLog {

    private static final String ENGINE = "ai.djl";
    private static final String SIMPLE = "org.slf4j.simpleLogger.log." + ENGINE;
    private static final String KEPT = "ERROR";

    private EngineLog() {
        // Static functions only.
    }

    /** Before the engine's first word. */
    static void keepErrorsAlone() {
        if (System.getProperty(SIMPLE) == null) {
            System.setProperty(SIMPLE, KEPT);
        }
        keepErrorsAlone(LoggerFactory.getLogger(ENGINE));
    }

    /** Of a logger with levels, as Logback's is, which Fiji has; others are left as they are. */
    static void keepErrorsAlone(final Object logger) {
        final Optional<Method> setLevel = Arrays.stream(logger.getClass().getMethods())
            .filter(method -> method.getName().equals("setLevel") && method.getParameterCount() == 1).findFirst();
        if (setLevel.isEmpty()) {
            return;
        }
        try {
            if (logger.getClass().getMethod("getLevel").invoke(logger) == null) {
                setLevel.get().invoke(logger, setLevel.get().getParameterTypes()[0].getField(KEPT).get(null));
            }
        }
        catch (final ReflectiveOperationException exception) {
            // A logger of another kind: it goes on as it was set up.
        }
    }
}
