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
package io.github.bonegen.imagej.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.PlugIn;
import io.github.bonegen.ExampleFolder;
import io.github.bonegen.imagej.BatchImages;
import io.github.bonegen.imagej.BoneGenCommand;
import io.github.bonegen.imagej.PlainImageJ;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import io.github.bonegen.imagej.launch.parameter.ParameterValue;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** How Fiji's macros, menus and scripts reach a command, driven through {@link FijiDoor} in real ImageJ macros. */
class FijiContractTest {

    private static final String UNRELATED = "setBatchMode(true); newImage('unrelated', '8-bit', 8, 8, 8); ";
    private static FijiDoor.Call last;

    /** What the macro's {@code run("Fiji...", ...)} calls: the command that the option names, by Fiji's way. */
    public static final class Entry implements PlugIn {

        @Override
        public void run(final String command) {
            try (Context context = new Context()) {
                last = new FijiDoor(context).call(new Commands(context.service(CommandService.class)).byName(command));
            }
        }
    }

    @BeforeAll
    static void install() {
        PlainImageJ.installHeadlessMenu();
    }

    @AfterEach
    void close() {
        BatchImages.closeAll();
        last = null;
    }

    static List<Named<CommandInfo>> commands() {
        return ExampleFolder.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_macro_that_gives_no_keys_asks_nothing_and_takes_no_optional_image(final CommandInfo command) {
        macro(UNRELATED, command.getName(), null);

        assertThat(last.asked()).isEmpty();
        assertAsInAFreshCommand(command, List.of());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_macro_that_gives_one_key_asks_nothing_more(final CommandInfo command) {
        final CommandParameters parameters = new CommandParameters(command);
        parameters.items().stream().filter(item -> !CommandParameters.isImage(item)).map(ModuleItem::getName).findFirst()
            .ifPresent(first -> {
                macro(UNRELATED, command.getName(), first + "=[" + parameters.defaults().get(first) + "]");

                assertThat(last.asked()).isEmpty();
                assertAsInAFreshCommand(command, List.of(first));
            });
    }

    /** A key without a value is one that is not given. */
    @ParameterizedTest
    @MethodSource("commands")
    void what_an_empty_value_means_is_what_a_parameter_begins_with(final CommandInfo command) {
        final CommandParameters parameters = new CommandParameters(command);
        assertThat(parameters.items()).filteredOn(item -> item.getType() == String.class && String.valueOf(item.getDescription())
            .contains("empty ")).extracting(item -> parameters.defaults().get(item.getName())).allSatisfy(value -> assertThat(value).isEqualTo(""));
    }

    @Test
    void a_command_that_takes_the_current_image_heeds_its_keys_all_the_same() {
        macro(UNRELATED, "embed-sample", "seed=7");

        assertThat(last.inputs()).containsEntry("seed", 7L);
        assertThat(((ImagePlus) last.inputs().get("image")).getTitle()).isEqualTo("unrelated");
    }

    @Test
    void without_an_open_image_a_command_that_needs_one_says_so() {
        macro("", "embed-sample", "seed=1");

        assertThat(last.complaint()).startsWith("image is needed: ");
    }

    @Test
    void an_optional_image_is_taken_by_name_alone_and_none_is_a_name() {
        macro(UNRELATED, "match-parameters", "bvtv=0.2 content=none");
        assertThat(last.inputs()).containsEntry("content", null).containsEntry("bvtv", 0.2);

        macro(UNRELATED, "match-parameters", "bvtv=0.2 content=unrelated");
        assertThat(((ImagePlus) last.inputs().get("content")).getTitle()).isEqualTo("unrelated");

        macro(UNRELATED, "match-parameters", "bvtv=0.2 content=null");
        assertThat(last.complaint()).isEqualTo("There is no image file null");
    }

    @Test
    void of_two_optional_images_the_one_that_is_not_named_stays_empty() {
        macro(UNRELATED, "morph-samples", "from=unrelated");

        assertThat(last.inputs().get("from")).isNotNull();
        assertThat(last.inputs().get("to")).isNull();
    }

    @Test
    void an_unset_number_is_left_out_or_empty_and_old_macros_may_say_NaN() {
        for (final String unset : List.of("bvtv=0.2", "bvtv=0.2 bmd=", "bmd= bvtv=0.2", "bvtv=0.2 bmd=[]",
            "bvtv=0.2 bmd=NaN"))
        {
            macro("", "match-parameters", unset);
            assertThat(last.inputs()).as(unset).containsEntry("bmd", null).containsEntry("bvtv", 0.2);
        }
    }

    @Test
    void an_unknown_key_a_wrong_number_and_a_wrong_choice_are_told_in_one_line() {
        macro("", "match-parameters", "bvtw=0.2");
        assertThat(last.complaint()).startsWith("Unknown key 'bvtw'; accepted are ");
        macro("", "match-parameters", "bvtv=much");
        assertThat(last.complaint()).isEqualTo("bvtv=much is not a number; accepted is a decimal number such as 0.2");
        macro("", "match-parameters", "bvtv=Infinity");
        assertThat(last.complaint()).contains("bvtv=Infinity is not a number");
        macro("", "match-parameters", "reach=far");
        assertThat(last.complaint()).contains("choose one of [wide, latent]");
    }

    @Test
    void of_two_images_of_one_title_the_command_works_on_the_current_one() {
        macro("setBatchMode(true); newImage('bone', '8-bit', 8, 8, 8); newImage('bone', '8-bit', 9, 9, 9); ",
            "measure-bone", "image=bone metrics=bvtv");
        assertThat(((ImagePlus) last.inputs().get("image")).getWidth()).isEqualTo(9);

        macro("setBatchMode(true); newImage('bone', '8-bit', 8, 8, 8); first = getImageID(); "
            + "newImage('bone', '8-bit', 9, 9, 9); selectImage(first); ", "measure-bone", "image=bone metrics=bvtv");
        assertThat(((ImagePlus) last.inputs().get("image")).getWidth()).isEqualTo(8);
    }

    /** In silence it would start a therapy, or give a content, that nobody asked for. */
    @ParameterizedTest
    @CsvSource({"simulate-therapy, image, preset=ageing", "match-parameters, content, bvtv=0.2", "morph-samples, image, seed=1",
        "measure-bone, mask, metrics=bvtv"})
    void an_image_that_need_not_be_given_is_not_the_one_that_is_open(final String command, final String key, final String line) {
        macro(UNRELATED, command, line);

        assertThat(last.inputs().get(key) instanceof ImagePlus).as(command).isFalse();
    }

    @Test
    void a_folder_stands_for_the_image() {
        macro(UNRELATED, "measure-bone", "folder=[" + new File("src") + "] metrics=bvtv");

        assertThat(last.inputs().get("image")).isNull();
    }

    @Test
    void code_that_gives_some_inputs_is_asked_for_nothing() {
        try (Context context = new Context()) {
            final CommandInfo command = new Commands(context.service(CommandService.class)).byName("match-parameters");
            final FijiDoor.Call call = new FijiDoor(context).call(command, Map.of("bvtv", 0.25, "count", 3));

            assertThat(call.asked()).isEmpty();
            assertThat(call.inputs()).containsEntry("bvtv", 0.25).containsEntry("count", 3).containsEntry("bmd", null)
                .containsEntry("reach", "wide");
        }
    }

    /** The faults that were seen in Fiji, so that the stand-in is known to show them. */
    @Test
    void without_our_preprocessor_fiji_would_ask_take_the_active_image_and_fill_in_zeros() {
        try (Context context = new Context()) {
            final Commands commands = new Commands(context.service(CommandService.class));
            final ImagePlus open = IJ.createImage("unrelated", "8-bit", 8, 8, 8);
            WindowManager.setTempCurrentImage(open);
            final FijiDoor fiji = new FijiDoor(context, false);

            assertThat(fiji.call(commands.byName("embed-sample")).inputs()).containsEntry("image", open);
            final FijiDoor.Call call = fiji.call(commands.byName("match-parameters"), Map.of("bvtv", 0.2));
            assertThat(call.asked()).contains("seed", "bmd", "content");
            assertThat(call.inputs()).containsEntry("bmd", 0.0);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_widget_of_fiji_meets_what_it_cannot_show(final CommandInfo command) {
        final CommandParameters parameters = new CommandParameters(command);
        for (final ModuleItem<?> item : parameters.items()) {
            final Object value = parameters.create().getInput(item.getName());
            for (final Object number : Stream.of(value, item.getMinimumValue(), item.getMaximumValue())
                .filter(Number.class::isInstance).toList())
            {
                assertThat(((Number) number).doubleValue()).as("SwingNumberWidget makes a BigDecimal of %s", item.getName())
                    .isFinite();
            }
            if (value instanceof Number number && item.getMinimumValue() instanceof Number least) {
                assertThat(number.doubleValue()).as(item.getName()).isGreaterThanOrEqualTo(least.doubleValue());
            }
            if (value instanceof Number number && item.getMaximumValue() instanceof Number most) {
                assertThat(number.doubleValue()).as(item.getName()).isLessThanOrEqualTo(most.doubleValue());
            }
            if (CommandParameters.isImage(item)) {
                assertThat(item.isAutoFill()).as("%s is optional and must be chosen", item.getName())
                    .isEqualTo(item.isRequired());
            }
            if (!ParameterValue.choices(item).isEmpty()) {
                assertThat(ParameterValue.choices(item)).as(item.getName()).map(Object::toString).contains(
                    String.valueOf(value)).doesNotContain("");
            }
            assertThat(item.getLabel()).as("label of %s", item.getName()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void labels_and_headings_are_words_and_no_names_of_classes(final CommandInfo command) {
        final List<ModuleItem<?>> shown = new ArrayList<>(new CommandParameters(command).items());
        command.outputs().forEach(shown::add);
        for (final ModuleItem<?> item : shown) {
            for (final String text : new String[] {item.getLabel(), item.get(BoneGenCommand.GROUP), item.get(BoneGenCommand.MORE)}) {
                assertThat(Objects.requireNonNullElse(text, "").replaceAll("BoneJ|BoneGen|\\(.*\\)", "")).as(item.getName())
                    .doesNotContainPattern("[a-z][A-Z]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void the_recorder_gets_its_line_from_us_and_no_key_that_it_takes_for_another(final CommandInfo command) {
        assertThat(command.is("no-record")).as("imagej-legacy would write all keys").isTrue();
        final List<String> keys = new CommandParameters(command).items().stream().map(ModuleItem::getName).toList();
        for (int i = 0; i < keys.size(); i++) {
            for (final String earlier : keys.subList(0, i)) {
                assertThat(earlier).as("ImageJ's recorder would call %s a duplicate", keys.get(i))
                    .doesNotEndWith(keys.get(i));
            }
        }
    }

    private static void assertAsInAFreshCommand(final CommandInfo command, final List<String> named) {
        if (last.complaint() != null) {
            throw new AssertionError(command.getName() + " complains: " + last.complaint());
        }
        final CommandParameters parameters = new CommandParameters(command);
        final String subject = parameters.subject().map(ModuleItem::getName).orElse("");
        for (final ModuleItem<?> item : parameters.items()) {
            final Object value = last.inputs().get(item.getName());
            if (item.getName().equals(subject)) {
                assertThat(((ImagePlus) value).getTitle()).isEqualTo("unrelated");
            } else if (!named.contains(item.getName())) {
                assertThat(value).as(item.getName()).isEqualTo(parameters.create().getInput(item.getName()));
            }
        }
    }

    /** Runs a macro that calls a command as Fiji would, with options or, where they are null, without. */
    private static void macro(final String before, final String command, final String options) {
        BatchImages.closeAll();
        ij.Menus.getCommands().put("Fiji...", Entry.class.getName() + "(\"" + command + "\")");
        IJ.runMacro(before + "run('Fiji...'" + (options == null ? "" : ", '" + options + "'") + ");");
    }
}
