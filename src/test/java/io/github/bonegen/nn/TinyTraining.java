package io.github.bonegen.nn;

import io.github.bonegen.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real training of a tiny network from noise, in a process of its own that can be killed. */
final class TinyTraining {

    static final int STEPS = 60;

    private static final ProgressiveTraining.Settings SETTINGS = new ProgressiveTraining.Settings(
        new ProgressiveArchitecture(3, 4, List.of(4, 4)), new GrowthSchedule(List.of(20, 20), List.of(20), List.of(4,
            4)),
        1e-3, 1e-3, 0.99, WassersteinLoss.PUBLISHED, Precision.FLOAT32, 7);

    private TinyTraining() {
        // Entry point only.
    }

    /** Trains in the folder named; a second argument is the milliseconds that every step is drawn out by. */
    public static void main(final String[] arguments) {
        final long pause = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        final ImageSource noise = (count, random) -> {
            final float[] values = new float[count * 512];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.tanh(random.nextGaussian());
            }
            return values;
        };
        try (Torch torch = Torch.on("cpu"); Training training = new ProgressiveTraining(SETTINGS, noise, torch)) {
            new TrainingRun(Path.of(arguments[0]), Duration.ofMillis(5 * pause)).run(training, Duration.ofHours(1),
                (step, losses) -> sleep(pause), Progress.NONE);
        }
    }

    private static void sleep(final long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
