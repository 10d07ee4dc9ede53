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
package io.github.bonegen.radiograph.evaluation.report;

import static io.github.bonegen.radiograph.evaluation.report.HtmlPage.estimate;
import static io.github.bonegen.radiograph.evaluation.report.HtmlPage.number;

import io.github.bonegen.radiograph.evaluation.CopyFigures;
import io.github.bonegen.radiograph.evaluation.RadiographReport;
import io.github.bonegen.radiograph.evaluation.SetFigures;
import io.github.bonegen.radiograph.evaluation.SpaceFigures;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A report as a page of HTML.
 *
 * @param report the figures
 * @param title of the page
 * @param pictures what they show, by files in the page's folder
 */
public record ReportPage(RadiographReport report, String title, Map<String, String> pictures) {

    /** The whole page. */
    public String html() {
        final HtmlPage page = new HtmlPage(title);
        page.note("Compared: " + report.counts().entrySet().stream().map(entry -> entry.getValue() + " images of "
            + entry.getKey()).collect(Collectors.joining(", ")) + " in every set, " + report.edge() + " x "
            + report.edge() + " pixels, seed " + report.seed() + ". All are held against"
            + " real images of held-out patients. 'real' are training images in place of the synthetic ones: a perfect "
            + "generator reaches that and no more. 'real halves' are training images of half of the patients against "
            + "the others': the same hospitals on both sides. Degraded images are the same real ones, spoilt.");
        page.note("The two feature spaces are BoneGen's own. These distances have nothing to do with published "
            + "Frechet Inception Distances: compare within this page, or with pages of the same real set and number of "
            + "images, only. Nothing here is a statement about patients if the images are of phantoms.");
        report.scopes().forEach(scope -> sets(page, scope));
        shifts(page);
        copies(page, report.copies());
        transfers(page);
        return page.pictures(pictures).html();
    }

    private void sets(final HtmlPage page, final String scope) {
        page.heading("Distances: " + scope);
        for (final String space : report.spaces()) {
            page.table(List.of(space, "Fr\u00e9chet", "KID", "precision", "recall", "density", "coverage", "MS-SSIM"),
                report.sets(scope).stream().map(figures -> row(figures, figures.spaces().get(space))).toList());
        }
        page.note("KID with its standard error (jackknife). Precision, recall, density and coverage with the fifth "
            + "neighbour: equal distributions do not reach 1 in all of them. MS-SSIM is the mean of random pairs of one"
            + " class: less is more diverse.");
    }

    private static List<String> row(final SetFigures figures, final SpaceFigures found) {
        return List.of(figures.set(), number(found.frechet(), 3), number(found.kernel().value(), 4) + " \u00b1 "
            + number(found.kernel().standardError(), 4), number(found.coverage().precision(), 3),
            number(found.coverage().recall(), 3), number(found.coverage().density(), 3), number(found.coverage().coverage(), 3),
            estimate(figures.similarity(), 3));
    }

    private void shifts(final HtmlPage page) {
        page.heading("Hospital against hospital");
        if (report.shifts().isEmpty()) {
            page.note("No two hospitals have enough images of their own (twice as many as there are features).");
            return;
        }
        page.table(List.of("Fr\u00e9chet distance", "images", "pairs", "hospitals: median", "least", "most", "synthetic", "real",
            "real halves"), report.shifts().stream().map(shift -> List.of(shift.space() + ", " + shift.scope(),
            String.valueOf(shift.images()), String.valueOf(shift.pairs()), number(shift.median(), 3), number(shift.least(), 3),
            number(shift.most(), 3), number(shift.synthetic(), 3), number(shift.real(), 3), number(shift.halves(), 3))).toList());
        page.note("All at the same number of images, because the distance grows as that falls. The hospitals' is the "
            + "shift that a classifier has to bear anyway.");
    }

    /** The part of a page that tells of copies. */
    public static void copies(final HtmlPage page, final List<CopyFigures> copies) {
        page.heading("Copies of training images");
        page.table(List.of("", "images", "copies", "nearest / second: median", "least", "correlation: mean", "largest",
            "closer than 99 % of held-out"), copies.stream().map(figures -> List.of(figures.set() + ", " + figures.scope(),
            String.valueOf(figures.images()), estimate(figures.copies(), 3), number(figures.memorisation().ratio(), 3),
            number(figures.memorisation().least(), 3), estimate(figures.correlation(), 4), number(figures.highest(), 4),
            estimate(figures.close(), 3))).toList());
        page.note("Each image against all training images, mirrored and shifted by up to an eighth where that fits "
            + "better. A copy is three times nearer to one training image than to any of another patient. Held-out "
            + "real images show what is to be expected without copying; planted copies are training images, mirrored "
            + "and shifted at random: the share of them that is found is the sensitivity of the search.");
    }

    private void transfers(final HtmlPage page) {
        page.heading("Train on these, test on held-out real");
        if (report.transfers().isEmpty()) {
            page.note("No classifier was trained.");
            return;
        }
        page.table(List.of("trained on", "images", "classifier", "AUC by patient", "95 % interval"), report.transfers().stream()
            .map(figures -> List.of(figures.trainedOn(), String.valueOf(figures.images()), figures.trial(),
                number(figures.outcome().area(), 3), number(figures.outcome().low(), 3) + " to "
                + number(figures.outcome().high(), 3))).toList());
    }
}
