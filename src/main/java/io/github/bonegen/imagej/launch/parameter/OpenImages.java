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
package io.github.bonegen.imagej.launch.parameter;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.bonegen.imagej.io.ImageFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The images that are open in ImageJ. A title names the current image before any other of that title; where one title
 * stands for two images, each is named by ImageJ's own number for it.
 */
public final class OpenImages {

    private OpenImages() {
        // Static functions only.
    }

    /** ImageJ's current image; empty where none is open. */
    public static Optional<ImagePlus> current() {
        return Optional.ofNullable(WindowManager.getCurrentImage());
    }

    /**
     * The image of a title or number, or of a file.
     *
     * @throws io.github.bonegen.InvalidInputException if there is none
     */
    public static ImagePlus named(final String name) {
        return current().filter(image -> name.equals(image.getTitle())).or(() -> open(name))
            .orElseGet(() -> ImageFiles.open(name));
    }

    /** All of them, the current one first. */
    public static List<ImagePlus> all() {
        final int[] numbers = Objects.requireNonNullElse(WindowManager.getIDList(), new int[0]);
        return Stream.concat(current().stream(), Arrays.stream(numbers).mapToObj(WindowManager::getImage))
            .filter(Objects::nonNull).distinct().toList();
    }

    /** What {@link #named} finds this image by: its title, or its number where that is another's title too. */
    public static String nameOf(final ImagePlus image) {
        final boolean isCurrent = current().filter(image::equals).isPresent();
        final boolean isAlone = all().stream().filter(other -> other.getTitle().equals(image.getTitle())).count() < 2;
        return isCurrent || isAlone ? image.getTitle() : String.valueOf(image.getID());
    }

    private static Optional<ImagePlus> open(final String name) {
        if (name.matches("-\\d{1,9}")) {
            return Optional.ofNullable(WindowManager.getImage(Integer.parseInt(name)));
        }
        return Optional.ofNullable(WindowManager.getImage(name));
    }
}
