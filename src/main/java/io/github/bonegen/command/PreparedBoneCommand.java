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

import io.github.bonegen.imagej.morphometry.BoneChoice;
import io.github.bonegen.imagej.morphometry.BonePreparation;
import io.github.bonegen.imagej.region.RegionRule;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What the commands ask for that measure bone as it is prepared: threshold, largest piece, cubic voxels. */
public abstract class PreparedBoneCommand extends BoneCommand {

    @Parameter(persist = false, label = "Purify", description = "measure the largest piece alone, its cavities filled",
        attrs = @Attr(name = MORE, value = PREPARATION))
    private boolean purify = false;

    @Parameter(persist = false, label = "Resample", description = "make voxels that are no cubes into cubes",
        attrs = @Attr(name = MORE, value = PREPARATION))
    private boolean resample = false;

    /**
     * How bone is prepared.
     *
     * @param threshold as a user writes it
     * @throws io.github.bonegen.InvalidInputException if it is none
     */
    protected final BonePreparation preparation(final String threshold, final RegionRule where) {
        return new BonePreparation(BoneChoice.parse(threshold), purify, resample, unit(), where);
    }
}
