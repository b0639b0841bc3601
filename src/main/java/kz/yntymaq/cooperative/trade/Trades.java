package kz.yntymaq.cooperative.trade;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chair, or a member whom the chair lets, records what was traded, and puts mistakes right by correcting entries; that
 * member only in own rows.
 */
@Service
@Transactional
public class Trades {

    private final TradeBooks books;
    private final TradeMembers members;
    private final TradeProducts products;
    private final TradeEntries entries;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trades(
            TradeBooks books,
            TradeMembers members,
            TradeProducts products,
            TradeEntries entries,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.books = books;
        this.members = members;
        this.products = products;
        this.entries = entries;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a row is to say instead.
     *
     * @param quantity zero where nothing was traded at all
     */
    public record Right(
            BigDecimal quantity, BigDecimal price, @Nullable String note) {}

    /**
     * Records what was traded.
     *
     * @return id of the row
     * @throws FieldViolationException by {@code member}, {@code product}, {@code quantity} or {@code day}, and by {@code again}
     *     where the book says the same of that day already
     */
    public UUID record(Actor writer, UUID cooperativeId, Deal deal, TradeLine line, UUID key) {
        books.ofWriter(writer, cooperativeId);
        return UUID.fromString(once.run(
                Press.of(key, writer.accountId(), "trade.recorded", cooperativeId, deal, line), () -> {
                    LocalDate closed = books.hold(cooperativeId).orElse(null);
                    TradeMember member = deal.isOfMember()
                            ? members.meant(cooperativeId, requireNonNullElse(line.member(), ""))
                            : null;
                    requireProduct(cooperativeId, line.product());
                    requireCountable(line);
                    TradeDayRule.require(line.day(), LocalDate.now(clock), closed, member);
                    UUID membership = member == null ? null : member.id();
                    if (!line.again() && entries.isSaid(cooperativeId, deal, membership, line)) {
                        throw new FieldViolationException("again", "trade.refused.again");
                    }
                    UUID id = books.write(
                            cooperativeId,
                            new TradeBooks.Written(deal, membership, line, null, null, null),
                            writer.accountId(),
                            now());
                    audit.note(writer.accountId(), "trade.recorded", id, deal.name());
                    return id.toString();
                }));
    }

    /**
     * Takes a row back by its mirror, and writes the right one unless nothing was traded at all. Where the day of the row lies
     * in a closed period, both stand with today's. The member is told.
     *
     * @throws NotFoundException where a member whom the chair lets write did not write the row
     * @throws FieldViolationException by {@code quantity} when nothing would change
     */
    public void correct(Actor writer, UUID cooperativeId, UUID id, Right right, String reason, UUID key) {
        books.ofWriter(writer, cooperativeId);
        once.run(Press.of(key, writer.accountId(), "trade.corrected", id, right, reason), () -> {
            LocalDate closed = books.hold(cooperativeId).orElse(null);
            TradeEntry wrong = entries.get(writer, cooperativeId, id);
            if (!wrong.isCorrectable()) {
                throw new RuleViolationException("trade.refused.corrected");
            }
            boolean same = wrong.quantity().compareTo(right.quantity()) == 0
                    && wrong.price().compareTo(right.price()) == 0
                    && Objects.equals(wrong.note(), right.note());
            if (same) {
                throw new FieldViolationException("quantity", "trade.refused.same");
            }
            LocalDate day = closed == null || wrong.day().isAfter(closed) ? wrong.day() : LocalDate.now(clock);
            OffsetDateTime now = now();
            books.write(
                    cooperativeId,
                    new TradeBooks.Written(
                            wrong.deal(),
                            wrong.membership(),
                            line(wrong, wrong.quantity().negate(), wrong.price(), day, null),
                            id,
                            null,
                            reason),
                    writer.accountId(),
                    now);
            if (right.quantity().signum() > 0) {
                TradeLine line = line(wrong, right.quantity(), right.price(), day, right.note());
                requireCountable(line);
                books.write(
                        cooperativeId,
                        new TradeBooks.Written(wrong.deal(), wrong.membership(), line, null, id, null),
                        writer.accountId(),
                        now);
            }
            UUID membership = wrong.membership();
            if (membership != null) {
                UUID account = members.find(cooperativeId, membership).account();
                events.publishEvent(new TradeChanged(cooperativeId, account, wrong.deal(), wrong.product()));
            }
            audit.note(writer.accountId(), "trade.corrected", id, wrong.deal().name());
            return id.toString();
        });
    }

    private static TradeLine line(
            TradeEntry of, BigDecimal quantity, BigDecimal price, LocalDate day, @Nullable String note) {
        return new TradeLine(null, of.productId(), quantity, price, day, note);
    }

    private void requireProduct(UUID cooperativeId, UUID product) {
        if (products.find(cooperativeId, product)
                .filter(found -> !found.dropped())
                .isEmpty()) {
            throw new FieldViolationException("product", "error.choice");
        }
    }

    private static void requireCountable(TradeLine line) {
        if (!line.isCountable()) {
            throw new FieldViolationException("quantity", "trade.refused.amount");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
