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
package io.github.bonegen.command;

import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.volume.format.ScancoUnit;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What all commands that look for bone in scans ask for: the unit of their values, and threads. */
public abstract class BoneCommand extends BoneGenCommand {

    /** Headings of the dialog's second part. */
    static final String PREPARATION = "Preparation";
    static final String MEASURING = "Measuring";

    @Parameter(persist = false, label = "Unit of density", choices = {"file", "mgHA", "1/cm", "raw"},
        description = "of a Scanco scan, in which its threshold is given and its density measured: mg HA/cm3, "
            + "attenuation, the scanner's numbers, or as the file is read",
        attrs = @Attr(name = MORE, value = PREPARATION))
    private String unit = "file";

    @Parameter(persist = false, min = "0", label = "Threads",
        description = "processor cores to use, 0 for all; no result depends on it",
        attrs = @Attr(name = MORE, value = MEASURING))
    private int threads = 0;

    /**
     * The unit that was chosen, {@link ScancoUnit#FILE} where none was.
     *
     * @throws io.github.bonegen.InvalidInputException if it is the word of no unit
     */
    protected final ScancoUnit unit() {
        return ScancoUnit.of(unit);
    }

    /** At least 1. */
    protected final int threads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
