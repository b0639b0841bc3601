package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.people.FoundPeople;
import kz.yntymaq.cooperative.people.MemberSearch;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members of a co-operative by number, each with what stands for them. */
@Component
class ShareMembers {

    private static final String FROM = """
              from share_member s
              join membership m on m.id = s.membership_id
              join account_v a on a.id = m.account_id
              left join member_entity_v e on e.membership_id = m.id
            """;

    private static final String IN_THE_BOOK = " where s.cooperative_id = :cooperative";

    private static final String MEMBER = """
            select m.id, a.family_name, a.given_name, a.patronymic, m.share as promised, m.joined_on, m.left_on,
                   m.leave_asked_on, m.leave_due_on, m.ending, s.number, e.name_kk as entity_kk, e.name_ru as entity_ru, p.due_on, b.share, b.additional, b.fee, b.payable,
                   case when m.left_on is not null and b.payable = 0 then (
                     select max(x.value_date) from ledger_entry_v x
                      where x.book = 'SHARES:' || m.cooperative_id and x.subject = cast(m.id as text) and x.kind = 'PAID_OUT'
                        and x.reverses is null and x.reversed_by is null) end as paid_on
            """ + FROM + """
              left join share_payout p on p.membership_id = m.id
              cross join lateral (
                select coalesce(sum(v.balance) filter (where v.account = 'SHARE'), 0.00) as share,
                       coalesce(sum(v.balance) filter (where v.account = 'ADDITIONAL'), 0.00) as additional,
                       coalesce(sum(v.balance) filter (where v.account = 'FEE'), 0.00) as fee,
                       coalesce(sum(v.balance) filter (where v.account = 'PAYABLE'), 0.00) as payable
                  from ledger_balance_v v
                 where v.book = 'SHARES:' || m.cooperative_id and v.subject = cast(m.id as text)) b
            """ + IN_THE_BOOK;

    /** Begins with what is owed, which few are, and not with all who ever were members. */
    private static final String OWED = """
             and m.id in (select cast(o.subject as uuid) from ledger_balance_v o
                           where o.book = 'SHARES:' || cast(:cooperative as uuid) and o.account = 'PAYABLE' and o.balance > 0)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ShareMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of who is or was a member, by number. */
    record Listed(
            KeyPage<ShareMember> rows, int count, @Nullable String words, boolean first) implements FoundPeople {}

    /**
     * All who are or were members, or those whom a search finds.
     *
     * @param words a part of the name or the number, null for all
     * @param after place of the last row of the page before, as it was written
     */
    Listed byNumber(UUID cooperative, @Nullable String words, @Nullable String after) {
        String typed = Text.words(words);
        MemberSearch search = MemberSearch.of(typed);
        Optional<Cursor> place = Cursor.read(after, Cursor.Kind.NUMBER);
        JdbcClient.StatementSpec asked = ask(
                        cooperative,
                        search.condition()
                                + (place.isPresent() ? " and s.number > cast(:after as numeric)" : "")
                                + " order by s.number limit :ask")
                .params(search.parameters())
                .param("ask", KeyPage.ASK);
        KeyPage<ShareMember> rows = KeyPage.of(
                read(place.isPresent() ? asked.param("after", place.get().value(0)) : asked),
                last -> Cursor.of(last.id(), last.number()).written());
        return new Listed(rows, count(cooperative, search), typed, place.isEmpty());
    }

    private int count(UUID cooperative, MemberSearch search) {
        return jdbc.sql("select count(*) " + FROM + IN_THE_BOOK + search.condition())
                .param("cooperative", cooperative)
                .params(search.parameters())
                .query(Integer.class)
                .single();
    }

    /** To whom something is owed, what is due first at the top; at most as many as a page has rows. */
    List<ShareMember> owed(UUID cooperative) {
        return read(ask(cooperative, OWED + " order by p.due_on, s.number limit :ask")
                .param("ask", KeyPage.SIZE));
    }

    Optional<ShareMember> find(UUID cooperative, UUID membership) {
        return read(ask(cooperative, " and m.id = :member").param("member", membership)).stream()
                .findFirst();
    }

    private JdbcClient.StatementSpec ask(UUID cooperative, String which) {
        return jdbc.sql(MEMBER + " " + which).param("cooperative", cooperative);
    }

    private List<ShareMember> read(JdbcClient.StatementSpec asked) {
        LocalDate today = LocalDate.now(clock);
        return asked.query((row, n) -> member(row, today)).list();
    }

    private static ShareMember member(ResultSet row, LocalDate today) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        BigDecimal payable = row.getBigDecimal("payable");
        return new ShareMember(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                new PersonName(row.getString("family_name"), row.getString("given_name"), row.getString("patronymic")),
                Bilingual.orNull(row.getString("entity_kk"), row.getString("entity_ru")),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("leave_asked_on", LocalDate.class),
                row.getObject("leave_due_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getBigDecimal("promised"),
                row.getBigDecimal("share"),
                row.getBigDecimal("additional"),
                row.getBigDecimal("fee"),
                payable,
                dueOn,
                row.getObject("paid_on", LocalDate.class),
                dueOn != null && payable.signum() > 0 && today.isAfter(dueOn),
                Ending.DEATH.name().equals(row.getString("ending")));
    }
}
