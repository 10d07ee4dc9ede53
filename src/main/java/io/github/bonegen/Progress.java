package io.github.bonegen;

import java.util.concurrent.CancellationException;

/** How long work reports where it is, and learns that it is no longer wanted. */
public interface Progress {

    /** Neither shown nor cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void update(final double fraction, final String message) {
            // Nobody watches.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Tells where the work is.
     *
     * @param fraction the share that is done, 0 to 1
     * @param message what is being done, without a full stop
     */
    void update(double fraction, String message);

    /** Whether the user wants the work to stop. */
    boolean isCancelled();

    /** @throws CancellationException if the user wants the work to stop */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled");
        }
    }

    /** The progress of a part of this work: its 0 to 1 is our {@code from} to {@code to}. */
    default Progress part(final double from, final double to) {
        final Progress whole = this;
        return new Progress() {
            @Override
            public void update(final double fraction, final String message) {
                whole.update(from + fraction * (to - from), message);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
