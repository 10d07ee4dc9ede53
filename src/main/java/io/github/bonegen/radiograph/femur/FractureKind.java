package io.github.bonegen.radiograph.femur;

import io.github.bonegen.InvalidInputException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What has happened to the femur. */
public enum FractureKind {

    INTACT("intact", ""),
    AFF_COMPLETE("AFF-complete", "AFF"),
    AFF_INCOMPLETE("AFF-incomplete", "AFF"),
    NFF_TRANSVERSE("NFF-transverse", "NFF"),
    NFF_OBLIQUE("NFF-oblique", "NFF"),
    NFF_SPIRAL("NFF-spiral", "NFF"),
    NFF_COMMINUTED("NFF-comminuted", "NFF");

    /** Assumptions: 75 % of AFF are complete; 15, 30, 30, 25 % of NFF transverse, oblique, spiral, comminuted. */
    private static final double COMPLETE = 0.75;
    private static final double[] ORDINARY = {0.15, 0.45, 0.75};

    private final String title;
    private final String label;

    FractureKind(final String title, final String label) {
        this.title = title;
        this.label = label;
    }

    /** The name in dialogs and macros. */
    public String title() {
        return title;
    }

    /** {@code AFF}, {@code NFF}, or empty where nothing is broken. */
    public String label() {
        return label;
    }

    /**
     * The kind of a name; a bare AFF or NFF is drawn from the kinds of that class.
     *
     * @throws InvalidInputException if there is no kind of that name
     */
    public static FractureKind named(final String name, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        if (name.equalsIgnoreCase("AFF")) {
            return random.nextDouble() < COMPLETE ? AFF_COMPLETE : AFF_INCOMPLETE;
        }
        if (name.equalsIgnoreCase("NFF")) {
            final double drawn = random.nextDouble();
            int kind = 0;
            while (kind < ORDINARY.length && drawn >= ORDINARY[kind]) {
                kind++;
            }
            return values()[NFF_TRANSVERSE.ordinal() + kind];
        }
        return Arrays.stream(values()).filter(kind -> kind.title.equalsIgnoreCase(name)).findFirst()
            .orElseThrow(() -> new InvalidInputException("kind=" + name + " is not accepted; choose AFF, NFF, "
                + Arrays.stream(values()).map(FractureKind::title).collect(Collectors.joining(", "))));
    }

    public boolean isAtypical() {
        return "AFF".equals(label);
    }
}
