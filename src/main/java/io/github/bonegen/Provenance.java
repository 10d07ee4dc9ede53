package io.github.bonegen;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What made a result: ordered names and values, written into the info of an image or beside a table.
 *
 * @param entries in the order they were added; unmodifiable
 */
public record Provenance(Map<String, String> entries) {

    public static final Provenance NONE = new Provenance(Map.of());

    public Provenance {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A record that begins with the program and its version. */
    public static Provenance ofBoneGen() {
        return NONE.with("made by", "BoneGen " + version());
    }

    /** This record and one entry more; an entry of the same name is replaced in place. */
    public Provenance with(final String name, final Object value) {
        final Map<String, String> more = new LinkedHashMap<>(entries);
        more.put(name, String.valueOf(value));
        return new Provenance(more);
    }

    /** One {@code name: value} line an entry. */
    public String toText() {
        final StringBuilder text = new StringBuilder();
        entries.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }

    /** The version in the jar's manifest, or {@code development} when run from classes. */
    public static String version() {
        final String version = Provenance.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
