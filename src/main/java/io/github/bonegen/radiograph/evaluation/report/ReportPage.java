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

import io.github.bonegen.radiograph.evaluation.CopyFigures;
import io.github.bonegen.radiograph.evaluation.Estimate;
import io.github.bonegen.radiograph.evaluation.HospitalShift;
import io.github.bonegen.radiograph.evaluation.RadiographReport;
import io.github.bonegen.radiograph.evaluation.SetFigures;
import io.github.bonegen.radiograph.evaluation.SpaceFigures;
import io.github.bonegen.radiograph.evaluation.TransferFigures;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A report as a page of HTML.
 *
 * @param report the figures
 * @param title of the page
 * @param pictures files in the page's folder with what they show, as file and text
 */
public record ReportPage(RadiographReport report, String title, List<String[]> pictures) {

    private static final String STYLE = "body{font:15px/1.45 sans-serif;max-width:1000px;margin:2em auto;padding:0 1em;"
        + "color:#222}table{border-collapse:collapse;margin:.6em 0 1.4em}td,th{padding:.2em .7em;text-align:right;"
        + "border-bottom:1px solid #ddd}td:first-child,th:first-child{text-align:left}tr.synthetic{background:#fdebd8}"
        + "tr.real{background:#eef3ee}img{max-width:100%;display:block;margin:.6em 0}p.note{color:#555}";

    /** The whole page. */
    public String html() {
        final StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>" + escape(title) + "</title><style>" + STYLE + "</style></head><body>\n");
        page.append("<h1>").append(escape(title)).append("</h1>\n");
        note(page, "Compared: " + report.counts().entrySet().stream().map(entry -> entry.getValue() + " images of "
            + entry.getKey()).collect(Collectors.joining(", ")) + " in every set, " + report.edge() + " x "
            + report.edge() + " pixels, seed " + report.seed() + ". All are held against"
            + " real images of held-out patients. 'real' are training images in place of the synthetic ones: a perfect "
            + "generator reaches that and no more. 'real halves' are training images of half of the patients against "
            + "the others': the same hospitals on both sides. Degraded images are the same real ones, spoilt.");
        note(page, "The two feature spaces are BoneGen's own. These distances have nothing to do with published "
            + "Frechet Inception Distances: compare within this page, or with pages of the same real set and number of "
            + "images, only. Nothing here is a statement about patients if the images are of phantoms.");
        report.scopes().forEach(scope -> sets(page, scope));
        shifts(page);
        copies(page);
        transfers(page);
        for (final String[] picture : pictures) {
            page.append("<h2>").append(escape(picture[1])).append("</h2>\n<img src=\"").append(picture[0])
                .append("\" alt=\"").append(escape(picture[1])).append("\">\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private void sets(final StringBuilder page, final String scope) {
        page.append("<h2>Distances: ").append(escape(scope)).append("</h2>\n");
        for (final String space : report.spaces()) {
            head(page, space, "Fr&eacute;chet", "KID", "precision", "recall", "density", "coverage", "MS-SSIM");
            for (final SetFigures figures : report.sets(scope)) {
                final SpaceFigures found = figures.spaces().get(space);
                row(page, figures.set(), number(found.frechet(), 3), number(found.kernel().value(), 4) + " &plusmn; "
                    + number(found.kernel().standardError(), 4), number(found.coverage().precision(), 3),
                    number(found.coverage().recall(), 3), number(found.coverage().density(), 3),
                    number(found.coverage().coverage(), 3), estimate(figures.similarity(), 3));
            }
            page.append("</table>\n");
        }
        note(page, "KID with its standard error (jackknife). Precision, recall, density and coverage with the fifth "
            + "neighbour: equal distributions do not reach 1 in all of them. MS-SSIM is the mean of random pairs of one"
            + " class: less is more diverse.");
    }

    private void shifts(final StringBuilder page) {
        page.append("<h2>Hospital against hospital</h2>\n");
        if (report.shifts().isEmpty()) {
            note(page, "No two hospitals have enough images of their own (twice as many as there are features).");
            return;
        }
        head(page, "Fr&eacute;chet distance", "images", "pairs", "hospitals: median", "least", "most", "synthetic",
            "real", "real halves");
        for (final HospitalShift shift : report.shifts()) {
            row(page, shift.space() + ", " + shift.scope(), String.valueOf(shift.images()),
                String.valueOf(shift.pairs()), number(shift.median(), 3), number(shift.least(), 3),
                number(shift.most(), 3), number(shift.synthetic(), 3), number(shift.real(), 3),
                number(shift.halves(), 3));
        }
        page.append("</table>\n");
        note(page, "All at the same number of images, because the distance grows as that falls. The hospitals' is the "
            + "shift that a classifier has to bear anyway.");
    }

    private void copies(final StringBuilder page) {
        page.append("<h2>Copies of training images</h2>\n");
        head(page, "", "images", "copies", "nearest / second: median", "least", "correlation: mean", "largest",
            "closer than 99 % of held-out");
        for (final CopyFigures figures : report.copies()) {
            row(page, figures.set() + ", " + figures.scope(), String.valueOf(figures.images()),
                estimate(figures.copies(), 3), number(figures.memorisation().ratio(), 3),
                number(figures.memorisation().least(), 3), estimate(figures.correlation(), 4),
                number(figures.highest(), 4), estimate(figures.close(), 3));
        }
        page.append("</table>\n");
        note(page, "Each image against all training images, mirrored and shifted by up to an eighth where that fits "
            + "better. A copy is three times nearer to one training image than to any of another patient. Held-out "
            + "real images show what is to be expected without copying; planted copies are training images, mirrored "
            + "and shifted at random: the share of them that is found is the sensitivity of the search.");
    }

    private void transfers(final StringBuilder page) {
        page.append("<h2>Train on these, test on held-out real</h2>\n");
        if (report.transfers().isEmpty()) {
            note(page, "No classifier was trained.");
            return;
        }
        head(page, "trained on", "images", "classifier", "AUC by patient", "95 % interval");
        for (final TransferFigures figures : report.transfers()) {
            row(page, figures.trainedOn(), String.valueOf(figures.images()), escape(figures.trial()),
                number(figures.outcome().area(), 3), number(figures.outcome().low(), 3) + " to "
                + number(figures.outcome().high(), 3));
        }
        page.append("</table>\n");
    }

    private static void head(final StringBuilder page, final String... cells) {
        page.append("<table><tr>").append(Arrays.stream(cells).map(cell -> "<th>" + cell + "</th>")
            .collect(Collectors.joining())).append("</tr>\n");
    }

    private static void row(final StringBuilder page, final String name, final String... cells) {
        final String kind = name.split("[ ,]")[0];
        page.append("<tr class=\"").append(kind).append("\"><td>").append(escape(name)).append("</td>")
            .append(Arrays.stream(cells).map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining()))
            .append("</tr>\n");
    }

    private static void note(final StringBuilder page, final String text) {
        page.append("<p class=\"note\">").append(escape(text)).append("</p>\n");
    }

    private static String estimate(final Estimate estimate, final int decimals) {
        return number(estimate.value(), decimals) + " &plusmn; " + number(estimate.standardError(), decimals);
    }

    private static String number(final double value, final int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "&ndash;";
    }

    private static String escape(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
