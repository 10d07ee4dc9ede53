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
package io.github.bonegen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.InvalidInputException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done to a file, it is read or refused in one line, in bounded time and memory. {@code -Dfuzz.count=20000}
 * tries as many files a format as one likes, {@code -Dfuzz.seed=7} others.
 */
class FuzzTest {

    private static final int COUNT = Integer.getInteger("fuzz.count", 60);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long MOST_NANOSECONDS = 5_000_000_000L;
    /** Times the image that a file holds, or could hold in the densest code of its format. */
    private static final long MOST_TIMES_IMAGE = 4;
    /** Messages, and buffers of fixed size. */
    private static final long BUFFERS = 1 << 18;

    @TempDir
    private Path folder;

    static Stream<FuzzedFormat> formats() throws IOException {
        return FuzzedFormat.all().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void changed_files_are_read_or_refused_in_one_line(final FuzzedFormat format) throws IOException {
        final com.sun.management.ThreadMXBean thread =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        final List<String> faults = new ArrayList<>();
        final Path file = format.place(folder);
        format.read().accept(file);
        final long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
        format.read().accept(file);
        final long sound = thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        for (int i = 0; i < COUNT; i++) {
            final byte[] changed = new Mutation(SEED * 1_000_003 + i).of(format.sound());
            Files.write(file, changed);
            final long time = thread.getCurrentThreadCpuTime();
            final long bytes = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
            final long most = BUFFERS + MOST_TIMES_IMAGE * Math.max(sound, format.densest() * changed.length);
            final String outcome = outcome(format, file);
            final long took = thread.getCurrentThreadCpuTime() - time;
            final long made = thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
            if (!outcome.isEmpty() || took > MOST_NANOSECONDS || made > most) {
                faults.add(format.name() + " " + i + ": " + outcome + " in " + took / 1_000_000 + " ms, " + (made >> 10)
                    + " KiB of " + (most >> 10) + " KiB");
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Empty where it was read or refused as it should be. */
    private static String outcome(final FuzzedFormat format, final Path file) {
        try {
            format.read().accept(file);
            return "";
        }
        catch (final InvalidInputException refused) {
            return refused.getMessage().contains("\n") || refused.getMessage().length() > 4100 ? "message "
                + refused.getMessage() : "";
        }
        catch (final RuntimeException | Error unexpected) {
            return unexpected + " at " + unexpected.getStackTrace()[0];
        }
    }
}
