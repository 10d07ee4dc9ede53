package io.github.bonegen.nn;

import java.util.Map;

/** Something that learns step by step: what a {@link TrainingRun} drives, whatever the network. */
public interface Training extends AutoCloseable {

    /** Steps of the whole schedule. */
    long steps();

    /**
     * Does one step. What is random in it depends on the seed and the index alone, so that a resumed training goes the
     * way that an unbroken one would.
     *
     * @return measured losses by name, in a fixed order
     */
    Map<String, Double> step(long index);

    /** Everything needed to go on from here. */
    Map<String, Tensor> state();

    /** Goes back to a state. */
    void restore(Map<String, Tensor> state);

    @Override
    void close();
}
