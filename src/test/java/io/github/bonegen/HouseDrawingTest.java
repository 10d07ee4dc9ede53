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
package io.github.bonegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The drawing in {@code docs/house.md} is the house as it is; {@code -Dbonegen.draw=true} draws it anew. */
class HouseDrawingTest {

    private static final Path PAGE = Path.of("docs", "house.md");
    private static final String ROOT = "io.github.bonegen";
    private static final String BEGIN = "<!-- drawn by HouseDrawingTest -->\n";
    private static final String END = "<!-- end of the drawing -->\n";

    @Test
    void the_page_shows_the_rooms_and_who_knows_whom() throws IOException {
        final String page = Files.readString(PAGE);
        final int begin = page.indexOf(BEGIN) + BEGIN.length();
        final int end = page.indexOf(END);
        final String drawn = drawing();
        if (Boolean.getBoolean("bonegen.draw")) {
            Files.writeString(PAGE, page.substring(0, begin) + drawn + page.substring(end));
        }
        assertThat(Files.readString(PAGE)).as("mvn -o test -Dtest=HouseDrawingTest -Dbonegen.draw=true")
            .contains(BEGIN + drawn + END);
    }

    private static String drawing() {
        final Map<String, Set<String>> floors = new TreeMap<>();
        final Map<String, Set<String>> rooms = new TreeMap<>();
        for (final JavaClass type : HouseTest.HOUSE) {
            final String room = type.getPackageName().substring(ROOT.length());
            if (!room.isEmpty()) {
                final String floor = floor(type);
                floors.computeIfAbsent(floor, key -> new TreeSet<>());
                if (!type.getSimpleName().equals("package-info")) {
                    rooms.computeIfAbsent(floor, key -> new TreeSet<>()).add(room.substring(1));
                }
                type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())
                    .filter(other -> other.getPackageName().startsWith(ROOT + ".")).map(HouseDrawingTest::floor)
                    .filter(other -> !other.equals(floor)).forEach(floors.get(floor)::add);
            }
        }
        return arrows(floors) + "\n" + table(rooms);
    }

    private static String floor(final JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0];
    }

    /** An arrow for each floor that one knows and that no floor between leads to. */
    private static String arrows(final Map<String, Set<String>> floors) {
        final StringBuilder text = new StringBuilder("```mermaid\ngraph TD\n");
        floors.forEach((floor, known) -> known.stream()
            .filter(other -> known.stream().noneMatch(between -> !between.equals(other) && reaches(floors, between, other)))
            .forEach(other -> text.append("    ").append(floor).append(" --> ").append(other).append('\n')));
        return text.append("```\n").toString();
    }

    private static boolean reaches(final Map<String, Set<String>> floors, final String from, final String to) {
        final Set<String> seen = new LinkedHashSet<>(floors.get(from));
        boolean grew = true;
        while (grew) {
            grew = seen.addAll(seen.stream().flatMap(floor -> floors.get(floor).stream()).collect(Collectors.toSet()));
        }
        return seen.contains(to);
    }

    private static String table(final Map<String, Set<String>> rooms) {
        final StringBuilder text = new StringBuilder("| floor | its rooms |\n|---|---|\n");
        rooms.forEach((floor, own) -> text.append("| `").append(floor).append("` | ").append(own.stream()
            .map(room -> "`" + room + "`").collect(Collectors.joining(", "))).append(" |\n"));
        return text.toString();
    }
}
