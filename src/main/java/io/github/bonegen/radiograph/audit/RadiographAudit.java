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
package io.github.bonegen.radiograph.audit;

import io.github.bonegen.Progress;
import io.github.bonegen.radiograph.evaluation.CopyAudit;
import io.github.bonegen.radiograph.evaluation.CopyFigures;
import io.github.bonegen.radiograph.evaluation.EvaluatedImage;
import io.github.bonegen.radiograph.evaluation.SetFigures;
import io.github.bonegen.radiograph.evaluation.SetReader;
import io.github.bonegen.radiograph.evaluation.report.HtmlPage;
import io.github.bonegen.radiograph.evaluation.report.ReportPage;
import io.github.bonegen.radiograph.set.ImageSet;
import io.github.bonegen.radiograph.set.ImageStore;
import io.github.bonegen.radiograph.set.Labels;
import io.github.bonegen.radiograph.set.SetEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a set of synthetic films would give away if it were shared.
 *
 * @param synthetic the set to be shared
 * @param real the set whose split {@code train} the generator learned from
 * @param copies of training films
 * @param text on synthetic films
 * @param learned text on the real set's films, which a generator may have learned
 */
public record RadiographAudit(ImageSet synthetic, ImageSet real, CopyAudit copies, List<FilmText> text, List<FilmText> learned) {

    private static final int MOST_LISTED = 40;

    /**
     * Audits a set.
     *
     * @param heldOut names of the splits that the generator did not see
     * @param seed of the planted copies
     * @throws io.github.bonegen.InvalidInputException if a set cannot be read, or the sizes of their films differ
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public static RadiographAudit of(final ImageSet synthetic, final ImageSet real, final List<String> heldOut, final long seed,
        final ImageStore store, final Progress progress)
    {
        final SetReader reader = new SetReader(store);
        final List<EvaluatedImage> films = reader.read(synthetic, synthetic.entries(), synthetic.labels(), progress.part(0, 0.1));
        final CopyAudit copies = CopyAudit.of(reader.readReal(real, heldOut, compared(synthetic, real), progress.part(0.1, 0.2)), films, seed,
            progress.part(0.2, 0.7));
        return new RadiographAudit(synthetic, real, copies, FilmText.of(synthetic, store, progress.part(0.7, 0.85)),
            FilmText.of(real, store, progress.part(0.85, 1)));
    }

    /** The labels among whose real films copies are looked for: those that are learned unless others are named, and those made. */
    private static List<String> compared(final ImageSet synthetic, final ImageSet real) {
        return Labels.ordered(Stream.concat(real.classes().stream(), synthetic.labels().stream()));
    }

    /** The findings in words, a sentence each. */
    public List<String> findings() {
        final List<String> findings = new ArrayList<>();
        final CopyFigures found = figures(SetFigures.SYNTHETIC);
        final CopyFigures control = figures(CopyFigures.HELD_OUT);
        findings.add(String.format(Locale.ROOT, "Copies: %s synthetic films are three times nearer to one training film than to any of "
            + "another patient; so are %s real films that the generator did not see. Of training films that were mirrored and shifted on "
            + "purpose the search finds %.0f %%.", share(found), share(control), 100 * figures(CopyFigures.PLANTED).copies().value()));
        findings.add(String.format(Locale.ROOT, "Nearness: %.1f %% of the synthetic films resemble a training film more than 99 %% of the "
            + "unseen real films do; 1 %% is what chance gives.", 100 * found.close().value()));
        findings.add(String.format("Text: %d of %d synthetic films have what looks like burnt-in text, and %d of the %d films of the real set.",
            text.size(), synthetic.entries().size(), learned.size(), real.entries().size()));
        return findings;
    }

    private static String share(final CopyFigures figures) {
        return Math.round(figures.copies().value() * figures.images()) + " of " + figures.images();
    }

    /** Those of all classes together. */
    private CopyFigures figures(final String set) {
        return copies.figures().stream().filter(figures -> figures.set().equals(set)).findFirst().orElseThrow();
    }

    /** A row a film: the training film that it resembles most. */
    public List<Map<String, String>> pairs() {
        final List<SetEntry> films = synthetic.entries();
        final List<String> labels = compared(synthetic, real);
        final List<SetEntry> training = real.split("train").stream().filter(film -> labels.contains(film.label())).toList();
        final List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < films.size(); i++) {
            final Map<String, String> row = new LinkedHashMap<>();
            row.put("file", films.get(i).file());
            row.put("label", films.get(i).label());
            row.put("nearest training film", training.get(copies.matches().get(i).training()).file());
            row.put("correlation", HtmlPage.number(copies.matches().get(i).correlation(), 4));
            row.put("of another patient", HtmlPage.number(copies.matches().get(i).second(), 4));
            rows.add(row);
        }
        return rows;
    }

    /** A row a line of text, of synthetic films and of real ones. */
    public List<Map<String, String>> texts() {
        final List<Map<String, String>> rows = new ArrayList<>();
        text.forEach(film -> addText(rows, "synthetic", film));
        learned.forEach(film -> addText(rows, "real", film));
        return rows;
    }

    private static void addText(final List<Map<String, String>> rows, final String set, final FilmText film) {
        for (final TextLine line : film.lines()) {
            final Map<String, String> row = new LinkedHashMap<>();
            row.put("set", set);
            row.put("file", film.entry().file());
            row.put("left", String.valueOf(line.left()));
            row.put("top", String.valueOf(line.top()));
            row.put("width", String.valueOf(line.width()));
            row.put("height", String.valueOf(line.height()));
            row.put("characters", String.valueOf(line.characters()));
            rows.add(row);
        }
    }

    /**
     * The audit as a page that somebody can decide by who has not made the films.
     *
     * @param pictures what they show, by files in the page's folder
     */
    public String page(final Map<String, String> pictures) {
        final HtmlPage page = new HtmlPage("Audit of " + synthetic.folder().getFileName());
        page.note("Asked: would sharing these " + synthetic.entries().size() + " synthetic films show patients whom the generator learned "
            + "from? Compared with the " + real.split("train").size() + " films of " + real.split("train").stream().map(SetEntry::patient)
                .distinct().count() + " patients in training, and with films of patients that it did not see.");
        findings().forEach(page::note);
        ReportPage.copies(page, copies.figures());
        page.heading("Burnt-in text");
        if (texts().isEmpty()) {
            page.note("None was found.");
        } else {
            page.table(List.of("set", "file", "left", "top", "width", "height", "characters"), texts().stream().limit(MOST_LISTED)
                .map(row -> List.copyOf(row.values())).collect(Collectors.toList()));
            page.note("Places in pixels; " + texts().size() + " lines in all, in text.csv.");
        }
        page.heading("What this does not show");
        page.note("Copies that are turned, scaled, or changed in part are not looked for, nor is a person recognised by an unusual bone or "
            + "implant: look at the pairs. Text is found where three and more characters stand in a row and are light or dark beside their "
            + "surroundings; handwriting, upright and faint text is not, and of a line over changing grey perhaps a part: look at blackened films too. Whether the real films were rightly used is not a question "
            + "that films answer.");
        return page.pictures(pictures).html();
    }
}
