package io.github.bonegen.imagej;

import io.github.bonegen.Provenance;
import io.github.bonegen.morphometry.Measurement;
import java.util.Map;

/**
 * An image's row.
 *
 * @param title of the image
 * @param measured its values, notes and maps
 * @param record of how it was segmented and measured
 */
public record MeasuredImage(String title, Measurement measured, Provenance record) {

    /** The same row without its maps, which are large. */
    MeasuredImage withoutMaps() {
        return new MeasuredImage(title, new Measurement(measured.values(), measured.notes(), Map.of()), record);
    }
}
