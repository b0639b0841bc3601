package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ThemeTransformerTest {

    private final String themed = ThemeTransformer.theme(original());

    private static String original() {
        try {
            return new ClassPathResource(
                            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void leaves_nothing_of_the_typeface_that_only_gov_uk_may_use() {
        assertThat(original()).contains("GDS Transport", "@font-face");
        assertThat(themed).doesNotContain("GDS Transport", "@font-face", "woff");
    }

    @Test
    void gives_every_component_the_portal_s_colours() {
        assertThat(themed.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("#1d70b8", "#ffdd00", "#00703c")
                .contains("#00616e");
    }

    @Test
    void text_takes_the_colour_of_light_or_dark_but_not_where_it_stands_on_the_focus_s_yellow() {
        assertThat(original()).contains(".govuk-caption-xl{", "color:#505a5f");
        assertThat(themed).contains("color:var(--ink)", "color:var(--soft)", "background-color:var(--paper)");
        assertThat(Pattern.compile("\\{[^{}]*\\}").matcher(themed).results().map(rule -> rule.group()))
                .allSatisfy(rule -> assertThat(rule.contains("#fec50c") && rule.contains("color:var(--ink)"))
                        .as(rule)
                        .isFalse());
    }

    @Test
    void leaves_components_whole_that_pages_have() {
        assertThat(themed)
                .contains(
                        ".govuk-button{",
                        ".govuk-input{",
                        ".govuk-error-summary{",
                        ".govuk-radios__input",
                        ".govuk-checkboxes__input",
                        ".govuk-table");
    }

    @Test
    void the_styles_stay_well_formed() {
        long open = Pattern.compile("\\{").matcher(themed).results().count();
        long closed = Pattern.compile("}").matcher(themed).results().count();
        assertThat(open).isEqualTo(closed);
    }
}
