package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads drafts, what they give to whom, where they were put and what was decided and paid. */
@Component
class IncomeRows {

    private static final String SHARE = """
            select s.payee, s.place, sm.number, s.weight, s.amount, coalesce(m.ending = 'DEATH', false) as died,
                   o.name, coalesce(f.name_ru, o.name) as name_ru, a.family_name, a.given_name, a.patronymic,
                   coalesce((select sum(p.amount) from income_paid_v p
                              where p.draft_id = s.draft_id and p.payee = s.payee), 0.00) as paid
              from income_share s
              left join share_member sm on sm.membership_id = s.membership_id
              left join membership m on m.id = s.membership_id
              left join account_v a on a.id = m.account_id
              left join associate o on o.id = s.associate_id
              left join associate_entity f on f.id = o.entity_id
             where s.draft_id = :draft""";

    private final MeetingAccess meetings;
    private final JdbcClient jdbc;

    IncomeRows(MeetingAccess meetings, JdbcClient jdbc) {
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    /** Where a draft was put. */
    record Proposal(UUID question, UUID draft, UUID meeting) {}

    /** What a meeting decided. @param dueOn until when it is paid */
    record Decision(UUID draft, LocalDate decidedOn, LocalDate dueOn) {}

    /** A payment on record. @param amount tenge @param takenBack why it was taken back, null while it stands */
    record Entry(
            UUID transaction,
            BigDecimal amount,
            LocalDate on,
            String document,
            @Nullable String takenBack) {}

    /** The latest draft of a year; earlier ones were replaced by it. */
    Optional<IncomeDraft> latest(UUID cooperative, int year) {
        return jdbc.sql("select * from income_draft where cooperative_id = ? and year = ? order by place desc limit 1")
                .params(cooperative, year)
                .query((row, n) -> draft(row))
                .optional();
    }

    Optional<IncomeDraft> find(UUID draft) {
        return jdbc.sql("select * from income_draft where id = ?")
                .param(draft)
                .query((row, n) -> draft(row))
                .optional();
    }

    Optional<Decision> decision(UUID cooperative, int year) {
        return jdbc.sql(
                        "select draft_id, decided_on, due_on from income_decision where cooperative_id = ? and year = ?")
                .params(cooperative, year)
                .query((row, n) -> new Decision(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .optional();
    }

    /** How far the years of a co-operative came, of which there is a draft, in one statement. */
    Map<Integer, IncomeStage> stages(UUID cooperative) {
        return jdbc
                .sql("""
                select distinct on (d.year) d.year, d.distributed + d.dividends as given, x.draft_id is not null as decided,
                       coalesce((select q.outcome = 'ADOPTED' or (q.state <> 'CLOSED' and s.state not in ('CALLED_OFF', 'CLOSED'))
                                   from income_proposal p
                                   join voting_question_v q on q.id = p.question_id
                                   join voting_sitting_v s on s.id = q.sitting_id
                                  where p.draft_id = d.id order by p.put_at desc limit 1), false) as put,
                       (select coalesce(sum(v.amount), 0.00) from income_paid_v v where v.draft_id = d.id) as paid
                  from income_draft d
                  left join income_decision x on x.cooperative_id = d.cooperative_id and x.year = d.year
                 where d.cooperative_id = ? order by d.year, x.draft_id is not distinct from d.id desc, d.place desc""")
                .param(cooperative)
                .query((row, n) -> Map.entry(
                        row.getInt("year"),
                        IncomeStage.of(
                                row.getBoolean("decided"),
                                row.getBoolean("put"),
                                row.getBigDecimal("given"),
                                row.getBigDecimal("paid"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Proposal> proposal(UUID question) {
        return proposal("question_id = ?", question);
    }

    /** Where a draft stands on an agenda or is being voted on; empty where it was not, or the meeting did not adopt it. */
    Optional<Proposal> pending(UUID draft) {
        return proposal("draft_id = ? order by put_at desc limit 1", draft)
                .filter(each -> meetings.became(each.meeting(), each.question()).stands());
    }

    private Optional<Proposal> proposal(String which, UUID id) {
        return jdbc.sql("select question_id, draft_id, meeting_id from income_proposal where " + which)
                .param(id)
                .query((row, n) -> new Proposal(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .optional();
    }

    /** Shares in their order. @param after place of the last row of the page before, as it was written */
    KeyPage<IncomeShare> page(UUID draft, @Nullable String after) {
        Optional<Cursor> place = Cursor.read(after, Cursor.Kind.NUMBER);
        JdbcClient.StatementSpec asked = jdbc.sql(
                        SHARE + " and s.place > cast(:after as numeric) order by s.place limit :ask")
                .param("draft", draft)
                .param("after", place.map(found -> found.value(0)).orElse("0"))
                .param("ask", KeyPage.ASK);
        return KeyPage.of(
                asked.query((row, n) -> share(row)).list(),
                last -> Cursor.of(last.payee(), last.place()).written());
    }

    /** What is still owed of a draft, in its order. */
    List<IncomeShare> owed(UUID draft) {
        return jdbc.sql("select * from (" + SHARE + ") s where s.amount > s.paid order by s.place")
                .param("draft", draft)
                .query((row, n) -> share(row))
                .list();
    }

    Optional<IncomeShare> share(UUID draft, UUID payee) {
        return jdbc.sql(SHARE + " and s.payee = :payee")
                .param("draft", draft)
                .param("payee", payee)
                .query((row, n) -> share(row))
                .optional();
    }

    /** What was paid of a draft, tenge. */
    BigDecimal paid(UUID draft) {
        return jdbc.sql("select coalesce(sum(amount), 0.00) from income_paid_v where draft_id = ?")
                .param(draft)
                .query(BigDecimal.class)
                .single();
    }

    /** What is still owed of a draft to members who died, tenge. */
    BigDecimal owedToHeirs(UUID draft) {
        return jdbc.sql("select coalesce(sum(s.amount - s.paid), 0.00) from (" + SHARE + ") s where s.died")
                .param("draft", draft)
                .query(BigDecimal.class)
                .single();
    }

    /** What was paid to somebody of a draft, the latest first. */
    List<Entry> entries(UUID draft, UUID payee) {
        return jdbc.sql("""
                select p.transaction_id, p.amount, p.paid_on, p.document, b.reason
                  from income_paid p
                  left join income_back b on b.transaction_id = p.transaction_id and b.payee = p.payee
                 where p.draft_id = ? and p.payee = ? order by p.paid_on desc, p.transaction_id""")
                .params(draft, payee)
                .query((row, n) -> new Entry(
                        row.getObject("transaction_id", UUID.class),
                        row.getBigDecimal("amount"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("document"),
                        row.getString("reason")))
                .list();
    }

    /** As whom a person is paid by a co-operative, a member or an associated one, now or then: the one of now before those of then. */
    List<UUID> payees(UUID cooperative, UUID account) {
        return jdbc.sql("""
                select id from (
                  select m.id, m.left_on from membership m join share_member s on s.membership_id = m.id
                   where m.cooperative_id = :cooperative and m.account_id = :account
                  union all
                  select o.id, o.left_on from associate o where o.cooperative_id = :cooperative and o.account_id = :account) p
                 order by left_on desc nulls first""")
                .param("cooperative", cooperative)
                .param("account", account)
                .query(UUID.class)
                .list();
    }

    private static IncomeDraft draft(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        return new IncomeDraft(
                row.getObject("id", UUID.class),
                row.getObject("cooperative_id", UUID.class),
                row.getInt("year"),
                row.getBigDecimal("net"),
                row.getBigDecimal("kept"),
                row.getString("kept_for"),
                row.getBigDecimal("distributed"),
                row.getBigDecimal("dividends"),
                basis == null ? null : IncomeBasis.valueOf(basis),
                row.getString("charter"),
                row.getBigDecimal("total"),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static IncomeShare share(ResultSet row) throws SQLException {
        Bilingual associate = Bilingual.orNull(row.getString("name"), row.getString("name_ru"));
        return new IncomeShare(
                row.getObject("payee", UUID.class),
                row.getInt("place"),
                row.getObject("number", Integer.class),
                associate != null
                        ? associate.here()
                        : new PersonName(
                                        row.getString("family_name"),
                                        row.getString("given_name"),
                                        row.getString("patronymic"))
                                .full(),
                row.getBigDecimal("weight"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("paid"),
                row.getBoolean("died"));
    }
}
