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
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;

/** A list to choose from. */
final class ChoiceField implements Field {

    private static final int WIDEST = 360;

    private final JComboBox<Option> list;

    ChoiceField(final String name, final List<Option> options) {
        list = listOf(name, options);
    }

    /** A list whose entries explain themselves and may be longer than the field is wide. */
    static JComboBox<Option> listOf(final String name, final List<Option> options) {
        final JComboBox<Option> list = new JComboBox<>(options.toArray(Option[]::new));
        list.setName(name);
        list.setRenderer(new Explained());
        final Dimension wanted = list.getPreferredSize();
        list.setPreferredSize(new Dimension(Math.min(wanted.width, WIDEST), wanted.height));
        return list;
    }

    @Override
    public JComponent component() {
        return list;
    }

    @Override
    public String text() {
        return list.getSelectedItem() instanceof Option chosen ? chosen.value() : "";
    }

    @Override
    public void setText(final String text) {
        for (int i = 0; i < list.getItemCount(); i++) {
            if (list.getItemAt(i).value().equals(text)) {
                list.setSelectedIndex(i);
            }
        }
    }

    @Override
    public void onChange(final Runnable changed) {
        list.addActionListener(event -> changed.run());
    }

    private static final class Explained extends DefaultListCellRenderer {

        private static final long serialVersionUID = 1;

        @Override
        public Component getListCellRendererComponent(final JList<?> shown, final Object value, final int index,
            final boolean isSelected, final boolean hasFocus)
        {
            return super.getListCellRendererComponent(shown, value instanceof Option option ? option.shown() : value,
                index, isSelected, hasFocus);
        }
    }
}
