package kz.yntymaq.programme.edition;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.yntymaq.kernel.LegalReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of programmes as data: which edition is in force on a day, and the МРП of a year. */
@Service
@Transactional(readOnly = true)
public class Programmes {

    /** Code of «Ауыл аманаты», the programme whose applications the portal takes. */
    public static final String AUYL_AMANATY = "AA";

    private final JdbcClient jdbc;

    /** Editions never change once landed, so a read one is kept. */
    private final Map<String, RuleEdition> editions = new ConcurrentHashMap<>();

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The edition of a programme's rules in force on a day.
     *
     * @param programme its code
     * @throws IllegalStateException when the portal knows none for that day
     */
    public RuleEdition editionInForce(String programme, LocalDate on) {
        String id = jdbc.sql("""
                        select id from programme_edition
                         where code = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)""")
                .params(programme, on, on)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no edition of " + programme + " is known for " + on));
        return edition(id);
    }

    /** An edition by its id, for what was decided by it. */
    public RuleEdition edition(String id) {
        return editions.computeIfAbsent(id, this::load);
    }

    /** The monthly calculation index (АЕК, МРП) of a year in tenge; empty when it has not been entered. */
    public Optional<BigDecimal> mrp(int year) {
        return jdbc.sql("select tenge from mrp where year = ?")
                .param(year)
                .query(BigDecimal.class)
                .optional();
    }

    private RuleEdition load(String id) {
        return jdbc.sql("select * from programme_edition where id = ?")
                .param(id)
                .query((row, i) -> edition(row, figures(id)))
                .single();
    }

    private Map<Figure, RuleFigure> figures(String edition) {
        var figures = new EnumMap<Figure, RuleFigure>(Figure.class);
        jdbc.sql("select figure, value, source from rule_figure where edition_id = ?")
                .param(edition)
                .query(row -> {
                    Figure figure = Figure.valueOf(row.getString("figure"));
                    figures.put(
                            figure,
                            new RuleFigure(
                                    figure,
                                    row.getBigDecimal("value").stripTrailingZeros(),
                                    LegalReference.of(row.getString("source"))));
                });
        return figures;
    }

    private static RuleEdition edition(ResultSet row, Map<Figure, RuleFigure> figures) throws SQLException {
        return new RuleEdition(
                row.getString("id"),
                row.getString("code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("title_kk"),
                row.getString("title_ru"),
                row.getString("title_en"),
                row.getString("act_number"),
                row.getObject("act_date", LocalDate.class),
                figures);
    }
}
