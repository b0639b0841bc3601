package kz.yntymaq.lending.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.lending.bank.BankCheck.Checked;
import kz.yntymaq.lending.bank.BankLine.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payments of statements as they are stored. Who calls has asked whether the actor may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BankLines {

    private static final String SELECT = """
            select l.*, s.file_name, f.application_id, a.number, c.name_kk, c.name_ru
              from loan_bank_line l join loan_bank_statement s on s.id = l.statement_id
              left join loan_file f on f.id = l.file_id left join application_case_v a on a.id = f.application_id
              left join applicant_v c on c.id = f.applicant_id
             where l.oblast_code = :oblast""";

    /** Lines that are written at once. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BankLines(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(UUID statement, String oblast, List<Checked> checked) {
        batches.batchUpdate("""
                insert into loan_bank_line (id, statement_id, oblast_code, line, day, tenge, reference, payer, payer_number, purpose,
                    state, why, file_id)
                values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?)""", checked, BATCH, (insert, each) -> {
            ReadLine line = each.line();
            Verdict verdict = each.verdict();
            Object[] values = {
                UUID.randomUUID(),
                statement,
                oblast,
                line.line(),
                line.day(),
                line.tenge(),
                line.reference(),
                line.payer(),
                line.payerNumber(),
                line.purpose(),
                verdict.state().name(),
                verdict.why() == null ? null : verdict.why().name(),
                verdict.file()
            };
            for (int at = 0; at < values.length; at++) {
                insert.setObject(at + 1, values[at]);
            }
        });
    }

    /** Lines of a statement in the order of the file. @param after line of the last one before @param most of them */
    List<BankLine> of(String oblast, UUID statement, @Nullable LineState state, int after, int most) {
        return jdbc.sql(SELECT + " and l.statement_id = :statement and l.line > :after"
                        + (state == null ? "" : " and l.state = :state") + " order by l.line limit :most")
                .param("oblast", oblast)
                .param("statement", statement)
                .param("after", after)
                .param("state", state == null ? null : state.name())
                .param("most", most)
                .query(BankLines::read)
                .list();
    }

    /** Lines of all statements that were confirmed, the oldest payment first. @param after place of the last one before */
    List<BankLine> waiting(String oblast, LineState state, Optional<Cursor> after, int most) {
        return jdbc.sql(SELECT + " and l.state = :state and s.confirmed_at is not null"
                        + (after.isPresent() ? " and (l.day, l.id) > (cast(:day as date), :id)" : "")
                        + " order by l.day, l.id limit :most")
                .param("oblast", oblast)
                .param("state", state.name())
                .param("day", after.map(each -> each.value(0)).orElse(null))
                .param("id", after.map(Cursor::id).orElse(null))
                .param("most", most)
                .query(BankLines::read)
                .list();
    }

    /** One of a statement that was confirmed. @param held until the transaction ends */
    Optional<BankLine> find(String oblast, UUID id, boolean held) {
        return jdbc.sql(SELECT + " and l.id = :id and s.confirmed_at is not null" + (held ? " for update of l" : ""))
                .param("oblast", oblast)
                .param("id", id)
                .query(BankLines::read)
                .optional();
    }

    /** The first of a statement whose payments are not recorded yet. */
    List<UUID> matched(UUID statement, int most) {
        return jdbc.sql(
                        "select id from loan_bank_line where statement_id = ? and state = 'MATCHED' order by line limit ?")
                .params(statement, most)
                .query(UUID.class)
                .list();
    }

    /** One that is not recorded yet, held until the transaction ends; empty where it is, or somebody else holds it. */
    Optional<BankLine> holdMatched(String oblast, UUID id) {
        return jdbc.sql(SELECT + " and l.id = :id and l.state = 'MATCHED' for update of l skip locked")
                .param("oblast", oblast)
                .param("id", id)
                .query(BankLines::read)
                .optional();
    }

    void set(UUID id, Verdict verdict) {
        jdbc.sql("update loan_bank_line set state = ?, why = ?, file_id = ? where id = ?")
                .param(verdict.state().name())
                .param(verdict.why() == null ? null : verdict.why().name())
                .param(verdict.file())
                .param(id)
                .update();
    }

    /** It is recorded on a microcredit. @param reference under which it was, which an officer may have made more exact */
    void recorded(BankLine line, UUID file, String reference, UUID by, Instant now) {
        jdbc.sql("""
                update loan_bank_line l set state = 'RECORDED', why = null, file_id = ?, by_account = ?, at = ?, reason = null,
                       receipt_id = (select r.receipt_id from loan_receipt_reference r
                                      where r.oblast_code = l.oblast_code and r.day = l.day and r.reference = ?)
                 where l.id = ?""")
                .params(file, by, now.atOffset(ZoneOffset.UTC), BankCells.folded(reference), line.id())
                .update();
    }

    /** What was recorded as this payment waits, for it was taken back. */
    void reopen(UUID receipt) {
        jdbc.sql(
                        "update loan_bank_line set state = 'WAITS', why = 'TAKEN_BACK', receipt_id = null where receipt_id = ?")
                .param(receipt)
                .update();
    }

    /** Who paid and for what is kept no longer of lines that are no payments of a microcredit, or not the first of it. */
    void forget(Instant confirmedBefore) {
        jdbc.sql("""
                update loan_bank_line l set payer = '', payer_number = '', purpose = ''
                  from loan_bank_statement s
                 where s.id = l.statement_id and s.confirmed_at < ? and l.state in ('REPEATED', 'UNREADABLE', 'ASIDE')
                   and l.payer || l.payer_number || l.purpose <> ''""").param(confirmedBefore.atOffset(ZoneOffset.UTC)).update();
    }

    /** An officer sets one aside, or takes it back. @param reason null where it is taken back */
    void aside(UUID id, @Nullable String reason, UUID by, Instant now) {
        jdbc.sql("update loan_bank_line set state = ?, reason = ?, by_account = ?, at = ? where id = ?")
                .param((reason == null ? LineState.WAITS : LineState.ASIDE).name())
                .param(reason)
                .param(by)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    private static BankLine read(ResultSet row, int n) throws SQLException {
        UUID by = row.getObject("by_account", UUID.class);
        String why = row.getString("why");
        return new BankLine(
                row.getObject("id", UUID.class),
                row.getObject("statement_id", UUID.class),
                row.getString("file_name"),
                row.getInt("line"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("tenge"),
                row.getString("reference"),
                row.getString("folded"),
                row.getString("payer"),
                row.getString("payer_number"),
                row.getString("purpose"),
                LineState.valueOf(row.getString("state")),
                why == null ? null : Why.valueOf(why),
                row.getObject("file_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("number"),
                Bilingual.orNull(row.getString("name_kk"), row.getString("name_ru")),
                by == null
                        ? null
                        : new Decision(
                                by, row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("reason")));
    }
}
