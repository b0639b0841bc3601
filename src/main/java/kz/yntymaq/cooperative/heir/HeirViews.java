package kz.yntymaq.cooperative.heir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.people.MemberPicker;
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
    private final HeirDues dues;
    private final DeathTerm term;
    private final Accounts accounts;

    HeirViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            ShareTransfers transfers,
            HeirRows rows,
            HeirDues dues,
            DeathTerm term,
            Accounts accounts) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.transfers = transfers;
        this.rows = rows;
        this.dues = dues;
        this.term = term;
        this.accounts = accounts;
    }

    /** A death on record. */
    record Line(UUID membership, String name, LocalDate diedOn, BigDecimal owed) {}

    /** A record that was taken back, with the names of whom it was about, who made it and who took it back. */
    record Back(HeirRows.Back record, String name, String recordedBy, String takenBackBy) {}

    /** @param living of whom it can be recorded: natural persons who are members, but for the chair */
    record Listed(UUID cooperative, String name, List<Line> deaths, List<Back> back, MemberPicker.Whom living) {}

    /**
     * One death with the heirs.
     *
     * @param owed what is still owed, tenge
     * @param dues payments in proportion that are still owed, tenge
     * @param parts of them by heir, once they make the whole
     * @param whole whether the parts make the whole
     * @param divided whether the share was divided
     * @param settled whether an heir has got a part, so that nothing is divided anew or taken back
     * @param changed whether the book owes another sum than was divided
     * @param seenBy name of who saw the paper beside the chair, null for nobody yet
     * @param over first day on which the share may move
     * @param waits whether that is still to come, or nobody has seen the paper
     */
    record Page(
            UUID cooperative,
            String cooperativeName,
            UUID member,
            String name,
            HeirRows.Death death,
            BigDecimal owed,
            BigDecimal dues,
            List<Heir> heirs,
            List<HeirDues.Part> parts,
            boolean whole,
            boolean divided,
            boolean settled,
            boolean changed,
            @Nullable String seenBy,
            LocalDate over,
            boolean waits) {

        public String address() {
            return HeirController.page(cooperative, member);
        }

        /** An heir's parts of payments. */
        public List<HeirDues.Part> partsOf(UUID heir) {
            return parts.stream().filter(each -> each.heir().equals(heir)).toList();
        }

        /** What an heir is still owed of payments, tenge. */
        public BigDecimal duesOf(UUID heir) {
            return partsOf(heir).stream()
                    .filter(each -> !each.paid())
                    .map(HeirDues.Part::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Whether there is something to divide. */
        public boolean divisible() {
            return owed.signum() + dues.signum() > 0;
        }

        Optional<Heir> heir(UUID id) {
            return heirs.stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    Listed list(Actor chair, UUID cooperativeId) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        List<HeirRows.Death> deaths = rows.deaths(cooperativeId);
        List<HeirRows.Back> back = rows.takenBack(cooperativeId);
        Map<UUID, UUID> accountsOf = memberships
                .findByCooperativeIdAndIdIn(
                        cooperativeId,
                        Stream.concat(
                                        deaths.stream().map(HeirRows.Death::membership),
                                        back.stream().map(HeirRows.Back::membership))
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Membership::getId, Membership::getAccountId));
        Map<UUID, PersonName> names = accounts.names(Stream.of(
                        accountsOf.values().stream(),
                        back.stream().flatMap(each -> Stream.of(each.recordedBy(), each.takenBackBy())))
                .flatMap(each -> each)
                .distinct()
                .toList());
        Map<UUID, BigDecimal> owed = transfers.allOwed(cooperativeId);
        return new Listed(
                cooperativeId,
                cooperative.name(),
                deaths.stream()
                        .map(each -> new Line(
                                each.membership(),
                                full(names, accountsOf.get(each.membership())),
                                each.diedOn(),
                                owed.getOrDefault(each.membership(), BigDecimal.ZERO)))
                        .toList(),
                back.stream()
                        .map(each -> new Back(
                                each,
                                full(names, accountsOf.get(each.membership())),
                                full(names, each.recordedBy()),
                                full(names, each.takenBackBy())))
                        .toList(),
                MemberPicker.Whom.members(cooperativeId)
                        .without(Set.of(cooperative.getChairId()))
                        .naturalPersons());
    }

    private static String full(Map<UUID, PersonName> names, @Nullable UUID account) {
        PersonName name = account == null ? null : names.get(account);
        return name == null ? "–" : name.full();
    }

    Page page(Actor chair, UUID cooperativeId, UUID member) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        HeirRows.Death death = rows.death(cooperativeId, member).orElseThrow(NotFoundException::new);
        List<Heir> heirs = rows.of(member);
        BigDecimal owed = transfers.owed(cooperativeId, member);
        boolean whole =
                !heirs.isEmpty() && Parts.toWhole(heirs.stream().map(Heir::part).toList()) == 0;
        boolean divided = heirs.stream().anyMatch(each -> each.state() != HeirState.NAMED);
        return new Page(
                cooperativeId,
                cooperative.name(),
                member,
                nameOf(cooperativeId, member),
                death,
                owed,
                dues.owed(cooperativeId, member),
                heirs,
                whole ? dues.parts(cooperativeId, member, heirs) : List.of(),
                whole,
                divided,
                heirs.stream().anyMatch(each -> each.state().isSettled())
                        || !rows.paidDues(member).isEmpty(),
                divided && Heirs.stillOwed(heirs).compareTo(owed) != 0,
                death.seenBy() == null ? null : full(accounts.names(List.of(death.seenBy())), death.seenBy()),
                term.over(death),
                death.seenBy() == null || !term.isOver(death));
    }

    /** What is on record of the actor's own death. @param tooLate whether an heir has got a part, so that it stays */
    record OfMe(UUID cooperative, String cooperativeName, HeirRows.Death death, String recordedBy, boolean tooLate) {}

    OfMe ofMe(Actor person, UUID cooperativeId) {
        UUID member = rows.deathOf(cooperativeId, person.accountId()).orElseThrow(NotFoundException::new);
        HeirRows.Death death = rows.death(cooperativeId, member).orElseThrow();
        return new OfMe(
                cooperativeId,
                cooperatives.findById(cooperativeId).orElseThrow().name(),
                death,
                full(accounts.names(List.of(death.by())), death.by()),
                rows.of(member).stream().anyMatch(each -> each.state().isSettled())
                        || !rows.paidDues(member).isEmpty());
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
        return cooperatives.requireOfChair(chair, cooperativeId);
    }
}
