package kz.yntymaq.cooperative.register;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody who was admitted has to pay, and until when by the terms of the founding. Named {@code @ownDues} in templates. */
@Component
class OwnDues {

    private final MembershipRepository memberships;
    private final Charters charters;
    private final Texts texts;
    private final Format format;

    OwnDues(MembershipRepository memberships, Charters charters, Texts texts, Format format) {
        this.memberships = memberships;
        this.charters = charters;
        this.texts = texts;
        this.format = format;
    }

    /** A sentence for the person's own page; null for who was not admitted, or where the portal does not hold the terms. */
    public @Nullable String of(UUID cooperative, UUID person) {
        return memberships
                .findOpen(cooperative, person)
                .filter(one -> one.getState() == MembershipState.ADMITTED && one.getDecision() != null)
                .flatMap(one -> charters.termsOf(cooperative, CharterItem.CONTRIBUTIONS)
                        .map(terms -> {
                            LocalDate on = admittedOn(one);
                            return texts.get(
                                    "cooperative.mine.due",
                                    format.money(one.getShare()),
                                    format.date(on.plusDays(terms.shareDays())),
                                    format.money(terms.entranceFee()),
                                    format.date(on.plusDays(terms.feeDays())));
                        }))
                .orElse(null);
    }

    private static LocalDate admittedOn(Membership one) {
        return requireNonNull(one.getDecision()).on();
    }
}
