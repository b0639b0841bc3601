package kz.yntymaq.programme.priority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was published, for everybody: editions by oblast and year, and the villages of each. */
@Component
@Transactional(readOnly = true)
class PublishedLists implements Priorities {

    private static final String EDITION =
            "select id, oblast_code, year, number, reason, published_at from priority_edition ";

    private static final String VILLAGE = """
            select p.village_code, p.area_code, p.district_code, p.directions, p.justification, p.note, p.changed
              from priority_published p\s""";

    private final JdbcClient jdbc;

    PublishedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an oblast published at one time.
     *
     * @param number counted from 1 within oblast and year
     * @param reason why it replaced the one before; null for the first
     */
    record Edition(
            UUID id,
            String oblastCode,
            int year,
            int number,
            @Nullable String reason,
            Instant publishedAt) {}

    /**
     * A village of an edition.
     *
     * @param changed whether it differs from the edition before
     */
    record Village(
            String code,
            String areaCode,
            String districtCode,
            Set<PriorityDirection> directions,
            String justification,
            @Nullable String note,
            boolean changed) {

        static Village read(ResultSet row, int number) throws SQLException {
            return new Village(
                    row.getString("village_code"),
                    row.getString("area_code"),
                    row.getString("district_code"),
                    PriorityDirection.read(row.getString("directions")),
                    row.getString("justification"),
                    row.getString("note"),
                    row.getBoolean("changed"));
        }
    }

    @Override
    public Fit fit(String villageCode, PriorityDirection direction, int year) {
        if (direction.isExempt()) {
            return Fit.EXEMPT;
        }
        return village(villageCode, year)
                .map(village -> village.directions().contains(direction) ? Fit.FITS : Fit.OUTSIDE)
                .orElse(Fit.NOT_PUBLISHED);
    }

    /** A village as it stands in the last edition of its oblast for a year. */
    Optional<Village> village(String code, int year) {
        return jdbc.sql(VILLAGE + """
                join priority_edition e on e.id = p.edition_id
                 where p.village_code = :village and e.year = :year
                   and e.number = (select max(l.number) from priority_edition l
                                    where l.oblast_code = e.oblast_code and l.year = e.year)""")
                .param("village", code)
                .param("year", year)
                .query(Village::read)
                .optional();
    }

    /** The year to show of a village: this one where it is published for it, else the last one. */
    Optional<Integer> usualYear(String village, int thisYear) {
        return jdbc.sql("""
                        select e.year from priority_published p join priority_edition e on e.id = p.edition_id
                         where p.village_code = ? order by e.year = ? desc, e.year desc limit 1""").params(village, thisYear).query(Integer.class).optional();
    }

    /** All editions of an oblast, the newest first. */
    List<Edition> editions(String oblastCode) {
        return jdbc.sql(EDITION + "where oblast_code = ? order by year desc, number desc")
                .param(oblastCode)
                .query(PublishedLists::edition)
                .list();
    }

    /** The last edition of an oblast and a year. */
    Optional<Edition> last(String oblastCode, int year) {
        return jdbc.sql(EDITION + "where oblast_code = ? and year = ? order by number desc limit 1")
                .params(oblastCode, year)
                .query(PublishedLists::edition)
                .optional();
    }

    /** The last edition of each oblast, by its code: of this year, else of the last one that has any. */
    Map<String, Edition> lastOfEach(int thisYear) {
        return jdbc.sql("""
                select distinct on (oblast_code) id, oblast_code, year, number, reason, published_at from priority_edition
                 order by oblast_code, year = ? desc, year desc, number desc""").param(thisYear).query(PublishedLists::edition).list().stream()
                .collect(Collectors.toMap(Edition::oblastCode, edition -> edition));
    }

    /** How many villages of an edition lie in each district. */
    Map<String, Integer> counts(Edition edition) {
        return jdbc
                .sql("select district_code, count(*) from priority_published where edition_id = ? group by 1")
                .param(edition.id())
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The villages of an edition, by okrug and code. @param districtCode only of this one, null for all */
    List<Village> villages(Edition edition, @Nullable String districtCode) {
        return jdbc.sql(VILLAGE + """
                 where p.edition_id = :edition and (cast(:district as text) is null or p.district_code = :district)
                 order by p.district_code, p.area_code, p.village_code""")
                .param("edition", edition.id())
                .param("district", districtCode)
                .query(Village::read)
                .list();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getObject("id", UUID.class),
                row.getString("oblast_code"),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("reason"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
