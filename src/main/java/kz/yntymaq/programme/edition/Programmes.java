package kz.yntymaq.programme.edition;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes and the editions of their rules as data, and the МРП of a year. */
@Service
@Transactional(readOnly = true)
public class Programmes {

    /** Code of the microcredit «Ауыл аманаты» for a co-operative. */
    public static final String AUYL_AMANATY = "AA";

    private final JdbcClient jdbc;
    private final InForce inForce;

    /** Editions never change once approved, so a read one is kept. */
    private final Map<String, Edition> editions = new ConcurrentHashMap<>();

    Programmes(JdbcClient jdbc, InForce inForce, ShippedEditions shipped) {
        this.jdbc = jdbc;
        this.inForce = inForce;
        shipped.store(); // before anybody reads an edition
    }

    /** The programmes of which an edition is in force, each with it, in the order in which they are listed. */
    public Map<Programme, Edition> editionsInForce(LocalDate on) {
        var found = new LinkedHashMap<Programme, String>();
        jdbc.sql("""
                select p.*, latest.id as edition_id from programme p
                  join lateral (select e.id, e.valid_to from programme_edition e
                                 where e.code = p.code and e.state = 'APPROVED' and e.valid_from <= :on
                                 order by e.valid_from desc limit 1) latest on coalesce(latest.valid_to, 'infinity') >= :on
                 order by p.place, p.code""").param("on", on).query(row -> {
            found.put(programme(row), row.getString("edition_id"));
        });
        var editions = new LinkedHashMap<Programme, Edition>();
        found.forEach((programme, id) -> editions.put(programme, edition(id)));
        return editions;
    }

    /** The programmes of which an edition is in force, in the order in which they are listed. */
    public List<Programme> inForce(LocalDate on) {
        return List.copyOf(editionsInForce(on).keySet());
    }

    /** All programmes, also those of which no edition is in force, in the order in which they are listed. */
    public List<Programme> all() {
        return jdbc.sql("select * from programme order by place, code")
                .query((row, i) -> programme(row))
                .list();
    }

    /** The approved editions of a programme, the latest first. */
    public List<Edition> editions(String programme) {
        return jdbc.sql("""
                        select id from programme_edition where code = ? and state = 'APPROVED' order by valid_from desc""").param(programme).query(String.class).list().stream()
                .map(this::edition)
                .toList();
    }

    /** An approved edition by its id; empty for an unknown one. */
    public Optional<Edition> findEdition(String id) {
        return jdbc.sql("select id from programme_edition where id = ? and state = 'APPROVED'")
                .param(id)
                .query(String.class)
                .optional()
                .map(this::edition);
    }

    /** A programme by its code; empty for an unknown one. */
    public Optional<Programme> find(String code) {
        return jdbc.sql("select * from programme where code = ?")
                .param(code)
                .query((row, i) -> programme(row))
                .optional();
    }

    /** What programmes are called, by their codes. */
    public Map<String, Wording> names() {
        return jdbc.sql("select * from programme").query((row, i) -> programme(row)).list().stream()
                .collect(Collectors.toMap(Programme::code, Programme::name));
    }

    private static Programme programme(ResultSet row) throws SQLException {
        return new Programme(row.getString("code"), wording(row, "name"));
    }

    /**
     * The edition of a programme's rules in force on a day.
     *
     * @param programme its code
     * @throws IllegalStateException when the portal knows none for that day
     */
    public Edition editionInForce(String programme, LocalDate on) {
        return findInForce(programme, on)
                .orElseThrow(() -> new IllegalStateException("no edition of " + programme + " is known for " + on));
    }

    /** The edition of a programme's rules in force on a day; empty when the portal knows none. */
    public Optional<Edition> findInForce(String programme, LocalDate on) {
        return inForce.latest(programme, on)
                .map(this::edition)
                .filter(edition ->
                        edition.validTo() == null || !edition.validTo().isBefore(on));
    }

    /** All editions in force on a day or before it, the newest first. */
    public List<Edition> known(LocalDate on) {
        return jdbc.sql("""
                        select id from programme_edition where state = 'APPROVED' and valid_from <= ?
                         order by valid_from desc, id""").param(on).query(String.class).list().stream()
                .map(this::edition)
                .toList();
    }

    /** An approved edition by its id, for what was decided by it. */
    public Edition edition(String id) {
        return editions.computeIfAbsent(id, this::load);
    }

    /** The monthly calculation index (АЕК, МРП) of a year in tenge; empty when it has not been entered. */
    public Optional<BigDecimal> mrp(int year) {
        return jdbc.sql("select tenge from mrp where year = ?")
                .param(year)
                .query(BigDecimal.class)
                .optional();
    }

    private Edition load(String id) {
        return jdbc.sql("select * from programme_edition where id = ? and state = 'APPROVED'")
                .param(id)
                .query((row, i) -> edition(row))
                .single();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getString("id"),
                row.getString("code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                wording(row, "title"),
                row.getString("act_number"),
                row.getObject("act_date", LocalDate.class),
                row.getString("note_kk") == null ? null : wording(row, "note"),
                ContentJson.read(row.getString("content")));
    }

    private static Wording wording(ResultSet row, String column) throws SQLException {
        return new Wording(row.getString(column + "_kk"), row.getString(column + "_ru"), row.getString(column + "_en"));
    }
}
