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
package io.github.bonegen.updatesite;

import java.nio.file.Path;
import java.util.List;
import org.scijava.util.FileUtils;

/**
 * A file that the site offers.
 *
 * @param path in the user's Fiji, with forward slashes, such as {@code jars/linux64/x.jar}
 * @param source where it is now
 * @param description shown in the updater; may be empty
 * @param dependencies paths without version of files, here or in Fiji, that it needs
 */
record SiteFile(String path, Path source, String description, List<String> dependencies) {

    private static final List<String> PLATFORMS = List.of("linux64", "linux-arm64", "win64", "win-arm64", "macos64",
        "macos-arm64");

    SiteFile {
        dependencies = List.copyOf(dependencies);
    }

    /** The platforms that it is for, by its folder; empty for all. */
    List<String> platforms() {
        return platforms(path);
    }

    static List<String> platforms(final String path) {
        return PLATFORMS.stream().filter(platform -> path.startsWith("jars/" + platform + "/")).toList();
    }

    /** The path without a version, by which the updater knows the file through all versions. */
    static String unversioned(final String path) {
        return FileUtils.stripFilenameVersion(path);
    }
}
