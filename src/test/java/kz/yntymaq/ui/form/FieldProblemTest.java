package kz.yntymaq.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.validation.MapBindingResult;

/** What is kept of a refusal with a form until its page is shown again. */
class FieldProblemTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void a_day_stays_a_day_and_a_number_a_number_so_that_each_language_writes_them() {
        var errors = new MapBindingResult(new HashMap<>(), "form");
        FieldProblem.add(errors, "on", "cooperative.refused.too-early", DAY, new BigDecimal("1.5"), Locale.ROOT);
        assertThat(errors.getFieldErrors("on"))
                .singleElement()
                .satisfies(error -> assertThat(error.getArguments())
                        .containsExactly(DAY, new BigDecimal("1.5"), Locale.ROOT.toString()));
    }
}
