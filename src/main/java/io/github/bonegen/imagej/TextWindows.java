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

import ij.Prefs;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.text.TextPanel;
import ij.text.TextWindow;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.TextArea;
import java.awt.Window;
import java.util.Arrays;
import java.util.stream.Stream;

/** ImageJ's windows of text as one wants to find them: wide enough, over no image, and a table with its notes under it. */
final class TextWindows {

    private static final String NOTES = "notes";
    private static final int MOST_LINES = 4;
    private static final int LINE = 100;
    private static final int MARGIN = 40;
    private static final int COLUMN_MARGIN = 24;
    private static final int FONT_SIZE = 14;

    /** Per cent of the width: of a table of thirty columns one scrolls to the last. */
    private static final int MOST_OF_SCREEN = 66;
    private static final int FRAME_HEIGHT = 150;
    private static final int ROW_HEIGHT = 20;

    private TextWindows() {
        // Static functions only.
    }

    /** Opens a text window, or adds to it; one that the user has put somewhere stays there. */
    static void show(final String title, final Runnable opening) {
        final boolean isNew = WindowManager.getWindow(title) == null;
        opening.run();
        if (isNew && WindowManager.getWindow(title) instanceof TextWindow window) {
            // Once it has come: the display gives a fresh window a frame and a place of its own.
            EventQueue.invokeLater(() -> place(window));
        }
    }

    /** Shows a table. */
    static void show(final ResultsTable table, final String title) {
        show(title, () -> table.show(title));
        note(title, "");
    }

    /** Puts what is to be said of a table under it. Returns false if no window has that title. */
    static boolean note(final String title, final String notes) {
        if (!(WindowManager.getWindow(title) instanceof TextWindow window)) {
            return false;
        }
        Stream.of(window.getComponents()).filter(part -> NOTES.equals(part.getName())).forEach(window::remove);
        if (!notes.isEmpty()) {
            final long lines = notes.lines().mapToLong(line -> 1 + line.length() / LINE).sum();
            final TextArea area = new TextArea(notes, (int) Math.min(MOST_LINES, lines), LINE,
                lines > MOST_LINES ? TextArea.SCROLLBARS_VERTICAL_ONLY : TextArea.SCROLLBARS_NONE);
            area.setName(NOTES);
            area.setEditable(false);
            window.add(area, BorderLayout.SOUTH);
        }
        window.validate();
        return true;
    }

    private static void place(final TextWindow window) {
        final Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        final TextPanel panel = window.getTextPanel();
        window.setSize(Math.min(MOST_OF_SCREEN * screen.width / 100, Math.max(window.getWidth(), width(panel))),
            Math.min(window.getHeight(), FRAME_HEIGHT + ROW_HEIGHT * panel.getLineCount()));
        window.setLocation(new FreePlace(screen, Arrays.stream(Window.getWindows())
            .filter(other -> other.isVisible() && other != window && isInTheWay(other)).map(Component::getBounds)
            .toList()).of(window.getSize()));
    }

    private static boolean isInTheWay(final Window other) {
        return !(other instanceof Frame frame) || (frame.getExtendedState() & Frame.ICONIFIED) == 0;
    }

    /** Of all columns in the font of ImageJ's tables, with the room that it leaves beside each. */
    private static int width(final TextPanel panel) {
        final FontMetrics font = panel.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN,
            (int) Prefs.get("tw.font.size", FONT_SIZE)));
        final String headings = panel.getColumnHeadings();
        int width = MARGIN;
        final int columns = headings == null ? 0 : headings.split("\t").length;
        for (int column = 0; column < columns; column++) {
            int widest = 0;
            for (int row = -1; row < panel.getLineCount(); row++) {
                final String[] cells = (row < 0 ? headings : panel.getLine(row)).split("\t");
                widest = Math.max(widest, column < cells.length ? font.stringWidth(cells[column]) : 0);
            }
            width += widest + COLUMN_MARGIN;
        }
        return width;
    }
}
