package kz.yntymaq.cooperative.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The co-operatives of an office's territory. */
@Service
@Transactional(readOnly = true)
class OfficeCooperatives {

    /** What a key begins with whose row waits for a confirmation. */
    private static final String WAITING = "w-";

    private static final String ENDING = "c.state = 'ACTIVE' and c.liquidated_on is not null";

    /** Those in liquidation have a list of their own, and are none of those that work. */
    private static final String NOT_ENDING = "(c.state <> 'ACTIVE' or c.liquidated_on is null)";

    private static final int MOST_CHANGING = 50;

    private final JdbcClient jdbc;

    OfficeCooperatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the office's list.
     *
     * @param changing whether a change of its facts waits for the district
     * @param ending whether it is liquidated
     * @param ends whether the record of its end waits for the district
     */
    public record Row(
            UUID id,
            String name,
            String village,
            String district,
            CooperativeState state,
            int people,
            @Nullable String bin,
            Instant changedAt,
            boolean changing,
            boolean ending,
            boolean ends) {}

    /** A co-operative of which a change waits. @param since when the chair entered it */
    public record Changing(UUID id, String name, Instant since) {}

    /**
     * A page of those that the actor's office may see, those that wait for a confirmation first, then the longest unchanged.
     *
     * @param state null for all
     * @param ending whether only those in liquidation are asked for
     * @param after key of the page before, null for the first page
     */
    public KeyPage<Row> findVisibleTo(
            Actor actor, @Nullable CooperativeState state, boolean ending, @Nullable String after) {
        boolean waiting = after != null && after.startsWith(WAITING);
        Optional<Cursor> key =
                Cursor.read(after == null || !waiting ? after : after.substring(WAITING.length()), Cursor.Kind.TIME);
        Scope scope = scope(actor);
        String fitting = scope.condition("c", "seat_code")
                + (state == null ? "" : " and c.state = :state and " + NOT_ENDING)
                + (ending ? " and " + ENDING : "");
        String order = state == null ? "c.state <> 'REGISTRATION_CLAIMED', c.changed_at, c.id" : "c.changed_at, c.id";
        String further =
                key.isEmpty() ? "" : " and (%s) > (%s:at, :id)".formatted(order, state == null ? "not :waiting, " : "");
        List<Row> found = jdbc.sql("""
                        select c.id, c.name_kk, c.name_ru, c.state, c.bin, c.changed_at,
                               v.name_kk as village_kk, v.name_ru as village_ru,
                               d.name_kk as district_kk, d.name_ru as district_ru,
                               (select count(*) from membership m where m.cooperative_id = c.id
                                   and m.state in ('FOUNDER', 'MEMBER', 'LEAVING')) as people,
                               exists (select from cooperative_change_waiting_v x where x.cooperative_id = c.id) as changing,
                               c.state = 'ACTIVE' and c.liquidated_on is not null as ending,
                               exists (select from closing_waiting_v x where x.cooperative_id = c.id) as ends
                          from (select c.* from cooperative c where %1$s order by %2$s limit :limit) as c
                          join territory_v v on v.code = c.seat_code
                          join territory_v d on d.code = coalesce(c.district_code, c.oblast_code)
                         order by %2$s""".formatted(fitting + further, order))
                .params(scope.parameters())
                .param("state", state == null ? null : state.name())
                .param("waiting", waiting)
                .param("at", key.map(Cursor::time).orElse(null))
                .param("id", key.map(Cursor::id).orElse(null))
                .param("limit", KeyPage.ASK)
                .query((row, n) -> row(row))
                .list();
        return KeyPage.of(
                found,
                last -> (last.state() == CooperativeState.REGISTRATION_CLAIMED ? WAITING : "")
                        + Cursor.of(last.id(), last.changedAt()).written());
    }

    /** Those of which a change waits for the district, the oldest first; as many as a page shows. */
    public List<Changing> changing(Actor actor) {
        Scope scope = scope(actor);
        return jdbc.sql(
                        "select c.cooperative_id, c.name_kk, c.name_ru, c.claimed_at from cooperative_change_waiting_v c where "
                                + scope.condition("c", "seat_code")
                                + " order by c.claimed_at, c.cooperative_id limit :limit")
                .params(scope.parameters())
                .param("limit", MOST_CHANGING)
                .query((row, n) -> new Changing(
                        row.getObject("cooperative_id", UUID.class),
                        inBoth(row, "name"),
                        row.getTimestamp("claimed_at").toInstant()))
                .list();
    }

    /** How many there are of each state, those in liquidation aside, in the territory of the actor's office. */
    public Map<CooperativeState, CappedCount> counts(Actor actor) {
        Scope scope = scope(actor);
        List<CooperativeState> states = List.of(CooperativeState.values());
        String each = states.stream()
                .map(state -> "cooperative c where c.state = '%s' and %s and %s"
                        .formatted(state, NOT_ENDING, scope.condition("c", "seat_code")))
                .map(fitting -> "(" + CappedCount.sql(fitting) + ")")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + each)
                .params(scope.parameters())
                .query((row, n) -> {
                    var counts = new EnumMap<CooperativeState, CappedCount>(CooperativeState.class);
                    for (CooperativeState state : states) {
                        counts.put(state, CappedCount.of(row.getInt(states.indexOf(state) + 1)));
                    }
                    return counts;
                })
                .single();
    }

    /** How many are in liquidation in the territory of the actor's office. */
    public CappedCount ending(Actor actor) {
        Scope scope = scope(actor);
        return CappedCount.of(jdbc.sql("select ("
                        + CappedCount.sql("cooperative c where " + ENDING + " and " + scope.condition("c", "seat_code"))
                        + ")")
                .params(scope.parameters())
                .query(Integer.class)
                .single());
    }

    private static Scope scope(Actor actor) {
        if (!actor.worksInOffice()) {
            throw new NotFoundException();
        }
        return Objects.requireNonNull(actor.scope());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                inBoth(row, "name"),
                inBoth(row, "village"),
                inBoth(row, "district"),
                CooperativeState.valueOf(row.getString("state")),
                row.getInt("people"),
                row.getString("bin"),
                row.getTimestamp("changed_at").toInstant(),
                row.getBoolean("changing"),
                row.getBoolean("ending"),
                row.getBoolean("ends"));
    }

    private static String inBoth(ResultSet row, String column) throws SQLException {
        return new Bilingual(row.getString(column + "_kk"), row.getString(column + "_ru")).here();
    }
}
