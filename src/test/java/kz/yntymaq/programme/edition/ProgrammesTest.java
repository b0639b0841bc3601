package kz.yntymaq.programme.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ProgrammesTest {

    @Autowired
    Programmes programmes;

    @Autowired
    MciYears years;

    @Autowired
    People people;

    @Test
    void every_figure_of_the_edition_in_force_has_its_act_and_point() {
        Edition edition = programmes.editionInForce(Programmes.AUYL_AMANATY, LocalDate.of(2026, 11, 23));

        assertThat(edition.id()).isEqualTo("AA-2026-04-22");
        assertThat(edition.content().figures())
                .filteredOn(figure -> figure.code().matches("(COVER|AGE|LEASE)_.*"))
                .hasSize(25)
                .allSatisfy(figure -> assertThat(figure.source()).isEqualTo(LegalReference.of("RA 5")));
        assertThat(edition.content().figures())
                .extracting(FigureEntry::code)
                .filteredOn(code -> !code.matches("(COVER|AGE|LEASE)_.*"))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Figure.values()).map(Figure::name).toArray(String[]::new));
        assertThat(edition.figure(Figure.MAX_AMOUNT_COOPERATIVE_MRP).whole()).isEqualTo(8000);
        assertThat(edition.figure(Figure.MAX_AMOUNT_COOPERATIVE_MRP).source()).isEqualTo(LegalReference.of("R 9(2)"));
        assertThat(edition.figure(Figure.NOMINAL_RATE_PERCENT).value()).isEqualByComparingTo("2.5");
        assertThat(edition.figure(Figure.CONCLUSION_DAYS).source()).isEqualTo(LegalReference.ROUTE);
    }

    @Test
    void an_edition_is_in_force_from_its_first_day() {
        assertThat(programmes
                        .editionInForce(Programmes.AUYL_AMANATY, LocalDate.of(2026, 5, 5))
                        .actNumber())
                .isEqualTo("29");
        for (String day : List.of("2025-06-28", "2026-05-04")) {
            assertThat(programmes
                            .editionInForce(Programmes.AUYL_AMANATY, LocalDate.parse(day))
                            .actNumber())
                    .as(day)
                    .isEqualTo("53");
        }
        assertThatThrownBy(() -> programmes.editionInForce(Programmes.AUYL_AMANATY, LocalDate.of(2025, 6, 27)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leasing_for_members_of_co_operatives_is_not_told_of_the_earlier_edition() {
        assertThat(programmes.findInForce("AALM", LocalDate.of(2026, 5, 4))).isEmpty();
        assertThat(programmes
                        .editionInForce("AAL", LocalDate.of(2026, 5, 4))
                        .content()
                        .amount())
                .as("its highest cost was not seen")
                .isNull();
    }

    @Test
    void the_largest_microcredit_of_2026_is_34_600_000_tenge() {
        BigDecimal most = programmes
                .editionInForce(Programmes.AUYL_AMANATY, LocalDate.of(2026, 11, 23))
                .figure(Figure.MAX_AMOUNT_COOPERATIVE_MRP)
                .value();

        assertThat(programmes.mrp(2026).map(most::multiply))
                .hasValueSatisfying(tenge -> assertThat(tenge).isEqualByComparingTo("34600000"));
        assertThat(programmes.mrp(2027)).isEmpty();
    }

    @Test
    void an_index_in_use_changes_only_when_confirmed() {
        Actor administrator = people.actor(people.administrator());
        MciYear before = years.find(2025).orElseThrow();
        var changed = new BigDecimal("3933");

        assertThatThrownBy(() -> years.set(administrator, setting(2025, changed, before.version(), false)))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("programme.mrp.confirm"));
        years.set(administrator, setting(2025, changed, before.version(), true));

        assertThat(programmes.mrp(2025))
                .hasValueSatisfying(tenge -> assertThat(tenge).isEqualByComparingTo(changed));
        assertThatThrownBy(() -> years.set(administrator, setting(2025, changed, before.version(), true)))
                .isInstanceOf(StaleEditException.class);
    }

    @Test
    void the_index_of_every_year_names_the_law_that_sets_it() {
        for (int year : List.of(2023, 2024, 2026)) { // 2025 is set anew by a test above
            MciYear index = years.find(year).orElseThrow();
            assertThat(index.sourceKk()).contains("республикалық бюджет туралы", "Заң", "4) тармақшасы");
            assertThat(index.sourceRu()).startsWith("Закон от").contains("подпункт 4) статьи");
        }
    }

    @Test
    void only_an_administrator_sets_an_index() {
        Actor villager = people.actor(people.villager());

        assertThatThrownBy(() -> years.set(villager, setting(2027, BigDecimal.TEN, null, true)))
                .isInstanceOf(NotFoundException.class);
    }

    private static MciYears.Setting setting(int year, BigDecimal tenge, Integer version, boolean confirmed) {
        return new MciYears.Setting(year, tenge, "Заң", "Закон", version, confirmed);
    }
}
