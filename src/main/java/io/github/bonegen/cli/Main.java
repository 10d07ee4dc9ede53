package io.github.bonegen.cli;

import org.scijava.Context;

/** {@code bonegen <command> key=value ...} */
public final class Main {

    private Main() {
        // Entry point only.
    }

    public static void main(final String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        int exit;
        try (Context context = new Context()) {
            exit = new CommandRunner(context, System.out, System.err).run(arguments);
        }
        System.exit(exit);
    }
}
