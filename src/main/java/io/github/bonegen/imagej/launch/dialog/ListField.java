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

import io.github.bonegen.imagej.launch.parameter.Option;
import java.awt.BorderLayout;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;

/** Several of a list, separated by commas: typed, or ticked in a menu. */
final class ListField implements Field {

    private static final int COLUMNS = 24;

    private final TextEntry keys;
    private final List<Option> options;
    private final JPanel panel = new JPanel(new BorderLayout(4, 0));

    ListField(final String name, final List<Option> options) {
        keys = new TextEntry(name, COLUMNS);
        this.options = List.copyOf(options);
        final JButton choose = new JButton("Choose...");
        choose.setName(name + ".choose");
        choose.addActionListener(event -> menu().show(choose, 0, choose.getHeight()));
        panel.add(keys.component(), BorderLayout.CENTER);
        panel.add(choose, BorderLayout.LINE_END);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public String text() {
        return keys.text();
    }

    @Override
    public void setText(final String text) {
        keys.setText(text);
    }

    @Override
    public void onChange(final Runnable changed) {
        keys.onChange(changed);
    }

    private JPopupMenu menu() {
        final JPopupMenu menu = new JPopupMenu();
        for (final Option option : options) {
            final JCheckBoxMenuItem item = new JCheckBoxMenuItem(option.shown(), chosen().contains(option.value()));
            item.addActionListener(event -> toggle(option.value()));
            menu.add(item);
        }
        return menu;
    }

    private void toggle(final String key) {
        final Set<String> now = chosen();
        now.removeIf(other -> options.stream().noneMatch(option -> option.value().equals(other)));
        if (!now.remove(key)) {
            now.add(key);
        }
        setText(String.join(",", options.stream().map(Option::value).filter(now::contains).toList()));
    }

    private Set<String> chosen() {
        return new LinkedHashSet<>(Arrays.stream(text().split(",")).map(String::trim).toList());
    }
}
