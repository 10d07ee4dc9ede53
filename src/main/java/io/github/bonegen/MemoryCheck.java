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

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Finds out before long work whether the memory will do. */
public final class MemoryCheck {

    private static final double GIBI = 1L << 30;

    /** What the program itself holds, and what a collector must have free to work. */
    private static final long PROGRAM = 128L << 20;
    private static final double FREE = 0.02;

    private static final int ARRAY_HEADER = 16;

    /** What a user is told whose memory ended in spite of all that was looked at before. */
    public static final String TOO_LITTLE = "it needs more memory than Java may use; give Java more (-Xmx, in Fiji Edit >"
        + " Options > Memory & Threads)";

    private MemoryCheck() {
        // Static functions only.
    }

    /**
     * @param bytes needed at the peak
     * @param what needs them, as the beginning of a sentence
     * @throws InvalidInputException if Java may not use that many, even when all else is given up
     */
    public static void require(final long bytes, final String what) {
        require(bytes, Runtime.getRuntime().maxMemory(), what, "choose less");
    }

    /**
     * As {@link #require(long, String)}.
     *
     * @param most bytes that Java may use
     * @param instead what the user can do beside giving Java more
     */
    public static void require(final long bytes, final long most, final String what, final String instead) {
        InvalidInputException.require(stated(bytes) <= most, "%s needs about %s of memory and Java may use %s; give Java"
            + " more (-Xmx, in Fiji Edit > Options > Memory & Threads), %s or crop the image", what,
            toText(stated(bytes)), String.format(Locale.ROOT, "%.1f GiB", Math.floor(most / GIBI * 10) / 10), instead);
    }

    /** Bytes that Java must be given so that some can be used. */
    public static long stated(final long bytes) {
        return (long) (bytes * (1 + FREE)) + PROGRAM;
    }

    /**
     * What arrays take of the heap. The G1 collector, Java's usual one, gives an array of more than half a region whole
     * regions: planes of 512 x 512 floats take twice their bytes.
     *
     * @param bytes of an array
     */
    public static long ofArrays(final long count, final long bytes) {
        final long region = regionBytes();
        final long whole = bytes + ARRAY_HEADER;
        return count * (region > 0 && whole > region / 2 ? (whole + region - 1) / region * region : whole);
    }

    /** 0 where another collector works. */
    private static long regionBytes() {
        final boolean isG1 = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .anyMatch(collector -> collector.getName().startsWith("G1"));
        final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return isG1 && machine != null ? Long.parseLong(machine.getVMOption("G1HeapRegionSize").getValue()) : 0;
    }

    /** Bytes as people read them, rounded up. */
    public static String toText(final long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", Math.ceil(bytes / GIBI * 10) / 10);
    }
}
