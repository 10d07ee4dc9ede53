package io.github.bonegen.imagej;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The option string of an ImageJ macro call: {@code key=value}, {@code key=[a value]} and bare {@code key}. */
public final class MacroOptions {

    private static final Pattern OPTION = Pattern.compile("(\\w+)(?:=(?:\\[([^\\]]*)\\]|'([^']*)'|(\\S*)))?");

    private MacroOptions() {
        // Static functions only.
    }

    /** The options by key, in order; a bare key is {@code true}. */
    public static Map<String, String> parse(final String options) {
        final Map<String, String> values = new LinkedHashMap<>();
        final Matcher matcher = OPTION.matcher(options);
        while (matcher.find()) {
            String value = "true";
            for (int group = 2; group <= matcher.groupCount(); group++) {
                value = matcher.group(group) == null ? value : matcher.group(group);
            }
            values.put(matcher.group(1), value);
        }
        return values;
    }
}
