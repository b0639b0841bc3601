package kz.yntymaq.programme.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.yntymaq.programme.content.Cover.Counted;
import kz.yntymaq.programme.edition.Shipped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Appendix 5 of the rules of 22.04.2026, and appendix 4 of those before. */
class CoverTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "DWELLING, CITY, 800000",
        "DWELLING, CENTRE, 700000",
        "DWELLING, OTHER, 700000",
        "DWELLING_LAND, CITY, 800000",
        "DWELLING_LAND, CENTRE, 600000",
        "DWELLING_LAND, OTHER, 500000",
        "NON_RESIDENTIAL, CITY, 700000",
        "NON_RESIDENTIAL, CENTRE, 700000",
        "NON_RESIDENTIAL, OTHER, 600000",
        "NON_RESIDENTIAL_LAND, CITY, 800000",
        "NON_RESIDENTIAL_LAND, CENTRE, 700000",
        "NON_RESIDENTIAL_LAND, OTHER, 600000",
        "AGRICULTURAL_LAND_OWNED, , 700000",
        "EQUIPMENT, , 500000",
        "FINANCIAL_ASSETS, , 1000000"
    })
    void a_thing_covers_the_part_that_the_appendix_names(String kind, @Nullable String location, BigDecimal covers) {
        for (String edition : List.of("AA-2026-04-22", "AAP-2026-04-22", "AA-2025-06-16", "AAP-2025-06-16")) {
            Cover.Pledge pledge = pledge(edition, row(kind, "LOCATION", location));
            assertThat(pledge.counted()).as(edition).isEqualTo(Counted.YES);
            assertThat(pledge.covers()).as(edition).isEqualByComparingTo(covers);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VEHICLE, CIS, 2021, YES, ",
        "VEHICLE, CIS, 2020, TOO_OLD, 5",
        "VEHICLE, NAMED, 2016, YES, ",
        "VEHICLE, NAMED, 2015, TOO_OLD, 10",
        "VEHICLE, ELSEWHERE, 2026, NO_AGE_NAMED, ",
        "VEHICLE, , 2026, CANNOT_BE_TOLD, ",
        "VEHICLE, CIS, , CANNOT_BE_TOLD, ",
        "VEHICLE, CIS, 2026, YES, ",
        "VEHICLE, CIS, 2027, YEAR_TO_COME, ",
        "VEHICLE, ELSEWHERE, 2027, YEAR_TO_COME, ",
        "AGRICULTURAL_MACHINERY, CIS, 2011, YES, ",
        "AGRICULTURAL_MACHINERY, CIS, 2010, TOO_OLD, 15",
        "AGRICULTURAL_MACHINERY, NAMED, 2006, YES, ",
        "AGRICULTURAL_MACHINERY, ELSEWHERE, 2005, TOO_OLD, 20",
        "SPECIAL_MACHINERY, , 2006, YES, ",
        "SPECIAL_MACHINERY, , 2005, TOO_OLD, 20"
    })
    void machinery_may_not_be_too_old(
            String kind, @Nullable String madeIn, @Nullable String made, Counted counted, @Nullable Integer years) {
        Map<String, String> row = row(kind, "MADE_IN", madeIn);
        if (made != null) {
            row.put("MADE", made);
        }
        Cover.Pledge pledge = pledge("AA-2026-04-22", row);
        assertThat(pledge.counted()).isEqualTo(counted);
        assertThat(pledge.years()).isEqualTo(years);
        assertThat(pledge.covers()).isEqualByComparingTo(counted == Counted.YES ? "500000" : "0");
    }

    @ParameterizedTest
    @CsvSource({
        "84, 2035-11-27, YES",
        "84, 2035-11-26, LEASE_TOO_SHORT",
        "12, 2029-11-27, YES",
        "84, , CANNOT_BE_TOLD",
        ", 2035-11-27, CANNOT_BE_TOLD"
    })
    void a_right_to_land_outlasts_the_loan_by_two_years(
            @Nullable Integer months, @Nullable String until, Counted counted) {
        Map<String, String> row = row("AGRICULTURAL_LAND_LEASED", "LEASE_END", until);
        Cover.Pledge pledge =
                Cover.of(content("AA-2026-04-22"), List.of(row), DAY, months).get(0);
        assertThat(pledge.counted()).isEqualTo(counted);
        assertThat(pledge.covers()).isEqualByComparingTo(counted == Counted.YES ? "500000" : "0");
    }

    @ParameterizedTest
    @CsvSource({"DWELLING, ", "DWELLING, NOWHERE", "NO_SUCH_KIND, OTHER"})
    void what_is_not_told_counts_nothing(String kind, @Nullable String location) {
        Cover.Pledge pledge = pledge("AA-2026-04-22", row(kind, "LOCATION", location));
        assertThat(pledge.counted()).isEqualTo(Counted.CANNOT_BE_TOLD);
        assertThat(pledge.covers()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0", "0.02, 0.01", "33333.33, 23333.33"})
    void a_part_of_a_tiyn_is_left_out(String value, BigDecimal covers) {
        Map<String, String> row = row("DWELLING", "LOCATION", "OTHER");
        row.put("VALUE", value);
        List<Cover.Pledge> pledges = Cover.of(content("AA-2026-04-22"), List.of(row, row), DAY, 60);
        assertThat(Cover.sum(pledges)).isEqualByComparingTo(covers.multiply(BigDecimal.valueOf(2)));
    }

    private static Cover.Pledge pledge(String edition, Map<String, String> row) {
        return Cover.of(content(edition), List.of(row), DAY, 84).get(0);
    }

    private static Content content(String edition) {
        return Shipped.edition(edition).content();
    }

    private static Map<String, String> row(String kind, String column, @Nullable String answer) {
        var row = new HashMap<>(Map.of("KIND", kind, "VALUE", "1000000"));
        if (answer != null) {
            row.put(column, answer);
        }
        return row;
    }
}
