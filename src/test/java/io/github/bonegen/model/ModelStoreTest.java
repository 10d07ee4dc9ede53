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
package io.github.bonegen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.nn.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    private static final Map<String, Tensor> WEIGHTS = Map.of("w", new Tensor(new long[] {2, 2},
        new float[] {1, -2, 3.5f, 0}));

    @TempDir
    private Path folder;
    private ModelStore store;

    @BeforeEach
    void open() {
        store = new ModelStore(folder.resolve("models"));
    }

    @Test
    void a_model_comes_back_as_it_was_kept() {
        store.add(model("mine"));

        final Model kept = store.open("mine");

        assertThat(kept.card().description()).isEqualTo("a test");
        assertThat(kept.card().settings()).containsEntry("voxelSize", 0.164);
        assertThat(kept.weights().get("w").values()).containsExactly(1, -2, 3.5f, 0);
        assertThat(store.names()).contains("mine");
    }

    @Test
    void any_flipped_byte_in_the_weights_or_the_card_is_found() throws IOException {
        final Path file = store.add(model("mine"));
        final byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            final byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            try {
                assertThat(store.open("mine").weights().get("w").values()).containsExactly(1, -2, 3.5f, 0);
            }
            catch (final InvalidInputException exception) {
                assertThat(exception.getMessage()).doesNotContain("\n");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(whole.length / 2);
    }

    @Test
    void a_name_cannot_lead_out_of_the_store() {
        assertThatThrownBy(() -> store.add(model("../evil"))).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("is not accepted");
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        store.add(model("mine"));

        assertThatThrownBy(() -> store.open("yours")).isInstanceOf(InvalidInputException.class)
            .hasMessageContaining("no model 'yours'").hasMessageContaining("mine");
    }

    @Test
    void models_that_fiji_installed_are_there_after_the_users_own() {
        new ModelStore(folder.resolve("fiji")).add(model("mine"));
        final ModelStore both = new ModelStore(folder.resolve("models"), List.of(folder.resolve("fiji")));

        assertThat(both.names()).contains("mine");
        assertThat(both.open("mine").card().name()).isEqualTo("mine");
        assertThat(store.names()).doesNotContain("mine");
        both.add(model("mine"));
        assertThat(folder.resolve("models/mine.bonegen")).exists();
    }

    private static Model model(final String name) {
        return new Model(new ModelCard(ModelCard.FORMAT, name, "test", "a test", "none", List.of(),
            Map.of("voxelSize", 0.164), Map.of(), Map.of(), ""), WEIGHTS);
    }
}
