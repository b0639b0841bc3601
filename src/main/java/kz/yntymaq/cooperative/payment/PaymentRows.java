package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads drafts, their shares, where they were put and what was decided. */
@Component
class PaymentRows {

    private static final String SHARE = """
            select s.membership_id, s.number, s.weight, s.amount, s.brought, s.carried, m.ending, a.family_name, a.given_name, a.patronymic,
                   coalesce((select sum(p.amount) from payment_paid_v p
                              where p.draft_id = s.draft_id and p.membership_id = s.membership_id), 0.00) as paid
              from payment_share s
              join membership m on m.id = s.membership_id
              join account_v a on a.id = m.account_id
             where s.draft_id = :draft""";

    private final MeetingAccess meetings;
    private final JdbcClient jdbc;

    PaymentRows(MeetingAccess meetings, JdbcClient jdbc) {
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    /** Where a draft was put. */
    record Proposal(UUID question, UUID draft, UUID meeting) {}

    /** What a meeting decided. @param dueOn until when it is paid */
    record Decision(UUID draft, LocalDate decidedOn, LocalDate dueOn) {}

    /** The latest draft of a period; earlier ones were replaced by it. */
    Optional<Draft> latest(UUID period) {
        return jdbc.sql("select * from payment_draft where period_id = ? order by place desc limit 1")
                .param(period)
                .query((row, n) -> draft(row))
                .optional();
    }

    Optional<Draft> find(UUID draft) {
        return jdbc.sql("select * from payment_draft where id = ?")
                .param(draft)
                .query((row, n) -> draft(row))
                .optional();
    }

    Optional<Decision> decision(UUID period) {
        return jdbc.sql("select draft_id, decided_on, due_on from payment_decision where period_id = ?")
                .param(period)
                .query((row, n) -> new Decision(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .optional();
    }

    Optional<Proposal> proposal(UUID question) {
        return proposal("question_id = ?", question);
    }

    /**
     * Where a draft stands on an agenda, or is being voted on; empty where it was never put, was taken from the agenda, the
     * meeting was called off or ended without it, or it was not adopted.
     */
    Optional<Proposal> pending(UUID draft) {
        return proposal("draft_id = ? order by put_at desc limit 1", draft)
                .filter(each -> became(each).stands());
    }

    /** Whether the meeting still has to decide on a draft: it voted on it neither for nor against. */
    boolean isOpen(Draft draft) {
        return proposal("draft_id = ? order by put_at desc limit 1", draft.id())
                .filter(each -> became(each).isVoted())
                .isEmpty();
    }

    /** Periods that end in a year, on whose payments no meeting has decided. */
    List<UUID> undecided(UUID cooperative, int year) {
        return jdbc.sql("""
                select p.id from trade_period p
                 where p.cooperative_id = ? and extract(year from p.ends_on) = ?
                   and not exists (select from payment_decision c where c.period_id = p.id)""").params(cooperative, year).query(UUID.class).list();
    }

    /** Whether a meeting has approved the results of the year in which a period ends, or decided on its net income. */
    boolean isAfterResults(UUID period) {
        return jdbc.sql("""
                select exists (select from trade_period p
                                 join cooperative_meeting g on g.cooperative_id = p.cooperative_id
                                 join cooperative_meeting_matter m on m.meeting_id = g.id
                                 join voting_question_v q on q.id = m.id
                                where p.id = ? and m.topic in ('REPORT', 'INCOME') and m.year = extract(year from p.ends_on)
                                  and q.outcome = 'ADOPTED')""").param(period).query(Boolean.class).single();
    }

    private Optional<Proposal> proposal(String which, UUID id) {
        return jdbc.sql("select question_id, draft_id, meeting_id from payment_proposal where " + which)
                .param(id)
                .query((row, n) -> new Proposal(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .optional();
    }

    private MeetingAccess.Became became(Proposal proposal) {
        return meetings.became(proposal.meeting(), proposal.question());
    }

    /** Shares by number. @param after place of the last row of the page before, as it was written */
    KeyPage<PaymentShare> page(UUID draft, @Nullable String after) {
        Optional<Cursor> place = Cursor.read(after, Cursor.Kind.NUMBER);
        JdbcClient.StatementSpec asked = jdbc.sql(SHARE
                        + (place.isPresent() ? " and s.number > cast(:after as numeric)" : "")
                        + " order by s.number limit :ask")
                .param("draft", draft)
                .param("ask", KeyPage.ASK);
        return KeyPage.of(
                (place.isPresent() ? asked.param("after", place.get().value(0)) : asked)
                        .query((row, n) -> share(row))
                        .list(),
                last -> Cursor.of(last.membership(), last.number()).written());
    }

    /** What is still owed of a draft, by number. */
    List<PaymentShare> owed(UUID draft) {
        return jdbc.sql("select * from (" + SHARE + ") s where s.amount > s.paid order by s.number")
                .param("draft", draft)
                .query((row, n) -> share(row))
                .list();
    }

    Optional<PaymentShare> share(UUID draft, UUID membership) {
        return jdbc.sql(SHARE + " and s.membership_id = :membership")
                .param("draft", draft)
                .param("membership", membership)
                .query((row, n) -> share(row))
                .optional();
    }

    /** A person's membership in a co-operative, the one of now before those of then. */
    Optional<UUID> membership(UUID cooperative, UUID account) {
        return jdbc.sql("""
                select m.id from membership m join share_member s on s.membership_id = m.id
                 where m.cooperative_id = ? and m.account_id = ? order by m.left_on desc nulls first limit 1""").params(cooperative, account).query(UUID.class).optional();
    }

    /** What was paid of a draft, tenge. */
    BigDecimal paid(UUID draft) {
        return jdbc.sql("select coalesce(sum(amount), 0.00) from payment_paid_v where draft_id = ?")
                .param(draft)
                .query(BigDecimal.class)
                .single();
    }

    /** What is owed of a draft to members who died, which the heirs are paid, tenge. */
    BigDecimal owedToHeirs(UUID draft) {
        return jdbc.sql("select coalesce(sum(s.amount - s.paid), 0.00) from (" + SHARE + ") s where s.ending = 'DEATH'")
                .param("draft", draft)
                .query(BigDecimal.class)
                .single();
    }

    /**
     * A payment on record. @param amount tenge @param takenBack why it was taken back, null while it stands
     */
    record Entry(
            UUID transaction,
            BigDecimal amount,
            LocalDate on,
            String document,
            @Nullable String takenBack) {}

    /** What was paid to a member of a draft, the latest first. */
    List<Entry> entries(UUID draft, UUID membership) {
        return jdbc.sql("""
                select p.transaction_id, p.amount, p.paid_on, p.document, b.reason
                  from payment_paid p
                  left join payment_back b on b.transaction_id = p.transaction_id and b.membership_id = p.membership_id
                 where p.draft_id = ? and p.membership_id = ? order by p.paid_on desc, p.transaction_id""")
                .params(draft, membership)
                .query((row, n) -> new Entry(
                        row.getObject(1, UUID.class),
                        row.getBigDecimal(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                row.getObject("period_id", UUID.class),
                Basis.valueOf(row.getString("basis")),
                row.getString("charter"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("total"),
                row.getInt("members"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static PaymentShare share(ResultSet row) throws SQLException {
        return new PaymentShare(
                row.getObject("membership_id", UUID.class),
                row.getInt("number"),
                new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic"))
                        .full(),
                row.getBigDecimal("weight"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("brought"),
                row.getBigDecimal("carried"),
                Ending.DEATH.name().equals(row.getString("ending")));
    }
}
