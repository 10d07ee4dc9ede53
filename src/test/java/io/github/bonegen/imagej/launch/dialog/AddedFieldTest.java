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
package io.github.bonegen.imagej.launch.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bonegen.OutsiderJar;
import io.github.bonegen.imagej.launch.Commands;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import io.github.bonegen.imagej.launch.parameter.OpenImages;
import io.github.bonegen.imagej.launch.parameter.Suggestions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** The field of a parameter that another author added. */
class AddedFieldTest {

    @TempDir
    private Path folder;

    @Test
    void a_soft_target_has_a_field_among_the_others_whose_text_is_asked_for() {
        try (OutsiderJar jar = new OutsiderJar(folder)) {
            final CommandInfo command = new Commands(jar.context().service(CommandService.class)).byName("match-parameters");
            final CommandParameters parameters = new CommandParameters(command, jar.context());
            final CommandForm form = new CommandForm(parameters.items(), new Fields(new Suggestions(jar.context())),
                text -> { });
            final List<String> labels = Arrays.stream(form.first().getComponents()).filter(JLabel.class::isInstance)
                .map(label -> ((JLabel) label).getText()).toList();

            assertThat(labels).containsSubsequence("Conn.D (1/mm3)", "DA", "B.Ar Min (mm²)", "Samples");

            form.setTexts(parameters.defaults());
            form.setTexts(Map.of("weakest", "2.5"));
            assertThat(parameters.parse(form.texts(), OpenImages::named)).containsEntry("others", Map.of("weakest", 2.5))
                .doesNotContainKey("weakest");
        }
    }
}
