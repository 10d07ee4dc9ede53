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

import java.awt.BorderLayout;
import java.io.File;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;

/** The path of a file or folder, typed or chosen. */
final class PathField implements Field {

    private static final int COLUMNS = 24;

    private final TextEntry path;
    private final String style;
    private final JPanel panel = new JPanel(new BorderLayout(4, 0));

    /** @param style SciJava's style of the parameter: {@code directory}, {@code save}, or empty for a file to open */
    PathField(final String name, final String style) {
        path = new TextEntry(name, COLUMNS);
        this.style = style;
        final JButton browse = new JButton("Browse...");
        browse.setName(name + ".browse");
        browse.addActionListener(event -> choose());
        panel.add(path.component(), BorderLayout.CENTER);
        panel.add(browse, BorderLayout.LINE_END);
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public String text() {
        return path.text();
    }

    @Override
    public void setText(final String text) {
        path.setText(text);
    }

    @Override
    public void onChange(final Runnable changed) {
        path.onChange(changed);
    }

    private void choose() {
        final JFileChooser chooser = new JFileChooser();
        chooser.setFileSelectionMode(style.contains("directory") ? JFileChooser.DIRECTORIES_ONLY
            : JFileChooser.FILES_AND_DIRECTORIES);
        if (!text().isEmpty()) {
            chooser.setSelectedFile(new File(text()).getAbsoluteFile());
        }
        final int answer = style.contains("save") ? chooser.showSaveDialog(panel) : chooser.showOpenDialog(panel);
        if (answer == JFileChooser.APPROVE_OPTION) {
            setText(chooser.getSelectedFile().getPath());
        }
    }
}
