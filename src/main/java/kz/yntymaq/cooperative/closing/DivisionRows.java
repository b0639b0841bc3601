package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of the division of what remains: its draft, its parts, what members say of it, what was taken back. */
@Component
class DivisionRows {

    private static final String PART = """
            select p.*, a.family_name, a.given_name, a.patronymic from %s p
              join membership m on m.id = p.membership_id join account_v a on a.id = m.account_id
             where p.%s = ?""";

    private static final String PARTS = PART.formatted("closing_part", "case_id");
    private static final String DRAWN = PART.formatted(
            "(select d.*, null::date as paid_on, null::text as document from closing_draft_part d)", "draft_id");

    private static final String LOG = """
            select l.*, a.family_name, a.given_name, a.patronymic from closing_log l
              left join membership m on m.id = l.membership_id left join account_v a on a.id = m.account_id""";

    private final JdbcClient jdbc;

    DivisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A division that is shown and not withdrawn.
     *
     * @param amount tenge
     * @param until the last day on which it is only shown
     * @param shares all shares by which it is divided, tenge
     * @param claims what was paid to creditors when it was shown, tenge
     * @param moved whether other claims were paid since, also of the same sum
     */
    record Draft(
            UUID id,
            BigDecimal amount,
            LocalDate shownOn,
            LocalDate until,
            BigDecimal shares,
            BigDecimal claims,
            boolean moved) {}

    /** What remained, divided. @param amount tenge, zero where nothing did */
    record Remainder(
            BigDecimal amount, LocalDate on, @Nullable UUID transaction) {}

    /** A member's part of the remainder, or of its draft. @param weight the share, tenge @param amount tenge @param paidOn null while it is owed */
    record Part(
            UUID membership,
            int number,
            String name,
            BigDecimal weight,
            BigDecimal amount,
            @Nullable LocalDate paidOn,
            @Nullable String document) {

        public boolean isOwed() {
            return amount.signum() > 0 && paidOn == null;
        }

        /** Whether another one gives the same member the same by the same share. */
        boolean isSame(Part other) {
            return membership.equals(other.membership)
                    && weight.compareTo(other.weight) == 0
                    && amount.compareTo(other.amount) == 0;
        }
    }

    /**
     * What a member says.
     *
     * @param draft what is objected to, null where the own part was not received
     * @param answer of the chair, null while none is given
     * @param bars whether division and end wait for the answer: said again of the same payment it is told and bars nothing
     */
    record Word(
            UUID id,
            @Nullable UUID draft,
            UUID membership,
            String name,
            String words,
            LocalDate on,
            @Nullable String answer,
            boolean bars) {

        public boolean isOpen() {
            return answer == null;
        }

        /** Message key of what it is. */
        public String key() {
            return draft == null ? "closing.word.not-received" : "closing.word.objection";
        }
    }

    /** One line of the log. @param who member or creditor, empty of neither @param reason null of what was entered late */
    record Logged(
            String kind,
            String who,
            BigDecimal amount,
            LocalDate on,
            @Nullable String reason,
            LocalDate written) {

        public String key() {
            return "closing.log." + kind;
        }
    }

    /** A member's share in the book. @param share tenge */
    record Holding(UUID membership, int number, BigDecimal share) {}

