package io.github.bonegen.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a derivative needs must outlive Java's garbage collector, which knows nothing of PyTorch's graph. */
class CollectedScalarTest {

    private static final int PRODUCTS = 500;

    @Test
    void a_factor_is_still_there_when_the_derivative_is_taken_after_a_collection() throws InterruptedException {
        try (Torch torch = Torch.on("cpu"); NDManager step = torch.newStep(); Torch.Recording recording = Torch.record()) {
            final List<NDArray> variables = new ArrayList<>();
            final List<NDArray> products = new ArrayList<>();
            for (int i = 0; i < PRODUCTS; i++) {
                final NDArray variable = step.create(new float[] {i}, new Shape(1));
                variable.setRequiresGradient(true);
                variables.add(variable);
                products.add(Torch.times(variable, 3).sum());
            }
            collectAndOverwrite();

            for (int i = 0; i < PRODUCTS; i++) {
                assertThat(torch.gradients(products.get(i), new NDList(variables.get(i))).get(0).toFloatArray())
                    .containsExactly(3);
            }
        }
    }

    private static void collectAndOverwrite() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            System.gc();
            Thread.sleep(20);
            for (int i = 0; i < 20_000; i++) {
                ByteBuffer.allocateDirect(Float.BYTES).putFloat(Float.NaN);
            }
        }
    }
}
