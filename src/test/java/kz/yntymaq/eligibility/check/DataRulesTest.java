package kz.yntymaq.eligibility.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.eligibility.Finding.Outcome;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.Cover;
import kz.yntymaq.programme.content.RuleEntry;
import kz.yntymaq.programme.content.RuleEntry.Effect;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Shipped;
import kz.yntymaq.programme.priority.Priorities.Fit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of comparison that an edition's rules may call, at its edge, from both sides. */
class DataRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, value=10, 10, MET",
        "AT_MOST, value=10, 10.01, NOT_MET",
        "AT_MOST, value=10, , CANNOT_BE_TOLD",
        "AT_MOST, figure=MAX_AMOUNT_COOPERATIVE_MRP, 34600000, MET",
        "AT_MOST, figure=MAX_AMOUNT_COOPERATIVE_MRP, 34600000.01, NOT_MET",
        "AT_MOST, figure=MAX_GRACE_MONTHS, 12, MET",
        "AT_MOST, figure=MAX_GRACE_MONTHS, 13, NOT_MET",
        "AT_LEAST, value=3, 3, MET",
        "AT_LEAST, value=3, 2, NOT_MET",
        "IS, is=yes, yes, MET",
        "IS, is=yes, no, NOT_MET",
        "IS, is=yes, , CANNOT_BE_TOLD",
        "WITHIN_MONTHS, value=6, 2026-05-23, MET",
        "WITHIN_MONTHS, value=6, 2026-05-22, NOT_MET",
        "WITHIN_MONTHS, value=6, 2026-11-24, NOT_MET",
        "WITHIN_MONTHS, value=6, , CANNOT_BE_TOLD"
    })
    void an_answer_is_compared(String check, String parameter, @Nullable String answer, Outcome outcome) {
        if (answer != null) {
            answers.put("Q", answer);
        }
        assertThat(check(check, Effect.BARS, "question=Q", parameter)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ROW_HAS, is=yes, no, MET",
        "NO_ROW_HAS, is=yes, yes, NOT_MET",
        "EACH_ROW_AT_MOST, value=5, 5, MET",
        "EACH_ROW_AT_MOST, value=5, 6, NOT_MET",
        "NOT_OLDER_THAN_YEARS, value=3, 2023, MET",
        "NOT_OLDER_THAN_YEARS, value=3, 2022, NOT_MET",
        "NOT_OLDER_THAN_YEARS, value=3, 2027, NOT_MET",
        "WITHIN_MONTHS, value=6, 2026-05-23, MET",
        "WITHIN_MONTHS, value=6, 2026-05-22, NOT_MET",
        "USED_ONCE, none=, A-1, MET"
    })
    void every_row_is_compared(String check, String parameter, String worst, Outcome outcome) {
        String good = check.equals("USED_ONCE") ? "A-2" : check.equals("NO_ROW_HAS") ? "no" : worst;
        rows.put("R", List.of(Map.of("C", good), Map.of("C", worst), Map.of()));
        assertThat(check(check, Effect.BARS, "rows=R", "column=C", parameter)).isEqualTo(outcome);

        rows.clear();
        assertThat(check(check, Effect.BARS, "rows=R", "column=C", parameter)).isEqualTo(Outcome.CANNOT_BE_TOLD);
    }

    @Test
    void a_number_counts_once_in_the_list_and_in_the_portal() {
        rows.put("R", List.of(Map.of("C", "A-1"), Map.of("C", "A-1")));
        assertThat(check("USED_ONCE", Effect.BARS, "rows=R", "column=C")).isEqualTo(Outcome.NOT_MET);

        rows.put("R", List.of(Map.of("C", "A-1"), Map.of("C", "A-2")));
        used.add("а2"); // as numbers are folded: the letter is Cyrillic
        assertThat(check("USED_ONCE", Effect.BARS, "rows=R", "column=C")).isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KZ-ESF-104",
                "kz-esf-104",
                "KZ–ESF–104",
                "KZ ESF 104",
                "KZESF104",
                "KZ-ESF-104.",
                "KZ-\u0415SF-104",
                "KZ-E\u200bSF-104",
                "KZ-ESF\u00ad-104",
                "\u202eKZ-ESF-104",
                "\uff2b\uff3a-ESF-104"
            })
    void one_number_stays_one_however_it_is_written(String other) {
        rows.put("R", List.of(Map.of("C", "KZ-ESF-104"), Map.of("C", other)));
        assertThat(check("USED_ONCE", Effect.BARS, "rows=R", "column=C")).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void rows_are_counted() {
        rows.put("R", List.of(Map.of(), Map.of()));
        assertThat(check("HAS_ROWS", Effect.BARS, "rows=R", "value=2")).isEqualTo(Outcome.MET);
        assertThat(check("HAS_ROWS", Effect.BARS, "rows=R", "value=3")).isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"BARS, NOT_MET", "CRITERION, AGAINST_CRITERION", "OFFICIAL, TO_CHECK"})
    void what_a_rule_means_when_it_is_not_met_is_its_effect(Effect effect, Outcome outcome) {
        answers.put("Q", "no");
        assertThat(check("IS", effect, "question=Q", "is=yes")).isEqualTo(outcome);
    }

    @Test
    void what_only_people_can_tell_is_left_to_them() {
        assertThat(check("PEOPLE_TELL", Effect.OFFICIAL)).isEqualTo(Outcome.TO_CHECK);
    }

    @Test
    void a_rule_that_nobody_understands_is_an_error_and_no_finding() {
        assertThatThrownBy(() -> check("GUESS", Effect.BARS)).hasMessageContaining("GUESS");
        assertThatThrownBy(() -> check("IS", Effect.BARS, "is=yes")).hasMessageContaining("question");
    }

    private Outcome check(String check, Effect effect, String... parameters) {
        Map<String, String> named = Arrays.stream(parameters)
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var rule =
                new RuleEntry("X", effect, check, named, null, LegalReference.ROUTE, new Wording("а", "б", "c"), null);
        return new DataRules().check(rule, new Given()).outcome();
    }

    /** Answers by their codes and nothing else. */
    private final class Given implements Facts {

        @Override
        public @Nullable String answer(String question) {
            return answers.get(question);
        }

        @Override
        public List<Map<String, String>> rows(String question) {
            return rows.getOrDefault(question, List.of());
        }

        @Override
        public Set<String> usedElsewhere(String column, Collection<String> numbers) {
            return Stream.of(used)
                    .flatMap(Set::stream)
                    .filter(numbers::contains)
                    .collect(Collectors.toSet());
        }

        @Override
        public LocalDate day() {
            return DAY;
        }

        @Override
        public Edition edition() {
            return Shipped.edition("AA-2026-04-22");
        }

        @Override
        public BigDecimal mci() {
            return new BigDecimal("4325");
        }

        @Override
        public boolean registered() {
            return true;
        }

        @Override
        public Place seat() {
            return new Place("115630100", "Күсеп", true);
        }

        @Override
        public @Nullable Place place() {
            return null;
        }

        @Override
        public Fit priority() {
            return Fit.NOT_PUBLISHED;
        }

        @Override
        public boolean approvedBefore() {
            return false;
        }

        @Override
        public @Nullable Business business() {
            return null;
        }

        @Override
        public List<Thing> purchases() {
            return List.of();
        }

        @Override
        public @Nullable BigDecimal amount() {
            return null;
        }

        @Override
        public @Nullable Integer termMonths() {
            return null;
        }

        @Override
        public @Nullable Integer graceMonths() {
            return null;
        }

        @Override
        public @Nullable Integer jobsNow() {
            return null;
        }

        @Override
        public @Nullable Integer jobsPlanned() {
            return null;
        }

        @Override
        public List<Cover.Pledge> collateral() {
            return List.of();
        }
    }
}