    Optional<Draft> draft(UUID of) {
        return jdbc.sql("""
                select d.*, (select coalesce(sum(p.weight), 0) from closing_draft_part p where p.draft_id = d.id) as shares,
                       (select coalesce(sum(c.amount), 0) from closing_claim c where c.id = any (d.claims)) as claims_paid,
                       d.claims <> coalesce((select array_agg(c.id order by c.place) from closing_claim c
                                              where c.case_id = d.case_id and c.paid_on is not null), '{}') as moved
                  from closing_draft d where d.case_id = ? and d.withdrawn_on is null""")
                .param(of)
                .query((row, n) -> new Draft(
                        row.getObject("id", UUID.class),
                        row.getBigDecimal("amount"),
                        row.getObject("shown_on", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getBigDecimal("shares"),
                        row.getBigDecimal("claims_paid"),
                        row.getBoolean("moved")))
                .optional();
    }

    Optional<Remainder> remainder(UUID of) {
        return jdbc.sql("select amount, decided_on, transaction_id from closing_remainder where case_id = ?")
                .param(of)
                .query((row, n) -> new Remainder(
                        row.getBigDecimal(1), row.getObject(2, LocalDate.class), row.getObject(3, UUID.class)))
                .optional();
    }

    /** By number. */
    List<Part> parts(UUID of) {
        return jdbc.sql(PARTS + " order by p.number")
                .param(of)
                .query((row, n) -> part(row))
                .list();
    }

    /** Day on which the last payment of a part was written down; null while none was. */
    @Nullable
    LocalDate lastPaid(UUID of) {
        return jdbc.sql("select max(written_on) from closing_part where case_id = ?")
                .param(of)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    Optional<Part> part(UUID of, UUID membership) {
        return jdbc.sql(PARTS + " and p.membership_id = ?")
                .params(of, membership)
                .query((row, n) -> part(row))
                .optional();
    }

    /** Of whatever its co-operative divided. */
    Optional<Part> partOf(UUID membership) {
        return jdbc.sql(PART.formatted("closing_part", "membership_id"))
                .param(membership)
                .query((row, n) -> part(row))
                .optional();
    }

    /** Of a draft, by number. */
    List<Part> drawn(UUID draft) {
        return jdbc.sql(DRAWN + " order by p.number")
                .param(draft)
                .query((row, n) -> part(row))
                .list();
    }

    Optional<Part> drawn(UUID draft, UUID membership) {
        return jdbc.sql(DRAWN + " and p.membership_id = ?")
                .params(draft, membership)
                .query((row, n) -> part(row))
                .optional();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("membership_id", UUID.class),
                row.getInt("number"),
                name(row),
                row.getBigDecimal("weight"),
                row.getBigDecimal("amount"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("document"));
    }

    private static String name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic"))
                .full();
    }

    /** The first said first. */
    List<Word> words(UUID of) {
        return jdbc.sql("""
                select w.*, a.family_name, a.given_name, a.patronymic,
                       w.answer is null and not exists (
                         select from closing_word e where e.case_id = w.case_id and e.membership_id = w.membership_id
                            and e.transaction_id = w.transaction_id and e.place < w.place) as bars
                  from closing_word w
                  join membership m on m.id = w.membership_id join account_v a on a.id = m.account_id
                 where w.case_id = ? order by w.place""")
                .param(of)
                .query((row, n) -> new Word(
                        row.getObject("id", UUID.class),
                        row.getObject("draft_id", UUID.class),
                        row.getObject("membership_id", UUID.class),
                        name(row),
                        row.getString("words"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("answer"),
                        row.getBoolean("bars")))
                .list();
    }

    /** The latest first. */
    List<Logged> log(UUID of) {
        return jdbc.sql(LOG + " where l.case_id = ? order by l.place desc")
                .param(of)
                .query((row, n) -> logged(row))
                .list();
    }

    Logged logged(long place) {
        return jdbc.sql(LOG + " where l.place = ?")
                .param(place)
                .query((row, n) -> logged(row))
                .single();
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getString("kind"),
                row.getString("family_name") == null
                        ? Optional.ofNullable(row.getString("creditor")).orElse("")
                        : name(row),
                row.getBigDecimal("amount"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("written_on", LocalDate.class));
    }

    /** Full name of a member. */
    String name(UUID membership) {
        return jdbc.sql("""
                select a.family_name, a.given_name, a.patronymic from membership m join account_v a on a.id = m.account_id
                 where m.id = ?""").param(membership).query((row, n) -> name(row)).single();
    }

    /** Shares as the book has them now, by number. */
    List<Holding> holdings(UUID cooperative) {
        return jdbc.sql(
                        "select membership_id, number, holding from share_holding_v where cooperative_id = ? order by number")
                .param(cooperative)
                .query((row, n) -> new Holding(row.getObject(1, UUID.class), row.getInt(2), row.getBigDecimal(3)))
                .list();
    }

    /** The meeting stopped what was drafted: nothing of it is shown as open any more, and no word waits. */
    void lay(UUID of, LocalDate on, String reason) {
        jdbc.sql(
                        "update closing_draft set withdrawn_on = ?, reason = left(?, 300) where case_id = ? and withdrawn_on is null")
                .params(on, reason, of)
                .update();
        jdbc.sql("update closing_word set answer = ?, answered_on = ? where case_id = ? and answer is null")
                .params(reason, on, of)
                .update();
    }
}
