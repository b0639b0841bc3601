package kz.yntymaq.voting;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in a sitting, as periods. Whoever writes holds the sitting. */
@Component
class Presences {

    private final JdbcClient jdbc;

    Presences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sittings.Presence> of(UUID sitting) {
        return jdbc.sql("""
                select voter, way, representative, power, since, until from voting_presence
                 where sitting_id = ? order by since, voter""")
                .param(sitting)
                .query((row, n) -> new Sittings.Presence(
                        row.getObject("voter", UUID.class),
                        Way.valueOf(row.getString("way")),
                        row.getString("representative"),
                        row.getString("power"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    /** How somebody takes part now; empty when they do not. */
    Optional<Way> now(UUID sitting, UUID voter) {
        return jdbc.sql("select way from voting_presence where sitting_id = ? and voter = ? and until is null")
                .params(sitting, voter)
                .query((row, n) -> Way.valueOf(row.getString("way")))
                .optional();
    }

    /** A period begins, also for the question that is open, unless the taking of its slips is over. */
    void begin(
            UUID sitting,
            UUID voter,
            Way way,
            @Nullable String representative,
            @Nullable String power,
            byte @Nullable [] hash,
            UUID by,
            Instant now) {
        jdbc.sql("""
                insert into voting_presence (id, sitting_id, voter, way, representative, power, representative_hash, since,
                                             recorded_by)
                values (:id, :sitting, :voter, :way, :representative, :power, :hash, :since, :by)""")
                .param("id", UUID.randomUUID())
                .param("sitting", sitting)
                .param("voter", voter)
                .param("way", way.name())
                .param("representative", representative)
                .param("power", power)
                .param("hash", hash, Types.BINARY)
                .param("since", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        jdbc.sql("""
                update voting_elector e set present = true from voting_question q
                 where q.id = e.question_id and q.sitting_id = ? and q.state = 'OPEN' and e.voter = ?
                   and not exists (select from voting_secret s where s.question_id = q.id and s.stage <> 'TAKING')""").params(sitting, voter).update();
    }

    /** Whether some others than one person take or took part in the sitting by the own account. */
    boolean wereRemote(UUID sitting, Collection<UUID> voters, UUID but) {
        return jdbc.sql("""
                select exists (select from voting_presence where sitting_id = :sitting and way = 'REMOTE' and voter <> :but
                                  and voter = any (cast(:voters as uuid[])))""")
                .param("sitting", sitting)
                .param("but", but)
                .param("voters", written(voters))
                .query(Boolean.class)
                .single();
    }

    /** Those of some voters who are neither in the room nor take part by the own account. */
    List<UUID> missing(UUID sitting, Collection<UUID> voters) {
        return jdbc.sql("""
                select v.voter from unnest(cast(:voters as uuid[])) v (voter)
                 where not exists (select from voting_presence p where p.sitting_id = :sitting and p.voter = v.voter
                                      and p.until is null and p.way <> 'REPRESENTED')
                 order by v.voter""")
                .param("sitting", sitting)
                .param("voters", written(voters))
                .query(UUID.class)
                .list();
    }

    /** Periods of several begin, as seen in the room; who was represented is so no longer. As {@link #begin} for each. */
    void beginAll(UUID sitting, List<UUID> voters, UUID by, Instant now) {
        jdbc.sql("""
                update voting_presence set until = :now
                 where sitting_id = :sitting and until is null and voter = any (cast(:voters as uuid[]))""")
                .param("sitting", sitting)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("voters", written(voters))
                .update();
        jdbc.sql("""
                insert into voting_presence (id, sitting_id, voter, way, since, recorded_by)
                select gen_random_uuid(), :sitting, v.voter, 'IN_PERSON', :now, :by from unnest(cast(:voters as uuid[])) v (voter)""")
                .param("sitting", sitting)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("voters", written(voters))
                .update();
        jdbc.sql("""
                update voting_elector e set present = true from voting_question q
                 where q.id = e.question_id and q.sitting_id = :sitting and q.state = 'OPEN'
                   and e.voter = any (cast(:voters as uuid[]))
                   and not exists (select from voting_secret s where s.question_id = q.id and s.stage <> 'TAKING')""").param("sitting", sitting).param("voters", written(voters)).update();
    }

    private static String[] written(Collection<UUID> voters) {
        return voters.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** A representative, known while the sitting is open by a hash that it alone makes. */
    byte[] hash(UUID sitting, String identity) {
        UUID key = jdbc.sql("select hash_key from voting_sitting where id = ?")
                .param(sitting)
                .query(UUID.class)
                .single();
        return Hashes.keyed(key, identity);
    }

    /** Whom a representative stands for or stood for in the sitting, by account with the name that was written down. */
    Map<UUID, String> represents(UUID sitting, byte[] hash) {
        var found = new LinkedHashMap<UUID, String>();
        jdbc.sql(
                        "select voter, representative from voting_presence where sitting_id = ? and representative_hash = ? order by since")
                .params(sitting, hash)
                .query((row, n) -> found.put(row.getObject("voter", UUID.class), row.getString("representative")))
                .list();
        return found;
    }

    /** The sitting is over: nobody is known by a hash any more. */
    void forget(UUID sitting) {
        jdbc.sql(
                        "update voting_presence set representative_hash = null where sitting_id = ? and representative_hash is not null")
                .param(sitting)
                .update();
        jdbc.sql("update voting_sitting set hash_key = null where id = ?")
                .param(sitting)
                .update();
    }

    /** Whether somebody takes or took part in the sitting by the own account. */
    boolean wasRemote(UUID sitting, UUID voter) {
        return jdbc.sql(
                        "select exists (select from voting_presence where sitting_id = ? and voter = ? and way = 'REMOTE')")
                .params(sitting, voter)
                .query(Boolean.class)
                .single();
    }

    /** @return whether there was one to end */
    boolean end(UUID sitting, UUID voter, Instant now) {
        return jdbc.sql("update voting_presence set until = ? where sitting_id = ? and voter = ? and until is null")
                        .params(now.atOffset(ZoneOffset.UTC), sitting, voter)
                        .update()
                > 0;
    }

    void endAll(UUID sitting, Instant now) {
        jdbc.sql("update voting_presence set until = ? where sitting_id = ? and until is null")
                .params(now.atOffset(ZoneOffset.UTC), sitting)
                .update();
    }
}
