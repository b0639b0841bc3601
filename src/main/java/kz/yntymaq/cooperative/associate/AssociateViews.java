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
import kz.yntymaq.kernel.NotFoundException;
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
    record Line(Associate associate, BigDecimal share, BigDecimal owed) {}

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

    /** Those for whom something stands in the book of shares, for who reads it. */
    public List<Line> inBook(UUID cooperativeId) {
        return lines(cooperativeId, rows.of(cooperativeId)).stream()
                .filter(each -> each.share().signum() + each.owed().signum() > 0)
                .toList();
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
     * Those of a co-operative.
     *
     * @param many whether there are more than a fifth now, since members left
     */
    record Listed(UUID cooperative, String name, boolean chair, boolean many, List<Line> lines) {

        List<Associate> present() {
            return lines.stream()
                    .map(Line::associate)
                    .filter(each -> each.leftOn() == null)
                    .toList();
        }
    }

    Listed list(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        int members = memberships.countPeople(cooperativeId);
        return new Listed(
                cooperativeId,
                cooperative.name(),
                cooperative.isChairedBy(actor.accountId()),
                !OneFifthRule.isMet(rows.count(cooperativeId), members),
                lines(cooperativeId, rows.of(cooperativeId)));
    }

    /** The same for the chair. */
    Listed ofChair(Actor actor, UUID cooperativeId) {
        Listed listed = list(actor, cooperativeId);
        if (!listed.chair()) {
            throw new NotFoundException();
        }
        return listed;
    }

    /** Those whom who leads a meeting may mark as there: the chair, who presides and the secretary. */
    Listed ofMeeting(Actor actor, UUID cooperativeId, UUID meeting) {
        Listed listed = list(actor, cooperativeId);
        if (!listed.chair() && !rows.leads(cooperativeId, meeting, actor.accountId())) {
            throw new NotFoundException();
        }
        return listed;
    }

    /** How many there are, for everybody. */
    public int count(UUID cooperativeId) {
        return rows.count(cooperativeId);
    }

    /** Names of those who take part in a meeting without a vote. Who sees the meeting sees them. */
    public List<String> at(UUID meeting) {
        return rows.at(meeting);
    }
}
