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

import io.github.bonegen.AtomicFile;
import io.github.bonegen.BoneGenFolder;
import io.github.bonegen.WriteFailedException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What the dialogs said last, by command and parameter, in BoneGen's own folder. Macros and the command line never see
 * it. To forget is no harm, so a file that cannot be read or written is none.
 */
final class DialogMemory {

    private final Path file;
    private final String command;

    DialogMemory(final String command) {
        this.file = BoneGenFolder.path().resolve("dialogs.properties");
        this.command = command + ".";
    }

    /** What was said last, by parameter name. */
    Map<String, String> recall() {
        final Map<String, String> said = new LinkedHashMap<>();
        read().forEach((key, value) -> {
            if (key.toString().startsWith(command)) {
                said.put(key.toString().substring(command.length()), value.toString());
            }
        });
        return said;
    }

    /** Keeps what is said now, by parameter name, in place of what was said last. */
    void keep(final Map<String, String> texts) {
        final Properties all = read();
        all.keySet().removeIf(key -> key.toString().startsWith(command));
        texts.forEach((name, text) -> all.setProperty(command + name, text));
        try {
            AtomicFile.write(file, out -> all.store(out, "What BoneGen's dialogs said last"));
        }
        catch (final WriteFailedException exception) {
            // The next dialog begins with the defaults.
        }
    }

    private Properties read() {
        final Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                properties.load(in);
            }
            catch (final IOException | IllegalArgumentException exception) {
                properties.clear();
            }
        }
        return properties;
    }
}
