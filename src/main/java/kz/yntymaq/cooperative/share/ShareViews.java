package kz.yntymaq.cooperative.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ledger.Balances;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of shares as its chair sees it, and as each member sees the own part. All balances are the ledger's. */
@Service
@Transactional(readOnly = true)
class ShareViews {

    private final CooperativeRepository cooperatives;
    private final ShareMembers members;
    private final ShareEntries entries;
    private final Balances balances;
    private final List<BookReaders> readers;
    private final JdbcClient jdbc;

    ShareViews(
            CooperativeRepository cooperatives,
            ShareMembers members,
            ShareEntries entries,
            Balances balances,
            List<BookReaders> readers,
            JdbcClient jdbc) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.entries = entries;
        this.balances = balances;
        this.readers = readers;
        this.jdbc = jdbc;
    }

    /**
     * What the co-operative's book holds altogether.
     *
     * @param accounts tenge by the name of the account: what was brought in equals what stands for members
     */
    record Totals(Map<String, BigDecimal> accounts) {

        public BigDecimal of(String account) {
            return accounts.getOrDefault(account, BigDecimal.ZERO);
        }

        public BigDecimal broughtIn() {
            return of("MONEY").add(of("PROPERTY"));
        }

        public BigDecimal standing() {
            return of("SHARE").add(of("ADDITIONAL")).add(of("FEE")).add(of("PAYABLE"));
        }
    }

    /**
     * The chair's page.
     *
     * @param members by number
     * @param owed to whom something is owed, what is due first at the top
     * @param keeper whether the reader keeps the book, and does not only read it
     */
    record Register(
            UUID id,
            String name,
            ShareMembers.Listed members,
            List<ShareMember> owed,
            Totals totals,
            @Nullable LocalDate closedUntil,
            boolean keeper) {}

    /** A member's part of the book. @param bin of the co-operative */
    record Book(
            UUID cooperativeId,
            String nameKk,
            String nameRu,
            String name,
            @Nullable String bin,
            ShareMember member,
            KeyPage<ShareEntry> entries,
            @Nullable LocalDate closedUntil) {}

    /**
     * For the chair of the co-operative and the revision commission.
     *
     * @param words a part of a member's name or the number, null for all
     * @param after as {@link KeyPage} wrote it
     */
    Register register(Actor chair, UUID cooperativeId, @Nullable String words, @Nullable String after) {
        Cooperative cooperative = read(chair, cooperativeId);
        String book = ShareBooks.book(cooperativeId);
        return new Register(
                cooperativeId,
                cooperative.name(),
                members.byNumber(cooperativeId, words, after),
                members.owed(cooperativeId),
                new Totals(balances.totals(book)),
                balances.closedUntil(book).orElse(null),
                cooperative.isChairedBy(chair.accountId()));
    }

    /** A member's book for the chair and the revision commission. */
    Book ofMember(Actor chair, UUID cooperativeId, UUID membership, @Nullable String after) {
        return book(read(chair, cooperativeId), membership, after);
    }

    /** A member's book for the chair alone, who writes into it. */
    Book kept(Actor chair, UUID cooperativeId, UUID membership) {
        return book(ofChair(chair, cooperativeId), membership, null);
    }

    /** Whether somebody keeps the book, and does not only read it. */
    boolean keeps(Actor actor, UUID cooperativeId) {
        return cooperatives.findOfChair(actor, cooperativeId).isPresent();
    }

    /** The own book; who left sees it too. */
    Book own(Actor actor, UUID cooperativeId, @Nullable String after) {
        Cooperative cooperative = cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        UUID membership = jdbc.sql("""
                select id from membership where cooperative_id = ? and account_id = ? and joined_on is not null
                 order by left_on desc nulls first limit 1""")
                .params(cooperativeId, actor.accountId())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        return book(cooperative, membership, after);
    }

    /** What stands of the contributions of a book that was shown, the oldest first. */
    List<ShareEntry> standing(Book book) {
        return entries.standing(book.cooperativeId(), book.member().id());
    }

    /** One entry of a member for the chair. */
    ShareEntry entry(Actor chair, UUID cooperativeId, UUID membership, UUID transaction) {
        ofChair(chair, cooperativeId);
        return entries.find(cooperativeId, membership, transaction).orElseThrow(NotFoundException::new);
    }

    private Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives.requireOfChair(chair, cooperativeId);
    }

    /** For who only reads too. */
    private Cooperative read(Actor reader, UUID cooperativeId) {
        return cooperatives
                .findVisibleTo(reader, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .filter(found -> found.isChairedBy(reader.accountId())
                        || readers.stream().anyMatch(each -> each.mayRead(cooperativeId, reader.accountId())))
                .orElseThrow(NotFoundException::new);
    }

    private Book book(Cooperative cooperative, UUID membership, @Nullable String after) {
        UUID id = cooperative.getId();
        return new Book(
                id,
                cooperative.getNameKk(),
                cooperative.getNameRu(),
                cooperative.name(),
                cooperative.getBin(),
                members.find(id, membership).orElseThrow(NotFoundException::new),
                entries.page(id, membership, after),
                balances.closedUntil(ShareBooks.book(id)).orElse(null));
    }
}
