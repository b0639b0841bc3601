package kz.yntymaq.cooperative.membership;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.duty.Duties;
import kz.yntymaq.cooperative.duty.Duty;
import kz.yntymaq.kernel.RecordedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applications to leave are considered within thirty days (law, article 29, point 2). */
@Component
class ExitDuties implements Duties {

    private final MembershipRepository memberships;
    private final Accounts accounts;

    ExitDuties(MembershipRepository memberships, Accounts accounts) {
        this.memberships = memberships;
        this.accounts = accounts;
    }

    @Override
    public List<Duty> of(UUID cooperativeId, LocalDate today) {
        List<Membership> leaving = memberships.findLeavingOf(cooperativeId);
        Map<UUID, PersonName> names =
                accounts.names(leaving.stream().map(Membership::getAccountId).toList());
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
                        List.of(name(names.get(each.getAccountId())))))
                .toList();
    }

    private static RecordedValue name(@Nullable PersonName name) {
        return RecordedValue.words(name == null ? null : name.full());
    }
}
