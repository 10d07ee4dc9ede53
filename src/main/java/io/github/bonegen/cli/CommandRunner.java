/*-
 * #%L
 * BoneGen: in-silico spongiosa and femur radiographs for Fiji.
 * %%
 * Copyright (C) 2026 BoneGen developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package io.github.bonegen.cli;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.io.ImageFiles;
import io.github.bonegen.imagej.launch.Commands;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import io.github.bonegen.imagej.launch.parameter.Example;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs commands by name. The command line is described to picocli from SciJava's description of each command, so a new
 * command is here without being listed; keys are options without dashes.
 */
public final class CommandRunner {

    /** What a shell calls success, failure, bad input, success with files left out, and an interrupt. */
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    static final int PARTLY = 3;
    static final int INTERRUPTED = 130;

    private static final String HELP = "help";

    private final Context context;
    private final PrintStream out;
    private final PrintStream err;

    public CommandRunner(final Context context, final PrintStream out, final PrintStream err) {
        this.context = context;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs one command line to its end.
     *
     * @return the exit status: 0 done, 1 failed, 2 bad input, 3 done but for files that were left out, 130
     *     interrupted
     */
    public int run(final String... arguments) {
        try {
            return run(new Commands(context.service(CommandService.class)), arguments);
        }
        catch (final InvalidInputException exception) {
            return badInput(exception.getMessage());
        }
    }

    private int run(final Commands commands, final String... arguments) {
        return new CommandLine(program(commands))
            .setAllowOptionsAsOptionParameters(true)
            .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
            .setParameterExceptionHandler((exception, args) -> badInput(explain(exception)))
            .setExecutionStrategy(parsed -> execute(commands, parsed))
            .execute(arguments);
    }

    private CommandSpec program(final Commands commands) {
        final CommandSpec program = CommandSpec.create().name("bonegen");
        program.usageMessage().description("In-silico spongiosa and synthetic femur radiographs.")
            .customSynopsis("bonegen <command> key=value ...", "bonegen help <command>");
        final CommandSpec help = CommandSpec.create().name(HELP);
        help.usageMessage().description("Lists the commands, or the keys of one.");
        help.addPositional(PositionalParamSpec.builder().arity("0..1").type(String.class).paramLabel("<command>")
            .build());
        program.addSubcommand(HELP, help);
        commands.all().forEach(command -> program.addSubcommand(command.getName(), describe(command)));
        return program;
    }

    private CommandSpec describe(final CommandInfo command) {
        final CommandSpec spec = CommandSpec.create().name(command.getName());
        spec.usageMessage().description(escape(command.getDescription()))
            .customSynopsis("bonegen " + command.getName() + " key=value ...").optionListHeading("%nKeys:%n")
            .sortOptions(false).footer(example(command));
        final CommandParameters parameters = new CommandParameters(command, context);
        final Map<String, String> defaults = parameters.defaults();
        for (final ModuleItem<?> item : parameters.items()) {
            final String standard = defaults.get(item.getName());
            spec.addOption(OptionSpec.builder(item.getName()).type(String.class)
                .paramLabel(escape(CommandParameters.typeName(item)))
                .description(escape(item.getDescription() + (standard.isEmpty() ? "" : " [" + standard + "]")))
                .build());
        }
        return spec;
    }

    private static String[] example(final CommandInfo command) {
        return Example.of(command).map(example -> Stream.concat(Stream.of("", "Example:"),
            example.lines().stream().map(line -> "  bonegen " + escape(line))).toArray(String[]::new))
            .orElse(new String[0]);
    }

    /** Picocli formats descriptions. */
    private static String escape(final String text) {
        return String.valueOf(text).replace("%", "%%");
    }

    private static String explain(final ParameterException exception) {
        final CommandSpec spec = exception.getCommandLine().getCommandSpec();
        if (!(exception instanceof UnmatchedArgumentException unmatched)) {
            return exception.getMessage();
        }
        final String argument = unmatched.getUnmatched().get(0);
        if (spec.parent() == null) {
            return "There is no command '" + argument + "'; bonegen help lists them";
        }
        return "Unknown key '" + argument.split("=", 2)[0] + "'; " + spec.name() + " accepts "
            + String.join(", ", spec.optionsMap().keySet()) + ", each as key=value";
    }

    private int execute(final Commands commands, final ParseResult parsed) {
        final CommandLine program = parsed.commandSpec().commandLine();
        final ParseResult chosen = parsed.subcommand();
        if (chosen == null) {
            program.usage(err);
            return BAD_INPUT;
        }
        if (chosen.commandSpec().name().equals(HELP)) {
            return help(program, chosen.matchedPositionalValue(0, ""));
        }
        final Map<String, String> texts = new LinkedHashMap<>();
        chosen.matchedOptions().forEach(option -> texts.put(option.longestName(), option.getValue()));
        try {
            return launch(commands.byName(chosen.commandSpec().name()), texts);
        }
        catch (final InvalidInputException exception) {
            return badInput(exception.getMessage());
        }
    }

    private int help(final CommandLine program, final String name) {
        if (name.isEmpty()) {
            program.usage(out);
            return DONE;
        }
        final CommandLine command = program.getSubcommands().get(name);
        if (command == null) {
            return badInput("There is no command '" + name + "'; bonegen help lists them");
        }
        command.usage(out);
        return DONE;
    }

    private int launch(final CommandInfo info, final Map<String, String> texts) {
        final CommandParameters parameters = new CommandParameters(info, context);
        final Map<String, Object> inputs = parameters.parse(texts, ImageFiles::open);
        parameters.checkImages(inputs);
        final ModuleService moduleService = context.service(ModuleService.class);
        final Module module = parameters.settled(moduleService);
        try (ProgressPrinter printer = new ProgressPrinter(context, err)) {
            moduleService.run(module, true, inputs).get();
        }
        catch (final ExecutionException exception) {
            return failed(exception);
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
        return report(module);
    }

    private int report(final Module module) {
        final BoneGenCommand command = (BoneGenCommand) module.getDelegateObject();
        if (command.ending() == BoneGenCommand.Ending.CANCELLED) {
            err.println(command.getCancelReason());
            return INTERRUPTED;
        }
        if (command.ending() == BoneGenCommand.Ending.INVALID_INPUT) {
            return badInput(command.getCancelReason());
        }
        module.getInfo().outputs().forEach(item -> print(module.getOutput(item.getName())));
        return command.leftOut().reasons().isEmpty() ? DONE : PARTLY;
    }

    private void print(final Object output) {
        if (output instanceof ResultsTable table) {
            out.println(table.getColumnHeadings().trim());
            for (int row = 0; row < table.size(); row++) {
                out.println(table.getRowAsString(row));
            }
        } else if (output != null && !(output instanceof ImagePlus)) {
            out.println(output);
        }
    }

    private int badInput(final String message) {
        err.println(message);
        return BAD_INPUT;
    }

    private int failed(final ExecutionException exception) {
        Throwable cause = exception;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        err.println("Failed: " + cause);
        return FAILED;
    }
}
