package kz.yntymaq.cooperative.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal entities by membership. */
@Component
class EntityRows {

    private final JdbcClient jdbc;

    EntityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Membership membership, LegalEntity entity, Instant now) {
        jdbc.sql("""
                insert into member_entity
                       (membership_id, cooperative_id, name_kk, name_ru, bin, seat_kk, seat_ru, authority, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        membership.getId(),
                        membership.getCooperativeId(),
                        entity.name().kk(),
                        entity.name().ru(),
                        entity.bin(),
                        entity.seat().kk(),
                        entity.seat().ru(),
                        entity.authority(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Bilingual> name(UUID membership) {
        return jdbc.sql("select name_kk, name_ru from member_entity_v where membership_id = ?")
                .param(membership)
                .query((row, n) -> new Bilingual(row.getString("name_kk"), row.getString("name_ru")))
                .optional();
    }

    /** BINs by membership of those that are an entity's, in one query however many. */
    Map<UUID, String> bins(Collection<UUID> memberships) {
        var bins = new HashMap<UUID, String>();
        jdbc.sql("select membership_id, bin from member_entity_v where membership_id = any (cast(? as uuid[]))")
                .param(memberships.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    bins.put(row.getObject("membership_id", UUID.class), row.getString("bin"));
                });
        return bins;
    }

    /** One question about an entity at a time: the second waits until the first has committed. */
    void hold(String bin) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('member entity ' || ?, 0))")
                .param(bin)
                .query(Boolean.class)
                .single();
    }

    /** Whether it has asked to join a co-operative, or belongs to it. @param except a membership that is not counted */
    boolean isIn(UUID cooperative, String bin, UUID except) {
        return jdbc.sql("""
                select exists (select from member_entity_v e join membership m on m.id = e.membership_id
                                where e.bin = ? and m.cooperative_id = ? and m.id <> ?
                                  and m.state not in ('DECLINED', 'LEFT', 'WITHDRAWN'))""")
                .params(bin, cooperative, except)
                .query(Boolean.class)
                .single();
    }

    /**
     * How somebody stands to a co-operative without a vote.
     *
     * @param bin of the entity for which they act, null for none
     * @return whether they only asked to become an associated member; empty for who has nothing to do with it so
     */
    Optional<Boolean> associated(UUID cooperative, UUID account, @Nullable String bin) {
        return jdbc.sql("""
                select bool_and(asks) from associate_standing_v
                 where cooperative_id = :cooperative and (account_id = :account or bin = :bin) having count(*) > 0""")
                .param("cooperative", cooperative)
                .param("account", account)
                .param("bin", bin)
                .query(Boolean.class)
                .optional();
    }

    /** What was said of an entity that asked to join. */
    Optional<LegalEntity> asked(UUID membership) {
        return jdbc.sql("select * from member_entity where membership_id = ?")
                .param(membership)
                .query((row, n) -> new LegalEntity(
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")),
                        row.getString("bin"),
                        new Bilingual(row.getString("seat_kk"), row.getString("seat_ru")),
                        row.getString("authority")))
                .optional();
    }

    /** Whether it was said in this co-operative, or by this person anywhere, that it has ended. */
    boolean hasEnded(String bin, UUID cooperative, @Nullable UUID account) {
        return jdbc.sql("""
                select exists (select from member_entity_end x join member_entity_v e on e.membership_id = x.membership_id
                                where e.bin = :bin and (e.cooperative_id = :cooperative or x.recorded_by = cast(:account as uuid)))""")
                .param("bin", bin)
                .param("cooperative", cooperative)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** The day on which it ended, as somebody said last in whatever co-operative; empty where nobody did. */
    Optional<LocalDate> saidEnded(String bin) {
        return jdbc.sql("""
                select x.ended_on from member_entity_end x join member_entity_v e on e.membership_id = x.membership_id
                 where e.bin = ? order by x.recorded_at desc limit 1""").param(bin).query(LocalDate.class).optional();
    }

    /** Who chairs the co-operative of the portal with this number; empty for any other entity. */
    Optional<UUID> chair(String bin) {
        return jdbc.sql(
                        "select chair_id from cooperative where bin = ? and state in ('REGISTRATION_CLAIMED', 'ACTIVE', 'CLOSED')")
                .param(bin)
                .query(UUID.class)
                .optional();
    }

    /** Kinds of activity of the other co-operatives to which it belongs; whom founders still write down bars nobody. */
    Set<ActivityKind> kinds(String bin, UUID except) {
        return jdbc.sql("""
                select distinct k.kind
                  from member_entity_v e
                  join membership m on m.id = e.membership_id
                  join cooperative c on c.id = m.cooperative_id
                  join cooperative_kind k on k.cooperative_id = c.id
                 where e.bin = ? and c.id <> ? and c.state not in ('FOUNDING', 'GIVEN_UP', 'CLOSED')
                   and m.state in ('FOUNDER', 'ADMITTED', 'MEMBER', 'LEAVING')""").params(bin, except).query(String.class).list().stream()
                .map(ActivityKind::valueOf)
                .collect(Collectors.toSet());
    }
}
