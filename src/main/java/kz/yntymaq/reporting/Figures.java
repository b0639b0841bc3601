package kz.yntymaq.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The published figures: whatever shows one, page or file, has it from here, and what is hidden is hidden before it comes here. */
@Component
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class Figures {

    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param asOf moment up to which all is counted; null before it was for the first time */
    public record State(@Nullable Instant asOf, Origin origin) {}

    public State state() {
        return jdbc.sql("select as_of, origin from reporting_state")
                .query((row, n) -> new State(
                        Optional.ofNullable(row.getObject("as_of", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        Origin.valueOf(row.getString("origin"))))
                .single();
    }

    /** Those that are asked for; of the others {@link Figure#MISSING} is given. */
    Function<CellKey, Figure> of(Collection<CellKey> keys) {
        var found = new HashMap<CellKey, Figure>();
        jdbc.sql("""
                select c.* from unnest(cast(:measures as text[]), cast(:years as int[]), cast(:places as text[]), cast(:programmes as text[]),
                                       cast(:purposes as text[])) k (measure, year, place, programme, purpose)
                  join reporting_cell c using (measure, year, place, programme, purpose)""")
                .param(
                        "measures",
                        keys.stream().map(key -> key.measure().name()).toArray(String[]::new))
                .param("years", keys.stream().map(CellKey::year).toArray(Integer[]::new))
                .param("places", keys.stream().map(CellKey::place).toArray(String[]::new))
                .param("programmes", keys.stream().map(CellKey::programme).toArray(String[]::new))
                .param("purposes", keys.stream().map(CellKey::purpose).toArray(String[]::new))
                .query(row -> {
                    found.put(key(row), figure(row));
                });
        return key -> Objects.requireNonNullElse(found.get(key), Figure.MISSING);
    }

    /**
     * What figures are told apart by.
     *
     * @param run which reckoning they are of
     */
    record Known(UUID run, List<Integer> years, List<String> programmes, List<String> purposes) {}

    /** Looked up once after each reckoning: every page asks. */
    Known known() {
        UUID run = jdbc.sql("select run from reporting_state").query(UUID.class).single();
        Known kept = known;
        if (kept == null || !kept.run().equals(run)) {
            kept = new Known(run, years(), themes("programme"), themes("purpose"));
            known = kept;
        }
        return kept;
    }

    /** From the first to the last of which anything is counted. */
    private List<Integer> years() {
        return jdbc.sql("""
                        select generate_series(min(year), max(year)) from reporting_cell where year > 0""").query(Integer.class).list();
    }

    private List<String> themes(String column) {
        return jdbc.sql("select distinct %1$s from reporting_cell where %1$s <> '' and measure <> 'OPEN' order by 1"
                        .formatted(column))
                .query(String.class)
                .list();
    }

    /** Every figure that is shown, a page of them at a time, in a fixed order. */
    public void each(BiConsumer<CellKey, Figure> taker) {
        @Nullable CellKey last = null;
        int read;
        do {
            CellKey after = last == null ? new CellKey(Measure.AGAIN, -1, "", "", "") : last;
            var page = new ArrayList<CellKey>();
            jdbc.sql("""
                    select * from reporting_cell
                     where hidden <> 'ALL' and (measure, year, place, programme, purpose) > (:measure, :year, :place, :programme, :purpose)
                     order by measure, year, place, programme, purpose limit :most""")
                    .param("measure", last == null ? "" : after.measure().name())
                    .param("year", after.year())
                    .param("place", after.place())
                    .param("programme", after.programme())
                    .param("purpose", after.purpose())
                    .param("most", PAGE)
                    .query(row -> {
                        CellKey key = key(row);
                        page.add(key);
                        taker.accept(key, figure(row));
                    });
            read = page.size();
            last = read == 0 ? last : page.get(read - 1);
        } while (read == PAGE);
    }

    static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(
                Measure.valueOf(row.getString("measure")),
                row.getInt("year"),
                row.getString("place"),
                row.getString("programme"),
                row.getString("purpose"));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getObject("number", Long.class),
                row.getBigDecimal("total"),
                row.getObject("median", Integer.class),
                row.getObject("most", Integer.class));
    }
}
