package kz.yntymaq.lending.repayment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.lending.LoanActs.Moment;
import kz.yntymaq.lending.repayment.Receipt.Back;
import kz.yntymaq.lending.repayment.rule.Surplus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payments that were recorded, and what was taken back. Rows are added and never changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Receipts {

    /** A number without spaces, marks and its sign. */
    private static final String COMPARED = "replace(searchable(replace(?, '№', ' ')), ' ', '')";

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a loan in the order of recording. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Receipt> of(UUID file) {
        return jdbc.sql("""
                        select p.*, b.number as back_number, b.at as back_at, b.reason as back_reason
                          from loan_receipt p left join loan_receipt b on b.reverses = p.id
                         where p.file_id = ? and p.reverses is null order by p.number""").param(file).query(Receipts::read).list();
    }

    private static Receipt read(ResultSet row, int n) throws SQLException {
        OffsetDateTime back = row.getObject("back_at", OffsetDateTime.class);
        return new Receipt(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("tenge"),
                Surplus.valueOf(row.getString("surplus")),
                row.getString("reference"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                back == null
                        ? null
                        : new Back(row.getInt("back_number"), back.toInstant(), row.getString("back_reason")));
    }

    /** Whether a payment of that day to the same operator that was not taken back has this number, however it was typed. */
    boolean isRecorded(UUID file, LocalDate day, String reference) {
        return jdbc.sql("""
                        select exists (select from loan_receipt_reference r join loan_file f on f.oblast_code = r.oblast_code
                                        where f.id = ? and r.day = ? and r.reference = %s)""".formatted(COMPARED))
                .params(file, day, reference)
                .query(Boolean.class)
                .single();
    }

    void add(UUID file, GivenReceipt given, Moment at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into loan_receipt (id, file_id, number, day, tenge, surplus, reference, by_account, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        file,
                        next(file),
                        given.day(),
                        given.tenge(),
                        given.surplus().name(),
                        given.reference(),
                        at.by(),
                        at.now().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into loan_receipt_reference (receipt_id, oblast_code, day, reference)
                select ?, f.oblast_code, ?, %s from loan_file f where f.id = ?""".formatted(COMPARED))
                .params(id, given.day(), given.reference(), file)
                .update();
    }

    /** Its number is free again: the same payment may be recorded anew as it was. */
    void takeBack(UUID file, UUID receipt, String reason, Moment at) {
        jdbc.sql("""
                insert into loan_receipt (id, file_id, number, reverses, reason, by_account, at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        file,
                        next(file),
                        receipt,
                        reason,
                        at.by(),
                        at.now().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from loan_receipt_reference where receipt_id = ?")
                .param(receipt)
                .update();
    }

    /** The application is held, so that nobody else adds one. */
    private int next(UUID file) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from loan_receipt where file_id = ?")
                .param(file)
                .query(Integer.class)
                .single();
    }
}
