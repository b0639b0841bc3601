package kz.yntymaq.cooperative.associate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.share.AssociateShares;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Associated members as members see them: apart from the members, and counted apart. Named {@code @associateViews} in templates. */
@Service
@Transactional(readOnly = true)
public class AssociateViews {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final AssociateRows rows;
    private final AssociateShares shares;

    AssociateViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            AssociateRows rows,
            AssociateShares shares) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.rows = rows;
        this.shares = shares;
    }

    /** One with what is still owed, tenge. @param share what stands in the book */
    record Line(Associate associate, BigDecimal share, BigDecimal owed) {

        /** Whether the exit may still be undone as a mistake: the whole share is owed. */
        public boolean undoable() {
            return associate.leftOn() != null && owed.compareTo(associate.share()) >= 0;
        }
    }

    /** A co-operative of which somebody is an associated member, or was. */
    public record Belongs(UUID cooperative, Bilingual name) {}

    /**
     * The own part of an associated member.
     *
     * @param returned what was paid back, tenge
     */
    record Own(UUID cooperative, String name, Line line, BigDecimal returned) {}

    /** Where somebody is an associated member, or was. Who asks is that person. */
    public List<Belongs> of(UUID account) {
        return rows.cooperativesOf(account);
    }

    /** The actor's own part, the one of now before those of then. */
    Own own(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        Associate mine = rows.ofAccount(cooperativeId, actor.accountId()).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Line line = lines(cooperativeId, List.of(mine)).get(0);
        return new Own(
                cooperativeId,
                cooperative.name(),
                line,
                mine.share().subtract(line.share()).subtract(line.owed()));
    }

    /** The first page of those for whom something stands in the book of shares, for who reads it. */
    public KeyPage<Line> inBook(UUID cooperativeId) {
        KeyPage<Line> page = lines(cooperativeId, rows.page(cooperativeId, SearchWords.of(null), null, false));
        return new KeyPage<>(
                page.rows().stream()
                        .filter(each -> each.share().signum() + each.owed().signum() > 0)
                        .toList(),
                page.next());
    }

    private KeyPage<Line> lines(UUID cooperativeId, KeyPage<Associate> page) {
        return new KeyPage<>(lines(cooperativeId, page.rows()), page.next());
    }

    private List<Line> lines(UUID cooperativeId, List<Associate> all) {
        Map<UUID, AssociateShares.Held> held =
                shares.held(cooperativeId, all.stream().map(Associate::id).toList());
        return all.stream()
                .map(each -> {
                    AssociateShares.Held stands =
                            held.getOrDefault(each.id(), new AssociateShares.Held(BigDecimal.ZERO, BigDecimal.ZERO));
                    return new Line(each, stands.share(), stands.owed());
                })
                .toList();
    }

    /**
     * A co-operative as its associated members are read.
     *
     * @param many whether there are more than a fifth now, since members left
     */
    record Place(UUID cooperative, String name, boolean chair, boolean many) {}

    /**
     * Those of a co-operative, or whom a search finds.
     *
     * @param count how many they are on all pages
     * @param words what was searched for, null for nothing
     * @param first whether it is the first page
     */
    record Listed(
            Place place,
            KeyPage<Line> lines,
            int count,
            @Nullable String words,
            boolean first) {

        /** Whether there are more than a page shows. */
        public boolean isSearchable() {
            return words != null || !first || lines.next() != null;
        }
    }

    /** @param typed a part of the name or the number of the contract, null for all @param after place of the last row of the page before */
    Listed list(Actor actor, UUID cooperativeId, @Nullable String typed, @Nullable String after) {
        return page(place(actor, cooperativeId), typed, after, false);
    }

    private Listed page(Place place, @Nullable String typed, @Nullable String after, boolean present) {
        String said = Text.words(typed);
        SearchWords words = SearchWords.of(said);
        KeyPage<Line> lines = lines(place.cooperative(), rows.page(place.cooperative(), words, after, present));
        return new Listed(place, lines, rows.count(place.cooperative(), words, present), said, after == null);
    }

    private Place place(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        int members = memberships.countPeople(cooperativeId);
        return new Place(
                cooperativeId,
                cooperative.name(),
                cooperative.isChairedBy(actor.accountId()),
                !OneFifthRule.isMet(rows.count(cooperativeId), members));
    }

    /** The co-operative for its chair. */
    Place ofChair(Actor actor, UUID cooperativeId) {
        Place place = place(actor, cooperativeId);
        if (!place.chair()) {
            throw new NotFoundException();
        }
        return place;
    }

    /** One of them for the chair. */
    Line ofChair(Actor actor, UUID cooperativeId, UUID associate) {
        ofChair(actor, cooperativeId);
        Associate found = rows.find(cooperativeId, associate).orElseThrow(NotFoundException::new);
        return lines(cooperativeId, List.of(found)).get(0);
    }

    /** Those whom who leads a meeting may mark as there: the chair, who presides and the secretary. */
    Listed ofMeeting(Actor actor, UUID cooperativeId, UUID meeting, @Nullable String typed, @Nullable String after) {
        return page(leading(actor, cooperativeId, meeting), typed, after, true);
    }

    /** The co-operative for who leads a meeting of it. */
    Place leading(Actor actor, UUID cooperativeId, UUID meeting) {
        Place place = place(actor, cooperativeId);
        boolean led = rows.leads(cooperativeId, meeting, actor.accountId());
        if (!led && (!place.chair() || rows.stateOf(cooperativeId, meeting).isEmpty())) {
            throw new NotFoundException();
        }
        return place;
    }

    /** How many there are, for everybody. */
    public int count(UUID cooperativeId) {
        return rows.count(cooperativeId);
    }

    /** Names of those who take part in a meeting without a vote. Who sees the meeting sees them. */
    public List<String> at(UUID meeting) {
        return rows.at(meeting).stream().map(Bilingual::here).toList();
    }
}
