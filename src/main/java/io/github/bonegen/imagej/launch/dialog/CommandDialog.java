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

import ij.IJ;
import io.github.bonegen.InvalidInputException;
import io.github.bonegen.imagej.PageWindow;
import io.github.bonegen.imagej.io.KnowsModelUnit;
import io.github.bonegen.imagej.io.ReadsImage;
import io.github.bonegen.imagej.launch.parameter.CommandHelp;
import io.github.bonegen.imagej.launch.parameter.CommandParameters;
import io.github.bonegen.imagej.launch.parameter.OpenImages;
import io.github.bonegen.imagej.launch.parameter.Suggestions;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/**
 * The dialog of a command in Fiji and in plain ImageJ, made from the command's own parameters. It begins with what it
 * said last, tells a wrong value before it closes, and hands back what a macro would say.
 */
public final class CommandDialog {

    /** What the names of all these windows begin with, for programs that look for them. */
    static final String NAME = "bonegen ";

    private final Context context;
    private final CommandInfo command;
    private final CommandParameters parameters;
    private final CommandForm form;
    private final JDialog dialog;
    private final MessageLine line = new MessageLine();
    private final JScrollPane scroll;
    private Map<String, String> answer;

    private CommandDialog(final Context context, final CommandInfo command) {
        this.context = context;
        this.command = command;
        parameters = new CommandParameters(command, context);
        form = new CommandForm(parameters.items(), new Fields(new Suggestions(context)), line::explain);
        form.setTexts(parameters.defaults());
        dialog = new JDialog(IJ.getInstance(), command.getTitle().replace("...", ""),
            Dialog.ModalityType.APPLICATION_MODAL);
        dialog.setName(NAME + command.getName());
        scroll = new JScrollPane(body(), JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
            JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        final JPanel foot = new JPanel(new BorderLayout(0, 6));
        foot.add(line.component(), BorderLayout.CENTER);
        foot.add(buttons(), BorderLayout.PAGE_END);
        final JPanel content = new JPanel(new BorderLayout(0, 8));
        content.setBorder(BorderFactory.createEmptyBorder(10, 12, 10, 12));
        content.add(scroll, BorderLayout.CENTER);
        content.add(foot, BorderLayout.PAGE_END);
        dialog.setContentPane(content);
    }

    /**
     * Asks the user.
     *
     * @param changed receives what the dialog says, at first and whenever it changes
     * @return what the user said by parameter name, or null if the dialog was cancelled
     */
    public static Map<String, String> ask(final Context context, final CommandInfo command,
        final Consumer<Map<String, String>> changed)
    {
        return onSwingThread(() -> new CommandDialog(context, command).show(changed));
    }

    private Map<String, String> show(final Consumer<Map<String, String>> changed) {
        final DialogMemory memory = new DialogMemory(command.getName());
        form.setTexts(memorable(memory.recall()));
        parameters.subject().ifPresent(item -> OpenImages.current().ifPresent(image -> {
            form.setTexts(Map.of(item.getName(), OpenImages.nameOf(image)));
            readFrom(OpenImages.nameOf(image));
        }));
        parameters.items().stream().filter(CommandParameters::isImage).map(ModuleItem::getName)
            .forEach(name -> form.onChange(name, () -> readFrom(form.texts().get(name))));
        if (parameters.create().getDelegateObject() instanceof KnowsModelUnit units) {
            final Runnable naming = () -> form.setModelUnit(units.unitOf(form.texts().get("model")).orElse(""));
            naming.run();
            form.onChange("model", naming);
        }
        form.onChange(() -> {
            line.clear();
            changed.accept(form.texts());
        });
        fit();
        dialog.setLocationRelativeTo(null);
        // ImageJ owns the dialog; a window that is not ImageJ's, such as that of the first steps, may lie over both.
        EventQueue.invokeLater(dialog::toFront);
        dialog.setVisible(true);
        dialog.dispose();
        if (answer != null) {
            memory.keep(memorable(answer));
        }
        return answer;
    }

    private void readFrom(final String image) {
        if (parameters.create().getDelegateObject() instanceof ReadsImage reader
            && !image.equals(CommandParameters.NO_IMAGE))
        {
            form.setTexts(reader.readFrom(OpenImages.named(image)));
        }
    }

    /** Not an image, which may not be open next time, nor what is secret. */
    private Map<String, String> memorable(final Map<String, String> texts) {
        final Map<String, String> others = new LinkedHashMap<>(texts);
        parameters.items().stream().filter(item -> CommandParameters.isImage(item) || CommandParameters.isSecret(item))
            .map(ModuleItem::getName).forEach(others::remove);
        return others;
    }

    private JPanel body() {
        final JPanel body = new JPanel();
        body.setLayout(new BoxLayout(body, BoxLayout.PAGE_AXIS));
        add(body, wrapped(command.getDescription()));
        for (final ModuleItem<?> item : command.inputs()) {
            if (item.getVisibility() == ItemVisibility.MESSAGE && item.getDefaultValue() != null) {
                add(body, wrapped(item.getDefaultValue().toString()));
            }
        }
        body.add(Box.createVerticalStrut(8));
        add(body, form.first());
        if (form.more().getComponentCount() > 0) {
            final JToggleButton toggle = new JToggleButton("More...");
            toggle.setName("more");
            form.more().setVisible(false);
            toggle.addActionListener(event -> {
                form.more().setVisible(toggle.isSelected());
                toggle.setText(toggle.isSelected() ? "Less" : "More...");
                fit();
            });
            body.add(Box.createVerticalStrut(8));
            add(body, toggle);
            add(body, form.more());
        }
        return body;
    }

    private static void add(final JPanel body, final JComponent part) {
        part.setAlignmentX(Component.LEFT_ALIGNMENT);
        body.add(part);
    }

    private JPanel buttons() {
        final JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        left.add(button("Help", () -> PageWindow.openBeside(dialog, "Help: " + dialog.getTitle(),
            new CommandHelp(command, context).html())));
        left.add(Box.createHorizontalStrut(6));
        left.add(button("Reset", () -> form.setTexts(memorable(parameters.defaults()))));
        final JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        final JButton okay = button("OK", this::accept);
        right.add(button("Cancel", () -> dialog.setVisible(false)));
        right.add(Box.createHorizontalStrut(6));
        right.add(okay);
        dialog.getRootPane().setDefaultButton(okay);
        dialog.getRootPane().registerKeyboardAction(event -> dialog.setVisible(false),
            KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        final JPanel buttons = new JPanel(new BorderLayout());
        buttons.add(left, BorderLayout.LINE_START);
        buttons.add(right, BorderLayout.LINE_END);
        return buttons;
    }

    private static JButton button(final String label, final Runnable action) {
        final JButton button = new JButton(label);
        button.setName(label);
        button.addActionListener(event -> action.run());
        return button;
    }

    private void accept() {
        try {
            final Map<String, String> texts = form.texts();
            parameters.checkImages(parameters.parse(texts, OpenImages::named));
            answer = texts;
            dialog.setVisible(false);
        }
        catch (final InvalidInputException exception) {
            line.complain(exception.getMessage());
        }
    }

    private static JLabel wrapped(final String text) {
        return new JLabel(MessageLine.wrapped(text));
    }

    /** As large as its fields need, and never larger than the screen. */
    private void fit() {
        dialog.pack();
        final Rectangle screen = dialog.getGraphicsConfiguration().getBounds();
        final int room = screen.height - 80;
        if (dialog.getHeight() > room) {
            dialog.setSize(dialog.getWidth() + scroll.getVerticalScrollBar().getPreferredSize().width, room);
        }
        if (dialog.isVisible() && dialog.getY() + dialog.getHeight() > screen.y + screen.height - 40) {
            dialog.setLocation(dialog.getX(), Math.max(screen.y, screen.y + screen.height - 40 - dialog.getHeight()));
        }
        dialog.validate();
    }

    private static <T> T onSwingThread(final Supplier<T> work) {
        if (EventQueue.isDispatchThread()) {
            return work.get();
        }
        final AtomicReference<T> result = new AtomicReference<>();
        try {
            EventQueue.invokeAndWait(() -> result.set(work.get()));
        }
        catch (final InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
        catch (final InvocationTargetException exception) {
            throw new IllegalStateException(exception.getCause());
        }
        return result.get();
    }
}
