package kz.yntymaq.cooperative.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.body.BodyTerms;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what members began, and who stands behind it now: who is a member still, and of a group who may be in it. */
@Component
@Transactional
class InitiativeRows {

    private static final int MOST = 100;

    private static final String ROWS = """
            with behind as (
              select s.initiative_id, s.account_id from control_initiative_member s
                join control_initiative i on i.id = s.initiative_id
                join cooperative_member_v v on v.cooperative_id = i.cooperative_id and v.account_id = s.account_id
               where i.cooperative_id = :cooperative
                 and (i.aim <> 'GROUP' or s.account_id <> all (cast(:executive as uuid[]))))
            select i.*, (select count(*) from behind b where b.initiative_id = i.id) as behind,
                   (i.id, cast(:reader as uuid)) in (select initiative_id, account_id from behind) as mine
              from control_initiative i where i.cooperative_id = :cooperative""";

    private static final UUID NOBODY = new UUID(0, 0);

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final BodyTerms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    InitiativeRows(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            BodyTerms terms,
            JdbcClient jdbc,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who does the work of the executive body on a day, who chairs the co-operative among them. */
    Set<UUID> executive(UUID cooperativeId, LocalDate on) {
        var executive = new HashSet<>(terms.executive(cooperativeId, on));
        executive.add(cooperatives
                .findById(cooperativeId)
                .orElseThrow(NotFoundException::new)
                .getChairId());
        return executive;
    }

    /** What was begun in a co-operative, the latest first. */
    List<Initiative> of(Actor reader, UUID cooperativeId) {
        return read(
                ROWS + " order by i.ended_at is not null, i.begun_at desc, i.id limit " + MOST,
                cooperativeId,
                reader.accountId(),
                null);
    }

    Optional<Initiative> find(Actor reader, UUID cooperativeId, UUID id) {
        return find(cooperativeId, id, reader.accountId());
    }

    /** @param reader by whose account {@link Initiative#mine} is answered */
    Optional<Initiative> find(UUID cooperativeId, UUID id, UUID reader) {
        return read(ROWS + " and i.id = cast(:only as uuid)", cooperativeId, reader, id).stream()
                .findFirst();
    }

    /** Groups that somebody is in and that look at the co-operative now. */
    boolean isInGroup(UUID cooperativeId, UUID account) {
        boolean any = jdbc.sql("""
                select exists (select from control_initiative i
                                 join control_initiative_member s on s.initiative_id = i.id and s.account_id = :account
                                where i.cooperative_id = :cooperative and i.aim = 'GROUP' and i.ended_at is null)""")
                .param("account", account)
                .param("cooperative", cooperativeId)
                .query(Boolean.class)
                .single();
        return any
                && read(ROWS + " and i.aim = 'GROUP' and i.ended_at is null", cooperativeId, account, null).stream()
                        .anyMatch(each -> each.mine() && each.isAtWork());
    }

    /** Accounts of those who stand behind it and are members now, who came first at the top; of a group who may be in it. */
    List<UUID> behind(UUID cooperativeId, UUID id) {
        return jdbc.sql("""
                select s.account_id from control_initiative_member s
                  join control_initiative i on i.id = s.initiative_id
                  join cooperative_member_v v on v.cooperative_id = i.cooperative_id and v.account_id = s.account_id
                 where i.cooperative_id = :cooperative and i.id = :id
                   and (i.aim <> 'GROUP' or s.account_id <> all (cast(:executive as uuid[])))
                 order by s.at, s.account_id""")
                .param("cooperative", cooperativeId)
                .param("id", id)
                .param("executive", executiveNow(cooperativeId))
                .query(UUID.class)
                .list();
    }

    /** Who was in a group when it reported, by group: nobody leaves one that is over. */
    Map<UUID, List<UUID>> reported(UUID cooperativeId) {
        var groups = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                select s.initiative_id, s.account_id from control_initiative_member s
                  join control_initiative i on i.id = s.initiative_id
                 where i.cooperative_id = ? and i.aim = 'GROUP' and i.ended_why = 'REPORTED' order by s.at, s.account_id""").param(cooperativeId).query(row -> {
            groups.computeIfAbsent(row.getObject(1, UUID.class), each -> new ArrayList<>())
                    .add(row.getObject(2, UUID.class));
        });
        return groups;
    }

    /** What each group looks into. */
    Map<UUID, String> words(UUID cooperativeId) {
        var words = new HashMap<UUID, String>();
        jdbc.sql("select id, words from control_initiative where cooperative_id = ? and aim = 'GROUP'")
                .param(cooperativeId)
                .query(row -> {
                    words.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return words;
    }

    /** Audits by a decision of the meeting that are not over, the first first. @param reader by whose account {@link Initiative#mine} is answered */
    List<Initiative> openAudits(UUID cooperativeId, UUID reader) {
        return read(
                ROWS + " and i.aim = 'AUDIT' and i.ended_at is null order by i.begun_at, i.id limit " + MOST,
                cooperativeId,
                reader,
                null);
    }

    /** The same where it matters to nobody which ones are the reader's. */
    List<Initiative> openAudits(UUID cooperativeId) {
        return openAudits(cooperativeId, NOBODY);
    }

    boolean isOpen(UUID id) {
        return jdbc.sql("select exists (select from control_initiative where id = ? and ended_at is null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void end(UUID id, Initiative.Why why) {
        jdbc.sql("update control_initiative set ended_at = ?, ended_why = ? where id = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), why.name(), id)
                .update();
    }

    private List<Initiative> read(String rows, UUID cooperativeId, UUID reader, @Nullable UUID only) {
        int members = memberships.countVoters(cooperativeId);
        return jdbc.sql(rows)
                .param("cooperative", cooperativeId)
                .param("reader", reader)
                .param("executive", executiveNow(cooperativeId))
                .param("only", only)
                .query((row, n) -> initiative(row, members))
                .list();
    }

    private String[] executiveNow(UUID cooperativeId) {
        return executive(cooperativeId, LocalDate.now(clock)).stream()
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    private static Initiative initiative(ResultSet row, int members) throws SQLException {
        String why = row.getString("ended_why");
        return new Initiative(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                Aim.valueOf(row.getString("aim")),
                row.getString("words"),
                row.getString("auditor"),
                row.getObject("begun_by", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row, "reached_at"),
                instant(row, "ended_at"),
                why == null ? null : Initiative.Why.valueOf(why),
                row.getInt("behind"),
                members,
                row.getBoolean("mine"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
