package kz.yntymaq.cooperative.founding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts of the founding minutes and of the list of founders (law on agricultural co-operatives, article 15). */
@Service
@Transactional
class FoundingPapers {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final Territories territories;
    private final AuditLog audit;

    FoundingPapers(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Accounts accounts,
            Territories territories,
            AuditLog audit) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.accounts = accounts;
        this.territories = territories;
        this.audit = audit;
    }

    /**
     * One founder.
     *
     * @param iin only its end for who was no founder
     * @param village null for who was no founder
     * @param share tenge
     */
    public record Founder(String name, String iin, @Nullable Territory village, BigDecimal share, boolean chair) {}

    /**
     * What both papers say.
     *
     * @param total sum of the share contributions, tenge
     * @param seatPath the village of the seat and the places above it, the nearest first
     */
    public record Paper(
            UUID id,
            String nameKk,
            String nameRu,
            Set<ActivityKind> kinds,
            List<Territory> seatPath,
            LocalDate meetingOn,
            String meetingPlace,
            List<Founder> founders,
            BigDecimal total) {

        public Founder chair() {
            return founders.stream().filter(Founder::chair).findFirst().orElseThrow();
        }

        /** The seat written in a language. */
        public String seat(Language language) {
            return seatPath.stream().map(place -> place.name(language)).collect(Collectors.joining(", "));
        }
    }

    /**
     * For the founders and members of a co-operative whose founding meeting was held. Who entered later and
     * does not chair needs neither the founders' numbers nor their villages. The reading is noted, for the
     * papers hold numbers of people.
     */
    public Paper findVisibleTo(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() != CooperativeState.FOUNDING)
                .orElseThrow(NotFoundException::new);
        LocalDate meetingOn = cooperative.getMeetingOn();
        String meetingPlace = cooperative.getMeetingPlace();
        if (meetingOn == null || meetingPlace == null) {
            throw new NotFoundException();
        }
        List<Membership> founding = memberships.findFoundersOf(id);
        UUID elected = cooperative.chairElectedAtFounding();
        Map<UUID, Account> people =
                accounts.findAll(founding.stream().map(Membership::getAccountId).toList());
        Map<String, Territory> villages = territories.findAll(
                people.values().stream().map(Account::getVillageCode).collect(Collectors.toSet()));
        boolean whole = cooperative.isChairedBy(actor.accountId()) || people.containsKey(actor.accountId());
        List<Founder> founders = founding.stream()
                .map(each -> {
                    Account person = Objects.requireNonNull(people.get(each.getAccountId()));
                    return new Founder(
                            person.name().full(),
                            whole ? person.iin().digits() : person.iin().end(),
                            whole ? villages.get(person.getVillageCode()) : null,
                            each.getShare(),
                            each.getAccountId().equals(elected));
                })
                .sorted(Comparator.comparing(each -> !each.chair()))
                .toList();
        Territories.Place seat =
                territories.findPlace(cooperative.getSeatCode()).orElseThrow();
        List<Territory> above = seat.ancestors();
        audit.note(actor.accountId(), "cooperative.papers-read", id, null);
        return new Paper(
                id,
                cooperative.getNameKk(),
                cooperative.getNameRu(),
                Set.copyOf(cooperative.getKinds()),
                Stream.concat(
                                Stream.of(seat.territory()),
                                IntStream.range(0, above.size()).mapToObj(i -> above.get(above.size() - 1 - i)))
                        .toList(),
                meetingOn,
                meetingPlace,
                founders,
                founders.stream().map(Founder::share).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
