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
package io.github.bonegen.batch;

import io.github.bonegen.FolderRemoval;
import io.github.bonegen.Progress;
import java.nio.file.Path;

/**
 * Keeps what the items hand back on disk until what they become is there, so that work cut short goes on: for results
 * that are no files of their own, such as rows of a table.
 */
public final class KeepingRunner implements BatchRunner {

    private final BatchRunner runner;
    /** Null where nothing is kept. */
    private final Path folder;
    private int batches;

    private KeepingRunner(final BatchRunner runner, final Path folder) {
        this.runner = runner;
        this.folder = folder;
    }

    /** Keeps them in a hidden folder beside the file that they become. */
    public static KeepingRunner beside(final Path target, final BatchRunner runner) {
        return new KeepingRunner(runner, target.toAbsolutePath().resolveSibling("." + target.getFileName() + ".items"));
    }

    /** Keeps none: there is nothing that they become. */
    public static KeepingRunner nothing(final BatchRunner runner) {
        return new KeepingRunner(runner, null);
    }

    @Override
    public <T> BatchOutcome<T> run(final Batch<T> batch, final int threads, final Progress progress) {
        return runner.run(folder == null ? batch : new KeptItems<>(batch, folder.resolve(String.valueOf(batches++))), threads, progress);
    }

    @Override
    public Claim claim(final Path claimed) {
        return runner.claim(claimed);
    }

    /** Removes them, when what they became is there. */
    public void clear() {
        if (folder != null) {
            FolderRemoval.of(folder);
        }
    }
}
