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
package io.github.bonegen.imagej.launch.dialog;

import io.github.bonegen.imagej.BoneGenCommand;
import java.awt.Component;
import java.awt.Container;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.scijava.module.ModuleItem;

/**
 * The fields of a command in two parts: what one changes first, and what few change, each under headings. A parameter
 * says by the attribute {@link BoneGenCommand#GROUP} under which heading it stands, or by {@link BoneGenCommand#MORE} that it is of the second part.
 */
final class CommandForm {

    private static final String MODELS_UNIT = "model's unit";

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<JLabel, String> labels = new LinkedHashMap<>();
    private final JPanel first = new JPanel(new GridBagLayout());
    private final JPanel more = new JPanel(new GridBagLayout());

    /** @param explain receives what the field that has the focus is for */
    CommandForm(final List<ModuleItem<?>> items, final Fields kinds, final Consumer<String> explain) {
        items.forEach(item -> fields.put(item.getName(), kinds.of(item)));
        lay(first, groups(items.stream().filter(item -> !item.is(BoneGenCommand.MORE)).toList(), BoneGenCommand.GROUP), explain);
        lay(more, groups(items.stream().filter(item -> item.is(BoneGenCommand.MORE)).toList(), BoneGenCommand.MORE), explain);
    }

    /** The part that everyone sees. */
    JPanel first() {
        return first;
    }

    /** The part that is opened by those who need it; without any component if there is none. */
    JPanel more() {
        return more;
    }

    /** What all fields say, by parameter name, in the order of the parameters. */
    Map<String, String> texts() {
        final Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, field) -> texts.put(name, field.text()));
        return texts;
    }

    /** Makes the named fields say something. */
    void setTexts(final Map<String, String> texts) {
        texts.forEach((name, text) -> {
            if (fields.containsKey(name)) {
                fields.get(name).setText(text);
            }
        });
    }

    /** Names the unit that labels leave to the model; empty while no model is known. */
    void setModelUnit(final String unit) {
        labels.forEach((label, text) -> label.setText(unit.isEmpty() ? text : text.replace(MODELS_UNIT, unit)));
    }

    void onChange(final String name, final Runnable changed) {
        fields.get(name).onChange(changed);
    }

    void onChange(final Runnable changed) {
        fields.values().forEach(field -> field.onChange(changed));
    }

    private static Map<String, List<ModuleItem<?>>> groups(final List<ModuleItem<?>> items, final String attribute) {
        final Map<String, List<ModuleItem<?>>> groups = new LinkedHashMap<>();
        groups.put("", new ArrayList<>());
        for (final ModuleItem<?> item : items) {
            groups.computeIfAbsent(Objects.requireNonNullElse(item.get(attribute), ""),
                heading -> new ArrayList<>()).add(item);
        }
        // What all commands share is declared first and of least interest.
        final List<ModuleItem<?>> computing = groups.remove(BoneGenCommand.COMPUTING);
        if (computing != null) {
            groups.put(BoneGenCommand.COMPUTING, computing);
        }
        return groups;
    }

    private void lay(final JPanel panel, final Map<String, List<ModuleItem<?>>> groups,
        final Consumer<String> explain)
    {
        groups.forEach((heading, items) -> {
            if (!heading.isEmpty()) {
                final JLabel title = new JLabel(heading);
                title.setFont(title.getFont().deriveFont(Font.BOLD));
                panel.add(title, cell(0, 2, new Insets(10, 0, 2, 0)));
            }
            items.forEach(item -> layRow(panel, item, explain));
        });
    }

    private void layRow(final JPanel panel, final ModuleItem<?> item, final Consumer<String> explain) {
        final JComponent component = fields.get(item.getName()).component();
        final JLabel label = new JLabel(item.getLabel());
        labels.put(label, item.getLabel());
        final String help = item.getDescription() + " [macro key: " + item.getName() + "]";
        label.setLabelFor(component);
        label.setToolTipText(help);
        panel.add(label, cell(0, 1, new Insets(2, 12, 2, 8)));
        panel.add(component, cell(1, 1, new Insets(2, 0, 2, 0)));
        explainOnFocus(component, help, explain);
    }

    private static void explainOnFocus(final Component component, final String help, final Consumer<String> explain) {
        if (component instanceof JComponent part) {
            part.setToolTipText(help);
        }
        component.addFocusListener(new FocusAdapter() {

            @Override
            public void focusGained(final FocusEvent event) {
                explain.accept(help);
            }
        });
        if (component instanceof Container container) {
            for (final Component inner : container.getComponents()) {
                explainOnFocus(inner, help, explain);
            }
        }
    }

    private static GridBagConstraints cell(final int column, final int columns, final Insets insets) {
        return new GridBagConstraints(column, GridBagConstraints.RELATIVE, columns, 1, column, 0,
            GridBagConstraints.LINE_START, GridBagConstraints.NONE, insets, 0, 0);
    }
}
