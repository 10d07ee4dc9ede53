package io.github.bonegen.spongiosa;

import io.github.bonegen.model.ModelStore;
import io.github.bonegen.nn.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory while batch after batch is generated; Linux only. Arguments: model, batches, batch size.
 * {@code mvn -q -B test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.bonegen.spongiosa.GeneratorSoak -Dexec.args="vertebra 2000 4"}
 */
public final class GeneratorSoak {

    private GeneratorSoak() {
        // Entry point only.
    }

    public static void main(final String[] arguments) throws IOException {
        final int batches = Integer.parseInt(arguments[1]);
        final int size = Integer.parseInt(arguments[2]);
        try (Torch torch = Torch.on("cpu");
             SpongiosaGenerator generator = new SpongiosaGenerator(ModelStore.standard().open(arguments[0]), torch))
        {
            for (int i = 1; i <= batches; i++) {
                generator.generate(generator.latents(1, (long) i * size, size));
                if (i % 100 == 0) {
                    System.out.println("batch " + i + ": " + residentMegabytes() + " MB resident");
                }
            }
        }
    }

    private static long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024).findFirst().orElseThrow();
    }
}
