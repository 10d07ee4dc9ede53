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
package io.github.bonegen.updatesite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A static folder that Fiji's updater reads: {@code db.xml.gz}, and each version of each file under its path with its
 * timestamp after the name. A file that has not changed since an older site keeps its timestamp; one that has becomes a
 * new version, and the older one stays.
 *
 * @param folder to write; may be the older site's own
 * @param older folder of the site as it was; one without a database is an empty site
 * @param timestamp of what is new, as yyyyMMddHHmmss; what it replaces is always older
 */
record UpdateSite(Path folder, Path older, long timestamp) {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** Writes the site, and hands back what its database holds, in alphabetical order. */
    List<Offer> write(final List<SiteFile> files) throws IOException {
        final Map<String, List<Version>> before = Database.read(older);
        final List<Offer> offers = new ArrayList<>();
        for (final SiteFile file : files.stream().sorted(Comparator.comparing(SiteFile::path)).toList()) {
            offers.add(offer(file, before.getOrDefault(SiteFile.unversioned(file.path()), List.of())));
        }
        for (final Offer offer : offers) {
            copy(offer.file().source(), offer.current());
            for (final Version version : offer.previous()) {
                copy(older.resolve(version.fileOnSite()), version);
            }
        }
        Database.write(offers, folder);
        return offers;
    }

    private Offer offer(final SiteFile file, final List<Version> before) throws IOException {
        final String checksum = Checksum.of(file.path(), file.source());
        if (!before.isEmpty() && before.get(0).checksum().equals(checksum)
            && before.get(0).filename().equals(file.path()))
        {
            return new Offer(file, before.get(0), before.subList(1, before.size()));
        }
        final long now = before.isEmpty() ? timestamp : Math.max(timestamp, next(before.get(0).timestamp()));
        final List<Version> previous = new ArrayList<>(before);
        if (!before.isEmpty()) {
            previous.set(0, before.get(0).until(now));
        }
        return new Offer(file, new Version(file.path(), checksum, now, Files.size(file.source()), 0), previous);
    }

    private static long next(final long second) {
        return Long.parseLong(LocalDateTime.parse(String.valueOf(second), FORMAT).plusSeconds(1).format(FORMAT));
    }

    /** A version that is there keeps its bytes: the checksum of a jar does not see all of them. */
    private void copy(final Path source, final Version version) throws IOException {
        final Path target = folder.resolve(version.fileOnSite());
        final Path kept = older.resolve(version.fileOnSite());
        Files.createDirectories(target.getParent());
        if (!Files.exists(target) && (Files.exists(kept) || Files.exists(source))) {
            Files.copy(Files.exists(kept) ? kept : source, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
