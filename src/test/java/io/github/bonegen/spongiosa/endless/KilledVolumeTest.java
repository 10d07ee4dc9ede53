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
package io.github.bonegen.spongiosa.endless;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.volume.Box;
import io.github.bonegen.volume.zarr.OmeZarr;
import io.github.bonegen.volume.zarr.ZarrArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volume whose writer is killed without warning goes on: what was whole is kept. */
class KilledVolumeTest {

    @TempDir
    private Path folder;

    @Test
    void a_volume_killed_in_the_middle_loses_at_most_one_block() throws Exception {
        final Path killed = folder.resolve("killed.zarr");
        final Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
            .toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"), SlowBone.class.getName(),
            killed.toString())).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        final long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!Files.exists(killed.resolve("0/1/0/0"))) {
            assertThat(process.isAlive() && System.nanoTime() < end).as("waiting for the volume").isTrue();
            Thread.sleep(1);
        }
        process.destroyForcibly().waitFor();
        final ZarrArray left = OmeZarr.open(killed).levels().get(0);
        final int kept = (int) left.chunks().stream().filter(left::has).count();
        for (final Box chunk : left.chunks().subList(0, kept)) {
            left.read(chunk);
        }

        final SlowBone again = new SlowBone(0);
        final ZarrArray whole = again.write(killed).levels().get(0);
        final SlowBone unbroken = new SlowBone(0);
        final ZarrArray expected = unbroken.write(folder.resolve("unbroken.zarr")).levels().get(0);

        assertThat(kept).isBetween(16, left.chunks().size() - 1);
        assertThat(again.made()).isEqualTo(unbroken.made() - kept);
        assertThat(whole.read(whole.extent())).containsExactly(expected.read(expected.extent()));
    }
}
