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
package io.github.bonegen.radiograph.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.Extensions;
import io.github.bonegen.Progress;
import io.github.bonegen.imagej.io.RadiographFiles;
import io.github.bonegen.nn.Torch;
import io.github.bonegen.radiograph.evaluation.RadiographEvaluator;
import io.github.bonegen.radiograph.generator.FractureSketches;
import io.github.bonegen.radiograph.generator.RadiographModels;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.SetEntry;
import io.github.bonegen.radiograph.training.RadiographDiffusionTraining;
import io.github.bonegen.radiograph.training.RadiographGanTraining;
import io.github.bonegen.radiograph.training.RadiographKinds;
import io.github.bonegen.radiograph.training.RadiographTrainingKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study with the smallest networks on sketches, of which a third are held out. */
class GeneratorStudyTest {

    private static final RadiographKinds KINDS = new RadiographKinds(new Extensions<>("method",
        List.of(new RadiographGanTraining(), new RadiographDiffusionTraining()), RadiographTrainingKind::name), RadiographModels.BUILT_IN);

    private static final int EACH = 3 * RadiographEvaluator.LEAST;
    private static final StudySize TINY = new StudySize(0, 0, 32, List.of(8, 8, 8, 8), List.of(16, 16), 2, 1, 1, 1,
        RadiographEvaluator.LEAST, 1);
    private static final List<StudyCell> CELLS = List.of(new StudyCell("gan", true, "pad"),
        new StudyCell("diffusion", false, "pad"));

    @TempDir
    private Path folder;

    @Test
    void every_combination_is_trained_measured_and_done_once() throws Exception {
        final Path set = sketches();
        final List<StudyLine> lines;
        final List<StudyLine> again;
        final FileTime measured;
        try (Torch torch = Torch.on("cpu")) {
            lines = study(set).run(CELLS, 1, torch, Progress.NONE);
            measured = Files.getLastModifiedTime(folder.resolve("study/pad-gan-conditional/line.json"));
            again = study(set).run(CELLS, 1, torch, Progress.NONE);
        }

        assertThat(lines).extracting(StudyLine::cell).isEqualTo(CELLS);
        assertThat(lines).allSatisfy(line -> assertThat(line.figures()).containsKeys("KID, scattering",
            "KID of real, scattering", "recall, random network", "MS-SSIM within class", "copies, synthetic"));
        // A generator of one step makes nothing that resembles a sketch.
        assertThat(lines).allSatisfy(line -> assertThat(line.figures().get("KID, scattering"))
            .isGreaterThan(10 * line.figures().get("KID of real, scattering")));
        assertThat(folder.resolve("study/pad-diffusion-per-class/run-aff/run.json")).exists();
        assertThat(ImageSet.read(folder.resolve("study/pad-diffusion-per-class/images")).entries())
            .hasSize(2 * RadiographEvaluator.LEAST);
        assertThat(again).isEqualTo(lines);
        assertThat(Files.getLastModifiedTime(folder.resolve("study/pad-gan-conditional/line.json")))
            .isEqualTo(measured);
    }

    private GeneratorStudy study(final Path set) {
        return new GeneratorStudy(TINY, KINDS, ImageSet.read(set), new RadiographFiles(), folder.resolve("study"), 1);
    }

    private Path sketches() {
        final Path home = folder.resolve("set");
        final List<SetEntry> entries = new ArrayList<>(FractureSketches.write(home, 32, EACH, EACH).entries());
        for (int i = 0; i < entries.size(); i += 3) {
            entries.set(i, entries.get(i).withSplit("validation"));
        }
        new ImageSet(home, entries).write();
        return home;
    }
}
