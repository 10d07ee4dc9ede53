package io.github.bonegen.radiograph.femur;

import io.github.bonegen.InvalidInputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The direction that a radiograph is taken from. */
public enum View {

    /** From the front: the beam runs antero-posteriorly. */
    AP("AP"),
    /** From the lateral side. */
    LATERAL("lateral");

    private final String title;

    View(final String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @throws InvalidInputException if there is no view of that name */
    public static View named(final String name) {
        return Arrays.stream(values()).filter(view -> view.title.equalsIgnoreCase(name)).findFirst()
            .orElseThrow(() -> new InvalidInputException("view=" + name + " is not accepted; choose one of "
                + Arrays.stream(values()).map(View::title).collect(Collectors.joining(", "))));
    }

    /** Angle of the beam about the thigh's axis in degrees. */
    double angle(final boolean left) {
        return this == AP ? 0 : left ? -90 : 90;
    }
}
