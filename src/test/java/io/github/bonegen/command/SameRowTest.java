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
package io.github.bonegen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bonegen.cli.CommandShell;
import io.github.bonegen.volume.format.SavedVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One volume, saved in every format and unit, has one row. */
class SameRowTest {

    private static final double RELATIVE = 1e-9;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {20, 4.1, 82, 60.7})
    void every_format_and_unit_gives_the_same_row(final double micrometres) throws IOException {
        final SavedVolume volume = new SavedVolume(bone(), 30, 20, 20, micrometres);
        final Path images = Files.createDirectories(folder.resolve("images"));
        for (final Map.Entry<String, Double> unit : Map.of("um", 1.0, "\u00b5m", 1.0, "micron", 1.0, "mm", 1e3,
            "Millimeters", 1e3, "cm", 1e4, "inch", 25400.0, "m", 1e6, "nm", 1e-3).entrySet())
        {
            volume.tiff(images.resolve("t-" + unit.getKey() + ".tif"), unit.getKey(), unit.getValue());
            volume.nrrd(images.resolve("r-" + unit.getKey() + ".nrrd"), unit.getKey(), unit.getValue(),
                unit.getKey().length() > 2);
        }
        volume.mha(images.resolve("a.mha"), false);
        volume.mha(images.resolve("z.mha"), true);
        volume.nifti(images.resolve("m.nii"), 1, 1e6);
        volume.nifti(images.resolve("mm.nii"), 2, 1e3);
        volume.nifti(images.resolve("um.nii.gz"), 3, 1);
        volume.isq(images.resolve("v.isq"));
        volume.aim(images.resolve("v.aim"));
        volume.dicom(images.resolve("slices"));
        volume.zarr(images.resolve("v.zarr"));
        final Path csv = folder.resolve("rows.csv");
        try (CommandShell shell = new CommandShell()) {
            assertThat(shell.run("measure-bone", "image=" + images, "metrics=bvtv,tbth,tbsp,conn,bs,parts",
                "output=" + csv)).as(shell.out() + shell.err()).isZero();
        }
        final Map<String, Map<String, Double>> rows = rows(csv);
        assertThat(rows).hasSize(18 + 9);
        final Map<String, Double> first = rows.get("a.mha");
        assertThat(first.get("TV (mm\u00b3)")).isCloseTo(12000 * Math.pow(micrometres / 1000, 3), within(1e-12));
        assertThat(first).hasSizeGreaterThan(15);
        rows.forEach((name, row) -> {
            assertThat(row.keySet()).as(name).isEqualTo(first.keySet());
            row.forEach((column, value) -> assertThat(value).as(name + " " + column).isCloseTo(first.get(column),
                within(RELATIVE * Math.abs(first.get(column)))));
        });
    }

    /** The numbers of each row by their columns. */
    private static Map<String, Map<String, Double>> rows(final Path csv) throws IOException {
        final Map<String, Map<String, Double>> rows = new TreeMap<>();
        for (final CSVRecord record : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
            .parse(Files.newBufferedReader(csv)))
        {
            final Map<String, Double> row = new TreeMap<>();
            record.toMap().forEach((column, text) -> {
                if (text.matches("-?[\\d.]+(E-?\\d+)?") && !column.equals("mu scaling")) {
                    row.put(column, Double.valueOf(text));
                }
            });
            rows.put(record.get("Image"), row);
        }
        return rows;
    }

    /** Rods and plates, and a few voxels at random. */
    private static boolean[] bone() {
        final Random random = new Random(5);
        final boolean[] bone = new boolean[30 * 20 * 20];
        for (int i = 0; i < bone.length; i++) {
            final int x = i % 30;
            final int y = i / 30 % 20;
            final int z = i / 600;
            bone[i] = x % 10 < 3 && y % 8 < 3 || z % 9 < 2 && y > 5 || random.nextInt(200) == 0;
        }
        return bone;
    }
}
