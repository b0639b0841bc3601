package kz.yntymaq.cooperative.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.yntymaq.kernel.LegalReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the law on agricultural co-operatives as data, by edition of the law. */
@Service
@Transactional(readOnly = true)
public class CooperativeLaw {

    private final JdbcClient jdbc;

    CooperativeLaw(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the law counts. */
    public enum Name {
        /** Fewest founders. */
        MIN_FOUNDERS,
        /** Largest entrance fee, in monthly calculation indexes. */
        MAX_ENTRANCE_FEE_MCI,
        /** Most members of a co-operative whose executive body may be one person. */
        MOST_MEMBERS_OF_SOLE_CHAIR,
        /** Above this, in monthly calculation indexes, property brought as a share needs an independent valuation. */
        VALUATION_MCI
    }

    /** A figure with its place in the law. */
    public record Figure(BigDecimal value, LegalReference source) {

        /** The value where it is a whole number. */
        public int whole() {
            return value.intValueExact();
        }
    }

    /** A figure by the edition in force on a day; before the first edition that the portal knows, by that one. */
    public Figure figure(Name name, LocalDate on) {
        return jdbc.sql("""
                select f.value, f.source from cooperative_law_figure f
                  join cooperative_law_edition e on e.id = f.edition_id
                 where f.figure = :figure
                 order by e.valid_from <= :on desc,
                          case when e.valid_from <= :on then e.valid_from end desc, e.valid_from
                 limit 1""")
                .param("figure", name.name())
                .param("on", on)
                .query((row, i) -> new Figure(
                        row.getBigDecimal("value").stripTrailingZeros(), LegalReference.of(row.getString("source"))))
                .single();
    }
}
