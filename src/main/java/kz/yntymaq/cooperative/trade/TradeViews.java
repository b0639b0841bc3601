package kz.yntymaq.cooperative.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of trade as its chair sees it, and as each member sees the own part. */
@Service
@Transactional(readOnly = true)
class TradeViews {

    private static final int RECENT = 3;

    private final TradeBooks books;
    private final TradeMembers members;
    private final TradeProducts products;
    private final TradeEntries entries;
    private final List<TradeReaders> readers;

    TradeViews(
            TradeBooks books,
            TradeMembers members,
            TradeProducts products,
            TradeEntries entries,
            List<TradeReaders> readers) {
        this.books = books;
        this.members = members;
        this.products = products;
        this.entries = entries;
        this.readers = readers;
    }

    /**
     * A list of rows.
     *
     * @param member whose part it is, null for the whole book
     * @param writer whether the member may write into the book
     * @param keeps whether the reader keeps the book, and does not only read it
     * @param totals tenge by the name of the deal
     * @param closedUntil the last day that is closed, null while none is
     */
    record Listed(
            UUID cooperative,
            String name,
            @Nullable TradeMember member,
            boolean writer,
            boolean keeps,
            KeyPage<TradeEntry> entries,
            Map<String, BigDecimal> totals,
            List<TradeProduct> products,
            @Nullable LocalDate closedUntil) {

        public BigDecimal total(Deal deal) {
            return totals.getOrDefault(deal.name(), BigDecimal.ZERO);
        }
    }

    /**
     * What the form of a deal shows.
     *
     * @param home the end of the address to go back to: the book of the chair, the own part of a member
     * @param products that something may be recorded of
     * @param members to choose from; empty where there are too many for a list
     * @param recent what the same person recorded last, the latest first
     */
    record Desk(
            UUID cooperative,
            String name,
            Deal deal,
            String home,
            List<TradeProduct> products,
            List<Option> members,
            List<TradeEntry> recent) {

        /** What is remembered for the next one; null before the first. */
        public @Nullable TradeEntry last() {
            return recent.isEmpty() ? null : recent.get(0);
        }
    }

    /** What somebody recorded. @param home the end of the address to go back to */
    record Recorded(UUID cooperative, String name, String home, KeyPage<TradeEntry> entries) {}

    /** The whole book for the chair and the revision commission (law, article 36, point 3). @param after as {@link KeyPage} wrote it */
    Listed all(Actor reader, UUID cooperativeId, TradeFilter filter, @Nullable String after) {
        Cooperative cooperative = readers.stream().anyMatch(each -> each.mayRead(cooperativeId, reader.accountId()))
                ? books.active(cooperativeId)
                : books.ofChair(reader, cooperativeId);
        return listed(
                cooperative,
                null,
                false,
                cooperative.isChairedBy(reader.accountId()),
                asked(cooperativeId, filter.member()),
                filter,
                after);
    }

    /** The whole book for the chair alone, who writes into it. */
    Listed kept(Actor chair, UUID cooperativeId) {
        books.ofChair(chair, cooperativeId);
        return all(chair, cooperativeId, TradeFilter.ALL, null);
    }

    /** All that somebody who writes recorded, also corrections. @param after as {@link KeyPage} wrote it */
    Recorded recorded(Actor writer, UUID cooperativeId, TradeFilter filter, @Nullable String after) {
        Cooperative cooperative = books.ofWriter(writer, cooperativeId);
        return new Recorded(
                cooperativeId,
                cooperative.name(),
                home(writer, cooperativeId),
                entries.recordedBy(
                        cooperativeId, writer.accountId(), asked(cooperativeId, filter.member()), filter, after));
    }

    private @Nullable UUID asked(UUID cooperativeId, @Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : members.meant(cooperativeId, typed).id();
    }

    /** The own part; who left sees it too. */
    Listed own(Actor actor, UUID cooperativeId, TradeFilter filter, @Nullable String after) {
        Cooperative cooperative = books.active(cooperativeId);
        TradeMember me = members.own(cooperativeId, actor.accountId()).orElseThrow(NotFoundException::new);
        return listed(cooperative, me, books.isRecorder(actor, cooperativeId), false, me.id(), filter, after);
    }

    private Listed listed(
            Cooperative cooperative,
            @Nullable TradeMember member,
            boolean writer,
            boolean keeps,
            @Nullable UUID membership,
            TradeFilter filter,
            @Nullable String after) {
        UUID id = cooperative.getId();
        return new Listed(
                id,
                cooperative.name(),
                member,
                writer,
                keeps,
                entries.page(id, membership, filter, after),
                entries.totals(id, membership, filter),
                products.all(id),
                books.closedUntil(id).orElse(null));
    }

    Desk desk(Actor writer, UUID cooperativeId, Deal deal) {
        Cooperative cooperative = books.ofWriter(writer, cooperativeId);
        return new Desk(
                cooperativeId,
                cooperative.name(),
                deal,
                home(writer, cooperativeId),
                products.all(cooperativeId).stream()
                        .filter(each -> !each.dropped())
                        .toList(),
                deal.isOfMember() ? members.choice(cooperativeId) : List.of(),
                entries.last(cooperativeId, writer.accountId(), deal, RECENT));
    }

    /** The end of the address where the trade begins for somebody who writes. */
    String home(Actor writer, UUID cooperativeId) {
        return books.isRecorder(writer, cooperativeId) ? "/own" : "";
    }

    /** One row for who may correct it. */
    TradeEntry entry(Actor writer, UUID cooperativeId, UUID id) {
        books.ofWriter(writer, cooperativeId);
        return entries.get(writer, cooperativeId, id);
    }
}
