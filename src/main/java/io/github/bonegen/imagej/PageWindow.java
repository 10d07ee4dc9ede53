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

import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Window;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import javax.swing.text.html.HTMLDocument;

/**
 * Pages of HTML in a window that stands in nobody's way. Links to other pages of the same folder open in it, those to
 * the internet in the browser; where one leads nowhere, a line under the page says so. Used on Swing's thread only.
 */
public final class PageWindow {

    /** What these windows are called, for programs that look for them. */
    public static final String NAME = "bonegen-page";

    private static final Dimension SIZE = new Dimension(900, 760);
    private static final Dimension BESIDE = new Dimension(620, 560);
    private static final int EDGE = 40;

    private final JDialog window;
    private final JEditorPane pane = new JEditorPane();
    private final JTextField line = new JTextField();
    private final Predicate<URI> browser;
    private URL base;

    /** @param browser shows an address, or returns false */
    PageWindow(final Window owner, final String title, final Predicate<URI> browser) {
        this.browser = browser;
        window = new JDialog(owner, title, Dialog.ModalityType.MODELESS);
        window.setName(NAME);
        // One reads it while a dialog waits for an answer.
        window.setModalExclusionType(Dialog.ModalExclusionType.APPLICATION_EXCLUDE);
        window.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        pane.setName("page");
        pane.setEditable(false);
        pane.setContentType("text/html");
        pane.addHyperlinkListener(event -> {
            if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
                follow(event.getDescription());
            }
        });
        // An address that no browser shows can be copied.
        line.setName("line");
        line.setEditable(false);
        line.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
        final JButton close = new JButton("Close");
        close.addActionListener(event -> window.dispose());
        final JPanel foot = new JPanel(new BorderLayout());
        foot.add(line, BorderLayout.CENTER);
        foot.add(close, BorderLayout.LINE_END);
        window.add(new JScrollPane(pane), BorderLayout.CENTER);
        window.add(foot, BorderLayout.PAGE_END);
        window.getRootPane().registerKeyboardAction(event -> window.dispose(), KeyStroke.getKeyStroke("ESCAPE"),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Opens a file, in front of all windows. */
    static void open(final Path page) {
        final PageWindow opened = new PageWindow(null, "BoneGen", Browser::shows);
        opened.load(page.toUri());
        final Rectangle screen = opened.window.getGraphicsConfiguration().getBounds();
        opened.window.setSize(Math.min(SIZE.width, screen.width - EDGE), Math.min(SIZE.height, screen.height - EDGE));
        opened.window.setLocationRelativeTo(null);
        opened.window.setVisible(true);
        opened.window.toFront();
    }

    /** Opens a text beside a dialog, which stays usable; the text goes when the dialog goes. */
    public static void openBeside(final Window dialog, final String title, final String html) {
        final PageWindow opened = new PageWindow(dialog, title, Browser::shows);
        opened.show(html);
        final Rectangle screen = dialog.getGraphicsConfiguration().getBounds();
        opened.window.setSize(BESIDE);
        final int missing = dialog.getX() + dialog.getWidth() + BESIDE.width - screen.x - screen.width;
        if (missing > 0) {
            dialog.setLocation(Math.max(screen.x, dialog.getX() - missing), dialog.getY());
        }
        opened.window.setLocation(Math.min(dialog.getX() + dialog.getWidth(), screen.x + screen.width - BESIDE.width),
            Math.max(screen.y, Math.min(dialog.getY(), screen.y + screen.height - BESIDE.height - EDGE)));
        opened.window.setVisible(true);
    }

    JDialog window() {
        return window;
    }

    /** Goes where a link leads, which is relative to the page that is shown, as it is written there. */
    void follow(final String link) {
        line.setText("");
        try {
            final URI address = new URI(link);
            if (link.startsWith("#")) {
                goTo(address.getFragment());
            } else if (address.isAbsolute()) {
                line.setText(browser.test(address) ? "" : "There is no browser here; the address is " + address);
            } else if (base != null) {
                load(base.toURI().resolve(address));
            }
        }
        catch (final URISyntaxException exception) {
            line.setText("This link leads nowhere: " + link);
        }
    }

    /** Shows a page of the disk, from its beginning or from a place in it. */
    void load(final URI page) {
        try {
            final Path file = Path.of(new URI(page.getScheme(), null, page.getPath(), null));
            final String html = Files.readString(file);
            base = file.toUri().toURL();
            show(html);
            if (page.getFragment() != null) {
                goTo(page.getFragment());
            }
        }
        catch (final IOException | URISyntaxException exception) {
            line.setText("This page is not part of the documentation: " + page.getPath());
        }
    }

    /** Once the page has been laid out. */
    private void goTo(final String place) {
        SwingUtilities.invokeLater(() -> {
            try {
                final Element heading = ((HTMLDocument) pane.getDocument()).getElement(place);
                if (heading != null && pane.isShowing()) {
                    final Rectangle there = pane.modelToView2D(heading.getStartOffset()).getBounds();
                    there.height = pane.getVisibleRect().height;
                    pane.scrollRectToVisible(there);
                }
            }
            catch (final BadLocationException exception) {
                throw new IllegalStateException(exception);
            }
        });
    }

    private void show(final String html) {
        final HTMLDocument fresh = (HTMLDocument) pane.getEditorKit().createDefaultDocument();
        if (base != null) {
            fresh.setBase(base);
        }
        // The text is read already, so that what it says of its encoding comes too late.
        fresh.putProperty("IgnoreCharsetDirective", Boolean.TRUE);
        pane.setDocument(fresh);
        pane.setText(html);
        pane.setCaretPosition(0);
    }
}
