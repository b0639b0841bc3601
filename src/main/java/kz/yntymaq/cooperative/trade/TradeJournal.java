package kz.yntymaq.cooperative.trade;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A book of trade for the rooms beside it: many rows are written into it at once, and taken back at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TradeJournal {

    private final TradeBooks books;
    private final TradeMembers members;
    private final TradeProducts products;
    private final JdbcClient jdbc;
    private final Clock clock;

    TradeJournal(TradeBooks books, TradeMembers members, TradeProducts products, JdbcClient jdbc, Clock clock) {
        this.books = books;
        this.members = members;
        this.products = products;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a row is held against.
     *
     * @param members by number in the register, also those who left
     * @param products of which something may be recorded
     * @param closed the last day that is closed, null while none is
     */
    public record Against(
            Map<Integer, TradeMember> members,
            List<TradeProduct> products,
            @Nullable LocalDate closed) {}

    /** One row. @param member null for what is sold to others */
    public record Row(
            Deal deal,
            @Nullable TradeMember member,
            TradeProduct product,
            BigDecimal quantity,
            BigDecimal price,
            LocalDate day,
            @Nullable String note) {

        /** Tenge, to the tiyn, half up. */
        public BigDecimal amount() {
            return line().amount();
        }

        /** Whether its amount is at least a tiyn and not more than the book can hold. */
        public boolean isCountable() {
            return line().isCountable();
        }

        /**
         * @throws FieldViolationException when the day cannot be
         */
        public void requireDay(LocalDate today, @Nullable LocalDate closed) {
            TradeDayRule.require(day, today, closed, member);
        }

        /** By what it looks the same as another one. */
        public Same same() {
            return new Same(
                    deal, member == null ? null : member.id(), product.id(), scaled(quantity), scaled(price), day);
        }

        private TradeLine line() {
            return new TradeLine(null, product.id(), quantity, price, day, note);
        }
    }

    /** What makes two rows look the same. */
    public record Same(
            Deal deal, @Nullable UUID membership, UUID product, BigDecimal quantity, BigDecimal price, LocalDate day) {}

    private static BigDecimal scaled(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    /** An active co-operative, for its chair alone. */
    public Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return books.ofChair(chair, cooperativeId);
    }

    /**
     * Whom somebody means.
     *
     * @param typed number in the register, or words of a name
     * @throws FieldViolationException by {@code member} when it is nobody, or several
     */
    public TradeMember meant(UUID cooperativeId, String typed) {
        return members.meant(cooperativeId, typed);
    }

    /** Holds the book until the transaction ends, so that no period is closed and no other file is written meanwhile. */
    public void hold(UUID cooperativeId) {
        books.holdAlone(cooperativeId);
    }

    public Against against(UUID cooperativeId) {
        return new Against(
                members.all(cooperativeId).stream().collect(Collectors.toMap(TradeMember::number, Function.identity())),
                products.all(cooperativeId).stream()
                        .filter(each -> !each.dropped())
                        .toList(),
                books.closedUntil(cooperativeId).orElse(null));
    }

    /** Rows of some days that stand in the book, by what makes them look the same. */
    public Set<Same> standing(UUID cooperativeId, LocalDate from, LocalDate until) {
        return new HashSet<>(jdbc.sql("""
                select deal, membership_id, product_id, quantity, price, day from trade_entry e
                 where cooperative_id = ? and day between ? and ? and corrects is null
                   and not exists (select from trade_entry c where c.corrects = e.id)""")
                .params(cooperativeId, from, until)
                .query((row, n) -> new Same(
                        Deal.valueOf(row.getString("deal")),
                        row.getObject("membership_id", UUID.class),
                        row.getObject("product_id", UUID.class),
                        scaled(row.getBigDecimal("quantity")),
                        scaled(row.getBigDecimal("price")),
                        row.getObject("day", LocalDate.class)))
                .list());
    }

    /** Writes all, in their order. @return ids of the rows */
    public List<UUID> write(UUID cooperativeId, List<Row> rows, UUID by) {
        return books.writeAll(
                cooperativeId,
                rows.stream()
                        .map(row -> new TradeBooks.Written(
                                row.deal(),
                                row.member() == null ? null : row.member().id(),
                                row.line(),
                                null,
                                null,
                                null))
                        .toList(),
                by,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /**
     * Takes back what stands of some rows by their mirrors, each with the day of its row, or today's where that lies in a closed
     * period.
     *
     * @return how many were taken back
     */
    public int takeBack(UUID cooperativeId, List<UUID> ids, UUID by, String reason) {
        return books.mirrorAll(
                cooperativeId,
                ids,
                by,
                reason,
                LocalDate.now(clock),
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}
