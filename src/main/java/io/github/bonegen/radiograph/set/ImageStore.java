package io.github.bonegen.radiograph.set;

import io.github.bonegen.volume.Volume;
import java.nio.file.Path;

/** Where the pixels of a set are read from and written to. */
public interface ImageStore {

    /**
     * Reads a radiograph: one plane, grey from 0 to 65535 with bone bright, its pixel size where the file has one.
     *
     * @throws io.github.bonegen.InvalidInputException if the file is no such image
     */
    Volume read(Path file);

    /**
     * Writes a radiograph of grey from 0 to 65535 with 16 bits, whole or not at all.
     *
     * @throws io.github.bonegen.InvalidInputException if it cannot be written
     */
    void write(Volume image, Path file);
}
