package io.github.bonegen;

/**
 * The user's input cannot be used. The message is one line for that user: what was wrong, and what is accepted.
 */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidInputException(final String message) {
        super(message);
    }

    public InvalidInputException(final String message, final Throwable cause) {
        super(message, cause);
    }

    /**
     * Checks an expectation on the user's input.
     *
     * @throws InvalidInputException with the formatted message if {@code expected} is false
     */
    public static void require(final boolean expected, final String format, final Object... arguments) {
        if (!expected) {
            throw new InvalidInputException(String.format(java.util.Locale.ROOT, format, arguments));
        }
    }
}
