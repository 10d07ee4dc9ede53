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
package io.github.bonegen.imagej;

import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.io.File;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.function.Consumer;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/**
 * Plain ImageJ's dialog for a command, made from the command's own parameters. It records the parameters' names as the
 * macro keys, where {@link GenericDialog} by itself would record its labels.
 */
final class CommandDialog {

    private static final int TEXT_COLUMNS = 20;

    private final GenericDialog dialog;
    private final List<ModuleItem<?>> items;
    private final Map<String, String> defaults;

    private CommandDialog(final CommandInfo command, final CommandParameters parameters) {
        dialog = new GenericDialog(command.getTitle());
        items = parameters.items();
        defaults = parameters.defaults();
        for (final ModuleItem<?> message : command.inputs()) {
            if (message.getVisibility() == ItemVisibility.MESSAGE && message.getDefaultValue() != null) {
                dialog.addMessage(message.getDefaultValue().toString());
            }
        }
        items.forEach(this::addField);
        dialog.addHelp(new CommandHelp(command).html());
    }

    /**
     * What the user typed by parameter name, or null if the dialog was cancelled.
     *
     * @param changed receives what the dialog says whenever it changes
     */
    static Map<String, String> ask(final CommandInfo command, final CommandParameters parameters,
        final Consumer<Map<String, String>> changed)
    {
        if (parameters.items().isEmpty()) {
            return new LinkedHashMap<>();
        }
        final CommandDialog asking = new CommandDialog(command, parameters);
        asking.dialog.addDialogListener((dialog, event) -> {
            changed.accept(asking.texts());
            return true;
        });
        final boolean recording = Recorder.record;
        Recorder.record = false;
        asking.dialog.showDialog();
        Recorder.record = recording;
        if (asking.dialog.wasCanceled()) {
            return null;
        }
        final Map<String, String> texts = asking.texts();
        if (recording) {
            asking.record(texts);
        }
        return texts;
    }

    private void addField(final ModuleItem<?> item) {
        final String label = item.getLabel() == null || item.getLabel().isEmpty() ? item.getName() : item.getLabel();
        final String value = defaults.get(item.getName());
        final String[] choices = choices(item);
        if (choices.length > 0) {
            dialog.addChoice(label, choices, value);
        } else if (isBoolean(item)) {
            dialog.addCheckbox(label, Boolean.parseBoolean(value));
        } else if (item.getType() == File.class) {
            if (String.valueOf(item.getWidgetStyle()).contains("directory")) {
                dialog.addDirectoryField(label, value, TEXT_COLUMNS);
            } else {
                dialog.addFileField(label, value, TEXT_COLUMNS);
            }
        } else {
            dialog.addStringField(label, value, TEXT_COLUMNS);
        }
    }

    private static boolean isBoolean(final ModuleItem<?> item) {
        return item.getType() == boolean.class || item.getType() == Boolean.class;
    }

    /** What may be chosen; empty where the parameter has a field or a box. */
    static String[] choices(final ModuleItem<?> item) {
        if (item.getType() != ij.ImagePlus.class) {
            return CommandParameters.choices(item).stream().map(String::valueOf).toArray(String[]::new);
        }
        final String[] titles = WindowManager.getImageTitles();
        if (item.isRequired()) {
            return titles;
        }
        final String[] withNone = Arrays.copyOf(new String[] {""}, titles.length + 1);
        System.arraycopy(titles, 0, withNone, 1, titles.length);
        return withNone;
    }

    private Map<String, String> texts() {
        final Iterator<?> fields = iterator(dialog.getStringFields());
        final Iterator<?> boxes = iterator(dialog.getCheckboxes());
        final Iterator<?> lists = iterator(dialog.getChoices());
        final Map<String, String> texts = new LinkedHashMap<>();
        for (final ModuleItem<?> item : items) {
            final String text;
            if (choices(item).length > 0) {
                text = ((Choice) lists.next()).getSelectedItem();
            } else if (isBoolean(item)) {
                text = String.valueOf(((Checkbox) boxes.next()).getState());
            } else {
                text = ((TextField) fields.next()).getText().trim();
            }
            texts.put(item.getName(), text);
        }
        return texts;
    }

    private static Iterator<?> iterator(final Vector<?> components) {
        return components == null ? List.of().iterator() : components.iterator();
    }

    /** A parameter left at its default is not recorded: left out of a macro it means the same. */
    private void record(final Map<String, String> texts) {
        texts.forEach((name, text) -> {
            if (!text.equals(defaults.get(name))) {
                Recorder.recordOption(name, text);
            }
        });
    }
}
