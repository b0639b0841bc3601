package kz.yntymaq.cooperative.register;

import java.util.ArrayList;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.Charters;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody who was admitted, or who founded, has to pay, and until when by the charter. Named {@code @ownDues} in templates.
 */
@Component
class OwnDues {

    private final MembershipRepository memberships;
    private final FounderDues founders;
    private final Charters charters;
    private final Texts texts;
    private final Format format;

    OwnDues(MembershipRepository memberships, FounderDues founders, Charters charters, Texts texts, Format format) {
        this.memberships = memberships;
        this.founders = founders;
        this.charters = charters;
        this.texts = texts;
        this.format = format;
    }

    /** A sentence for the person's own page; null for who owes nothing, or where the portal does not hold the terms. */
    public @Nullable String of(UUID cooperative, UUID person) {
        Membership open = memberships.findOpen(cooperative, person).orElse(null);
        if (open == null) {
            return null;
        }
        return open.getState() == MembershipState.ADMITTED ? admitted(open) : ofMember(cooperative, open.getId());
    }

    /** The same for a page that shows a member to who may read the book of shares; null for who did not found. */
    public @Nullable String ofMember(UUID cooperative, UUID membership) {
        return founders.find(cooperative, membership).map(this::founder).orElse(null);
    }

    private @Nullable String founder(FounderDues.Due due) {
        var said = new ArrayList<String>();
        if (due.share().signum() > 0) {
            said.add(texts.get("cooperative.mine.due.share", format.money(due.share()), format.date(due.shareOn())));
        }
        if (due.fee().signum() > 0) {
            said.add(texts.get("cooperative.mine.due.fee", format.money(due.fee()), format.date(due.feeOn())));
        }
        return said.isEmpty() ? null : String.join(" ", said);
    }

    private @Nullable String admitted(Membership one) {
        MeetingDecision decision = one.getDecision();
        return decision == null
                ? null
                : charters.termsOf(one.getCooperativeId(), CharterItem.CONTRIBUTIONS)
                        .map(terms -> texts.get(
                                "cooperative.mine.due",
                                format.money(one.getShare()),
                                format.date(terms.shareDue(decision.on())),
                                format.money(terms.entranceFee()),
                                format.date(terms.feeDue(decision.on()))))
                        .orElse(null);
    }
}
