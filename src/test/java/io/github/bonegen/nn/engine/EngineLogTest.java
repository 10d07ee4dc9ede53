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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** The form is that of {@code ch.qos.logback.classic.Logger}, which Fiji has. */
class EngineLogTest {

    /** As {@code ch.qos.logback.classic.Level}. */
    public static final class Level {
        public static final Level ERROR = new Level();
        public static final Level DEBUG = new Level();
    }

    /** A logger with a level of its own, or none, and then its parent's. */
    public static final class Logger {

        private Level level;

        public Level getLevel() {
            return level;
        }

        public void setLevel(final Level level) {
            this.level = level;
        }
    }

    @Test
    void a_logger_that_prints_all_prints_errors_alone() {
        final Logger logger = new Logger();

        EngineLog.keepErrorsAlone(logger);

        assertThat(logger.getLevel()).isSameAs(Level.ERROR);
    }

    @Test
    void what_the_user_wants_to_see_is_printed() {
        final Logger logger = new Logger();
        logger.setLevel(Level.DEBUG);

        EngineLog.keepErrorsAlone(logger);

        assertThat(logger.getLevel()).isSameAs(Level.DEBUG);
    }

    @Test
    void a_logger_without_levels_is_left_alone() {
        assertThatCode(() -> EngineLog.keepErrorsAlone(new Object())).doesNotThrowAnyException();
    }
}
