package kz.yntymaq.cooperative.heir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.share.ShareTransfers;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deaths and heirs as the chair sees them; nobody else does. */
@Service
@Transactional(readOnly = true)
class HeirViews {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final ShareTransfers transfers;
    private final HeirRows rows;
    private final Accounts accounts;

    HeirViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            ShareTransfers transfers,
            HeirRows rows,
            Accounts accounts) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.transfers = transfers;
        this.rows = rows;
        this.accounts = accounts;
    }

    /** A member of whom it can be recorded. */
    record Person(UUID membership, String name) {}

    /** A death on record. */
    record Line(UUID membership, String name, LocalDate diedOn, BigDecimal owed) {}

    record Listed(UUID cooperative, String name, List<Line> deaths, List<Person> members) {}

    /**
     * One death with the heirs.
     *
     * @param owed what is still owed, tenge
     * @param whole whether the parts make the whole
     * @param divided whether the share was divided
     */
    record Page(
            UUID cooperative,
            String cooperativeName,
            UUID member,
            String name,
            HeirRows.Death death,
            BigDecimal owed,
            List<Heir> heirs,
            boolean whole,
            boolean divided) {

        public String address() {
            return HeirController.page(cooperative, member);
        }

        Optional<Heir> heir(UUID id) {
            return heirs.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    Listed list(Actor chair, UUID cooperativeId) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        List<HeirRows.Death> deaths = rows.deaths(cooperativeId);
        List<UUID> voters = memberships.findVoters(cooperativeId).stream()
                .filter(each -> !cooperative.isChairedBy(each))
                .toList();
        Map<UUID, PersonName> names = accounts.names(voters);
        return new Listed(
                cooperativeId,
                cooperative.name(),
                deaths.stream()
                        .map(each -> new Line(
                                each.membership(),
                                nameOf(cooperativeId, each.membership()),
                                each.diedOn(),
                                transfers.owed(cooperativeId, each.membership())))
                        .toList(),
                voters.stream()
                        .flatMap(each -> memberships.findOpen(cooperativeId, each).stream())
                        .map(each -> new Person(
                                each.getId(),
                                Optional.ofNullable(names.get(each.getAccountId()))
                                        .map(PersonName::full)
                                        .orElse("–")))
                        .toList());
    }

    Page page(Actor chair, UUID cooperativeId, UUID member) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        HeirRows.Death death = rows.death(cooperativeId, member).orElseThrow(NotFoundException::new);
        List<Heir> heirs = rows.of(member);
        return new Page(
                cooperativeId,
                cooperative.name(),
                member,
                nameOf(cooperativeId, member),
                death,
                transfers.owed(cooperativeId, member),
                heirs,
                !heirs.isEmpty() && Parts.toWhole(heirs.stream().map(Heir::part).collect(Collectors.toList())) == 0,
                heirs.stream().anyMatch(each -> each.state() != HeirState.NAMED));
    }

    /** Whether an heir is no member yet, and pays the entrance fee to become one. */
    boolean joins(UUID cooperativeId, @Nullable UUID account) {
        return account == null
                || memberships
                        .findOpen(cooperativeId, account)
                        .filter(found -> found.getState() == MembershipState.MEMBER)
                        .isEmpty();
    }

    private String nameOf(UUID cooperativeId, UUID membership) {
        return memberships
                .findByIdAndCooperativeId(membership, cooperativeId)
                .map(Membership::getAccountId)
                .flatMap(account ->
                        Optional.ofNullable(accounts.names(List.of(account)).get(account)))
                .map(PersonName::full)
                .orElse("–");
    }

    private Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives
                .findOfChair(chair, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }
}
