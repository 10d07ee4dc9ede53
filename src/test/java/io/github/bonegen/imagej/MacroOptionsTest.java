package io.github.bonegen.imagej;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MacroOptionsTest {

    @Test
    void reads_plain_bracketed_and_bare_options() {
        assertThat(MacroOptions.parse("model=vertebra count=2 output=[/a folder/out.tif] show"))
            .containsEntry("model", "vertebra").containsEntry("count", "2")
            .containsEntry("output", "/a folder/out.tif").containsEntry("show", "true").hasSize(4);
    }

    @Test
    void an_empty_value_and_no_options_at_all_are_read_too() {
        assertThat(MacroOptions.parse("output=[] count=1 ")).containsEntry("output", "").containsEntry("count", "1");
        assertThat(MacroOptions.parse("")).isEmpty();
    }
}
