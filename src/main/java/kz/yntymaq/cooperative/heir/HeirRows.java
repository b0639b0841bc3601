package kz.yntymaq.cooperative.heir;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deaths of members and their heirs, in the database. */
@Component
class HeirRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeirRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static final String DEATH = """
            select d.*, m.account_id,
                   case when not exists (select from membership o where o.cooperative_id = d.cooperative_id
                                            and o.account_id = d.seen_by) then d.seen_at end as seen_by_district
              from membership_death d join membership m on m.id = d.membership_id where\s""";

    /**
     * A death as it stands on record.
     *
     * @param account of who is said to have died
     * @param by account that recorded it
     * @param seenBy account of who saw the paper, null for nobody yet
     * @param seenByDistrict when an official of the district saw it, who is no member; null for nobody yet and for others
     */
    record Death(
            UUID membership,
            UUID cooperative,
            UUID account,
            LocalDate diedOn,
            SeenPaper paper,
            UUID by,
            Instant recordedAt,
            @Nullable UUID seenBy,
            @Nullable Instant seenByDistrict) {}

    void add(UUID cooperative, UUID membership, LocalDate diedOn, SeenPaper paper, UUID by) {
        jdbc.sql("""
                insert into membership_death (membership_id, cooperative_id, died_on, paper, number, words, recorded_by,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(membership)
                .param(cooperative)
                .param(diedOn)
                .param(paper.kind().name())
                .param(paper.number())
                .param(paper.words())
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Death> death(UUID cooperative, UUID membership) {
        return deaths("d.cooperative_id = ? and d.membership_id = ?", cooperative, membership).stream()
                .findFirst();
    }

    /** Of a co-operative, the latest first. */
    List<Death> deaths(UUID cooperative) {
        return deaths("d.cooperative_id = ? order by d.died_on desc, d.membership_id", cooperative);
    }

    /** Of active co-operatives of a district of which no heir has got a part yet. @param prefix leading digits of its places */
    List<Death> deathsIn(String prefix) {
        return deaths("""
                exists (select from cooperative c where c.id = d.cooperative_id and c.state = 'ACTIVE' and c.seat_code like ? || '%')
                   and not exists (select from membership_heir h where h.membership_id = d.membership_id
                                      and h.state not in ('NAMED', 'OWED'))
                 order by d.recorded_at, d.membership_id""", prefix);
    }

    /** The same, held until the transaction ends: heirs of one member change one after the other. */
    Death hold(UUID membership) {
        return deaths("d.membership_id = ? for update of d", membership).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Death> deaths(String which, Object... parameters) {
        return jdbc.sql(DEATH + which)
                .params(parameters)
                .query((row, n) -> new Death(
                        row.getObject("membership_id", UUID.class),
                        row.getObject("cooperative_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getObject("died_on", LocalDate.class),
                        SeenPaper.of(row),
                        row.getObject("recorded_by", UUID.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("seen_by", UUID.class),
                        Optional.ofNullable(row.getTimestamp("seen_by_district"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }

    /** The membership whose holder, who has this account, is said to have died. */
    Optional<UUID> deathOf(UUID cooperative, UUID account) {
        return jdbc.sql("""
                select d.membership_id from membership_death d join membership m on m.id = d.membership_id
                 where d.cooperative_id = ? and m.account_id = ? order by d.recorded_at desc limit 1""").params(cooperative, account).query(UUID.class).optional();
    }

    /** Another saw the paper. */
    void seen(UUID membership, UUID by) {
        jdbc.sql("update membership_death set seen_by = ?, seen_at = ? where membership_id = ?")
                .params(by, clock.instant().atOffset(ZoneOffset.UTC), membership)
                .update();
    }

    /** Whoever saw the paper has to look again. */
    void unseen(UUID membership) {
        jdbc.sql("update membership_death set seen_by = null, seen_at = null where membership_id = ?")
                .param(membership)
                .update();
    }

    /** Whether a person took a record of the own death back since then. */
    boolean isSaidAlive(UUID membership, UUID account, Instant since) {
        return jdbc.sql("""
                select exists (select from membership_death_back
                                where membership_id = ? and taken_back_by = ? and taken_back_at > ?)""")
                .params(membership, account, since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** A record that was taken back. @param reason in the words of who took it back */
    record Back(
            UUID membership,
            LocalDate diedOn,
            UUID recordedBy,
            Instant recordedAt,
            String reason,
            UUID takenBackBy,
            Instant takenBackAt) {}

    /** A part of payments in proportion that an heir was paid. */
    record PaidDue(UUID heir, UUID draft, BigDecimal amount) {}

    void paidDue(UUID transaction, UUID membership, UUID draft, UUID heir, BigDecimal amount) {
        jdbc.sql("""
                insert into membership_heir_payment (transaction_id, membership_id, draft_id, heir_id, amount)
                values (?, ?, ?, ?, ?)""").params(transaction, membership, draft, heir, amount).update();
    }

    /** Those that stand: none that was taken back in the book of payments. */
    List<PaidDue> paidDues(UUID membership) {
        return jdbc.sql("""
                select h.heir_id, h.draft_id, h.amount from membership_heir_payment h
                  join payment_paid_v p on p.transaction_id = h.transaction_id and p.membership_id = h.membership_id
                 where h.membership_id = ?""")
                .param(membership)
                .query((row, n) ->
                        new PaidDue(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBigDecimal(3)))
                .list();
    }

    /** Takes a record back: it stays to be read in another table, its heirs are forgotten. */
    void takeBack(UUID membership, String reason, UUID by) {
        jdbc.sql("delete from membership_heir where membership_id = ? and state in ('NAMED', 'OWED')")
                .param(membership)
                .update();
        jdbc.sql("""
                with back as (delete from membership_death where membership_id = :member returning *)
                insert into membership_death_back (id, membership_id, cooperative_id, died_on, paper, number, words, recorded_by,
                    recorded_at, seen_by, seen_at, reason, taken_back_by, taken_back_at)
                select :id, membership_id, cooperative_id, died_on, paper, number, words, recorded_by, recorded_at,
                       seen_by, seen_at, :reason, :by, :at
                  from back""")
                .param("member", membership)
                .param("id", UUID.randomUUID())
                .param("reason", reason)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records of a co-operative that were taken back, the latest first. */
    List<Back> takenBack(UUID cooperative) {
        return jdbc.sql(
                        "select * from membership_death_back where cooperative_id = ? order by taken_back_at desc, id limit 100")
                .param(cooperative)
                .query((row, n) -> new Back(
                        row.getObject("membership_id", UUID.class),
                        row.getObject("died_on", LocalDate.class),
                        row.getObject("recorded_by", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getObject("taken_back_by", UUID.class),
                        row.getObject("taken_back_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    UUID add(UUID membership, String name, @Nullable UUID account, Parts.Fraction part, String paper, UUID by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into membership_heir (id, membership_id, name, account_id, numerator, denominator, paper, state, named_by,
                    named_at)
                values (?, ?, ?, ?, ?, ?, ?, 'NAMED', ?, ?)""")
                .param(id)
                .param(membership)
                .param(name)
                .param(account)
                .param(part.numerator())
                .param(part.denominator())
                .param(paper)
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void remove(UUID heir) {
        jdbc.sql("delete from membership_heir where id = ? and state = 'NAMED'")
                .param(heir)
                .update();
    }

    void owe(UUID heir, BigDecimal amount) {
        jdbc.sql("update membership_heir set amount = ?, state = 'OWED' where id = ? and state in ('NAMED', 'OWED')")
                .params(amount, heir)
                .update();
    }

    void settle(UUID heir, HeirState how, LocalDate on) {
        jdbc.sql("update membership_heir set state = ?, settled_on = ? where id = ? and state = 'OWED'")
                .params(how.name(), on, heir)
                .update();
    }

    /** In the order in which they were named. */
    List<Heir> of(UUID membership) {
        return jdbc.sql("select * from membership_heir where membership_id = ? order by named_at, id")
                .param(membership)
                .query((row, n) -> new Heir(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("account_id", UUID.class),
                        new Parts.Fraction(row.getInt("numerator"), row.getInt("denominator")),
                        row.getString("paper"),
                        row.getBigDecimal("amount"),
                        HeirState.valueOf(row.getString("state")),
                        row.getObject("settled_on", LocalDate.class)))
                .list();
    }
}
