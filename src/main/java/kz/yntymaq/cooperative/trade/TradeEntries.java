package kz.yntymaq.cooperative.trade;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the book of trade: rows by day, the latest first, and what they come to. */
@Component
class TradeEntries {

    private static final String ENTRY = """
            select e.*, p.name as product, p.unit, s.number, a.family_name, a.given_name, a.patronymic,
                   b.family_name as by_family, b.given_name as by_given, b.patronymic as by_patronymic,
                   exists (select from trade_entry c where c.corrects = e.id) as corrected
              from trade_entry e
              join trade_product p on p.id = e.product_id
              join account_v b on b.id = e.by_account
              left join share_member s on s.membership_id = e.membership_id
              left join membership m on m.id = e.membership_id
              left join account_v a on a.id = m.account_id
             where e.cooperative_id = :cooperative""";

    private final TradeBooks books;
    private final JdbcClient jdbc;

    TradeEntries(TradeBooks books, JdbcClient jdbc) {
        this.books = books;
        this.jdbc = jdbc;
    }

    /** Of which rows, beside the co-operative's. */
    private record Which(String condition, Map<String, Object> parameters) {

        static Which of(@Nullable UUID account, @Nullable UUID membership, TradeFilter filter) {
            var condition = new StringBuilder();
            var parameters = new HashMap<String, Object>();
            put(condition, parameters, " and e.by_account = :account", "account", account);
            put(condition, parameters, " and e.membership_id = :membership", "membership", membership);
            put(condition, parameters, " and e.product_id = :product", "product", filter.product());
            put(condition, parameters, " and e.day >= :from", "from", filter.from());
            put(condition, parameters, " and e.day <= :until", "until", filter.until());
            Deal deal = filter.deal();
            put(condition, parameters, " and e.deal = :deal", "deal", deal == null ? null : deal.name());
            return new Which(condition.toString(), parameters);
        }

        private static void put(
                StringBuilder condition, Map<String, Object> to, String more, String name, @Nullable Object value) {
            if (value != null) {
                condition.append(more);
                to.put(name, value);
            }
        }
    }

    /** A page of rows. @param after place of the last row of the page before, as it was written */
    KeyPage<TradeEntry> page(
            UUID cooperativeId, @Nullable UUID membership, TradeFilter filter, @Nullable String after) {
        return page(cooperativeId, Which.of(null, membership, filter), after);
    }

    /** The same of what an account recorded. */
    KeyPage<TradeEntry> recordedBy(
            UUID cooperativeId, UUID account, @Nullable UUID membership, TradeFilter filter, @Nullable String after) {
        return page(cooperativeId, Which.of(account, membership, filter), after);
    }

    private KeyPage<TradeEntry> page(UUID cooperativeId, Which which, @Nullable String after) {
        Optional<Cursor> place = Cursor.read(after, Cursor.Kind.DATE, Cursor.Kind.NUMBER);
        String beyond = place.isPresent()
                ? " and (e.day, e.place) < (cast(:day as date), cast(cast(:place as numeric) as bigint))"
                : "";
        JdbcClient.StatementSpec asked = jdbc.sql(
                        ENTRY + which.condition() + beyond + " order by e.day desc, e.place desc limit :ask")
                .param("cooperative", cooperativeId)
                .params(which.parameters())
                .param("ask", KeyPage.ASK);
        if (place.isPresent()) {
            asked = asked.param("day", place.get().value(0))
                    .param("place", place.get().value(1));
        }
        return KeyPage.of(
                asked.query((row, n) -> entry(row)).list(),
                last -> Cursor.of(last.id(), last.day(), last.place()).written());
    }

    /** What the rows come to, tenge by the name of the deal; corrected rows and their mirrors come to nothing. */
    Map<String, BigDecimal> totals(UUID cooperativeId, @Nullable UUID membership, TradeFilter filter) {
        Which which = Which.of(null, membership, filter);
        var totals = new HashMap<String, BigDecimal>();
        jdbc.sql("select e.deal, sum(e.amount) from trade_entry e where e.cooperative_id = :cooperative"
                        + which.condition() + " group by e.deal")
                .param("cooperative", cooperativeId)
                .params(which.parameters())
                .query((row, n) -> totals.put(row.getString(1), row.getBigDecimal(2)))
                .list();
        return totals;
    }

    /** One row for who may correct it: the chair any, another who writes the own ones. */
    TradeEntry get(Actor writer, UUID cooperativeId, UUID id) {
        boolean all = !books.isRecorder(writer, cooperativeId);
        return jdbc.sql(ENTRY + " and e.id = :id and (:all or e.by_account = :account)")
                .param("cooperative", cooperativeId)
                .param("id", id)
                .param("all", all)
                .param("account", writer.accountId())
                .query((row, n) -> entry(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Whether a row that stands says the same: deal, member, product, day, quantity and price. */
    boolean isSaid(UUID cooperativeId, Deal deal, @Nullable UUID membership, TradeLine line) {
        return jdbc.sql("""
                select exists (
                  select from trade_entry e
                   where e.cooperative_id = :cooperative and e.deal = :deal and e.day = :day and e.product_id = :product
                     and e.membership_id is not distinct from cast(:membership as uuid) and e.quantity = :quantity
                     and e.price = :price and e.corrects is null
                     and not exists (select from trade_entry c where c.corrects = e.id))""")
                .param("cooperative", cooperativeId)
                .param("deal", deal.name())
                .param("day", line.day())
                .param("product", line.product())
                .param("membership", membership)
                .param("quantity", line.quantity())
                .param("price", line.price())
                .query(Boolean.class)
                .single();
    }

    /** What an account recorded last, the latest first; corrections are not among it. */
    List<TradeEntry> last(UUID cooperativeId, UUID account, Deal deal, int most) {
        return jdbc.sql(
                        ENTRY
                                + " and e.by_account = :account and e.deal = :deal and e.corrects is null order by e.place desc limit :most")
                .param("cooperative", cooperativeId)
                .param("account", account)
                .param("deal", deal.name())
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    private static TradeEntry entry(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        boolean ofMember = !row.wasNull();
        return new TradeEntry(
                row.getObject("id", UUID.class),
                row.getLong("place"),
                Deal.valueOf(row.getString("deal")),
                row.getObject("membership_id", UUID.class),
                ofMember ? number : null,
                ofMember ? name(row, "family_name", "given_name", "patronymic") : null,
                row.getObject("product_id", UUID.class),
                row.getString("product"),
                TradeUnit.valueOf(row.getString("unit")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("price"),
                row.getBigDecimal("amount"),
                row.getObject("day", LocalDate.class),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                name(row, "by_family", "by_given", "by_patronymic"),
                row.getString("reason"),
                row.getObject("corrects") != null,
                row.getBoolean("corrected"),
                row.getObject("instead_of") != null);
    }

    private static String name(ResultSet row, String family, String given, String patronymic) throws SQLException {
        return new PersonName(row.getString(family), row.getString(given), row.getString(patronymic)).full();
    }
}
