package kz.yntymaq.review.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.yntymaq.review.duty.Suspension.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order № 108, point 14-1: two years in a row suspend for one year the first time, for two years later. */
class SuspensionTest {

    private static final Suspension.Terms TERMS = new Suspension.Terms(2, 1, 2);

    /** @param written such as {@code 2024=B 2025=B}: B for breached, M for met, F for force majeure */
    private static Map<Integer, Year> years(String written) {
        var years = new LinkedHashMap<Integer, Year>();
        for (String each : written.split(" ")) {
            int year = Integer.parseInt(each.substring(0, 4));
            DutyOutcome outcome = switch (each.charAt(5)) {
                case 'B' -> DutyOutcome.BREACHED;
                case 'F' -> DutyOutcome.FORCE_MAJEURE;
                default -> DutyOutcome.MET;
            };
            years.put(year, new Year(outcome, LocalDate.of(year + 1, 2, 10)));
        }
        return years;
    }

    @ParameterizedTest
    @CsvSource({
        "2024=B, ''",
        "2024=B 2025=M, ''",
        "2024=B 2025=F, ''",
        "2024=B 2026=B, ''",
        "2024=B 2025=F 2026=B, ''",
        "2024=B 2025=B, 2026-02-10/2027-02-09",
        "2025=B 2024=B, 2026-02-10/2027-02-09",
        "2024=B 2025=B 2026=B, 2026-02-10/2027-02-09",
        "2024=B 2025=B 2026=B 2027=B, 2026-02-10/2027-02-09 2028-02-10/2030-02-09",
        "2024=B 2025=B 2026=M 2027=B 2028=B, 2026-02-10/2027-02-09 2029-02-10/2031-02-09"
    })
    void two_years_in_a_row_suspend_and_a_year_counts_once(String recorded, String expected) {
        assertThat(Suspension.of(years(recorded), TERMS))
                .extracting(each -> each.from() + "/" + each.until())
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void it_covers_its_first_and_last_day_and_no_other() {
        Suspension suspension = Suspension.of(years("2024=B 2025=B"), TERMS).get(0);
        assertThat(suspension.covers(LocalDate.of(2026, 2, 9))).isFalse();
        assertThat(suspension.covers(LocalDate.of(2026, 2, 10))).isTrue();
        assertThat(suspension.covers(LocalDate.of(2027, 2, 9))).isTrue();
        assertThat(suspension.covers(LocalDate.of(2027, 2, 10))).isFalse();
    }
}
