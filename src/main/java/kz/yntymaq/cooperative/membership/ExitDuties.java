package kz.yntymaq.cooperative.membership;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.cooperative.law.EnoughFoundersRule;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applications to leave are considered within thirty days (law, article 29, point 2); and that few members are left. */
@Component
class ExitDuties implements Duties {

    private final MembershipRepository memberships;
    private final EnoughFoundersRule founders;
    private final Accounts accounts;

    ExitDuties(MembershipRepository memberships, EnoughFoundersRule founders, Accounts accounts) {
        this.memberships = memberships;
        this.founders = founders;
        this.accounts = accounts;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        List<Membership> leaving = memberships.findLeavingOf(cooperativeId);
        Map<UUID, PersonName> names =
                accounts.names(leaving.stream().map(Membership::getAccountId).toList());
        return Stream.concat(exits(cooperativeId, leaving, names), few(cooperativeId))
                .toList();
    }

    /** The law names a least number of founders, and of members none: that it is told is the portal's own. */
    private Stream<Duty> few(UUID cooperativeId) {
        int least = founders.least().whole();
        return memberships.countPeople(cooperativeId) >= least
                ? Stream.empty()
                : Stream.of(new Duty(
                        "duty.few",
                        "",
                        null,
                        LegalReference.ROUTE,
                        false,
                        null,
                        "/cabinet/cooperatives/" + cooperativeId + "/meetings",
                        false,
                        List.of(new RecordedValue.Count(least))));
    }

    private static Stream<Duty> exits(UUID cooperativeId, List<Membership> leaving, Map<UUID, PersonName> names) {
        return leaving.stream()
                .map(each -> new Duty(
                        "duty.exit",
                        each.getId().toString(),
                        requireNonNull(each.getLeaveDueOn()),
                        Membership.EXIT,
                        false,
                        null,
                        "/cabinet/cooperatives/" + cooperativeId + "/members/" + each.getId() + "/exit",
                        false,
                        List.of(name(names.get(each.getAccountId())))));
    }

    private static RecordedValue name(@Nullable PersonName name) {
        return RecordedValue.words(name == null ? null : name.full());
    }
}
