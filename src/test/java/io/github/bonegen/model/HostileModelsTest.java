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

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bonegen.InvalidInputException;
import io.github.bonegen.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints and archives that were made to harm: one line each. */
class HostileModelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"z_data_flip_crcbad.pth", "b_expo_hash_key.pth", "b_name_2GB_message.pth", "b_dict_64M.pth",
        "t_many_zero_storages.pth", "b_key_self.pth", "b_deep_list_key.pth", "t_shape_overflow.pth", "tl_storage_neg.pth",
        "t_name_newline.pth"})
    void a_hostile_checkpoint_is_refused(final String name) {
        final Path file = Reference.file("faults/hostile/" + name);
        assertThatThrownBy(() -> TorchCheckpoint.read(file)).isInstanceOf(InvalidInputException.class).message()
            .matches(text -> text.chars().noneMatch(Character::isISOControl)).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w_overlap_amplify.bonegen", "a_card_deep_settings.bonegen", "w_shape_2e62.bonegen",
        "fuzz/archive_structure_-1-m.bonegen", "fuzz/archive_structure_-3-m.bonegen"})
    void a_hostile_archive_is_refused(final String name) throws IOException {
        final byte[] bytes = Files.readAllBytes(Reference.file("faults/hostile/" + name));
        assertThatThrownBy(() -> ModelArchive.read(bytes, name)).isInstanceOf(InvalidInputException.class).message()
            .doesNotContain("\n").hasSizeLessThan(1000);
    }
}
