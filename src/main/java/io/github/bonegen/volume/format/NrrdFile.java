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
package io.github.bonegen.volume.format;

import io.github.bonegen.volume.source.LinearScale;
import io.github.bonegen.volume.source.SampleType;
import io.github.bonegen.volume.source.StreamedVolume;
import io.github.bonegen.volume.source.TextVolume;
import io.github.bonegen.volume.source.VolumeFormat;
import io.github.bonegen.volume.source.VolumeHeader;
import io.github.bonegen.volume.source.VolumeSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * NRRD files of one grey volume: data attached or beside the header, raw, ascii, hex, gzip or bzip2. The voxel size
 * comes from the space directions or spacings and is in millimetres; orientation and origin are not kept. The format:
 * <a href="https://teem.sourceforge.net/nrrd/format.html">teem.sourceforge.net/nrrd/format.html</a>.
 */
public final class NrrdFile implements VolumeFormat {

    @Override
    public String name() {
        return "NRRD";
    }

    @Override
    public boolean recognises(final Path file, final byte[] head) {
        return new String(head, 0, Math.min(7, head.length), StandardCharsets.ISO_8859_1).equals("NRRD000");
    }

    @Override
    public VolumeSource open(final Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return open(NrrdHeader.read(in, file), file);
        }
    }

    private static VolumeSource open(final NrrdHeader fields, final Path file) throws IOException {
        final SampleType type = NrrdFields.type(fields, file);
        final List<Integer> axes = NrrdFields.axes(fields, file);
        final long[] all = NrrdFields.sizes(fields, file);
        final long[] sizes = {all[axes.get(0)], all[axes.get(1)], axes.size() < 3 ? 1 : all[axes.get(2)]};
        final NrrdSpacing spacing = NrrdSpacing.of(fields, axes, file);
        final VolumeHeader header = VolumeHeader.of(file, sizes, type, spacing.calibration(), spacing.notes());
        final NrrdData data = new NrrdData(fields, file, header.count(), type);
        if (data.isText()) {
            return new TextVolume(header.with(SampleType.FLOAT), data.open());
        }
        return new StreamedVolume(header, data.open(), type, NrrdFields.order(fields, type, file), LinearScale.NONE);
    }
}
