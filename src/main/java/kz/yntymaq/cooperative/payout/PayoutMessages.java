package kz.yntymaq.cooperative.payout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Who left, or heirs who have an account, are told what is put to the general meeting of the share, and what the meeting decided. What a chair wrote down of a
 * meeting that the portal has not seen is told to all members, and so is an objection to it.
 */
@Component
class PayoutMessages {

    private final CooperativeInbox inbox;
    private final MembershipRepository memberships;
    private final PayoutRows rows;

    PayoutMessages(CooperativeInbox inbox, MembershipRepository memberships, PayoutRows rows) {
        this.inbox = inbox;
        this.memberships = memberships;
        this.rows = rows;
    }

    @ApplicationModuleListener
    void on(PayoutMoved event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        Payout payout = rows.find(event.cooperative(), event.membership()).orElse(null);
        if (payout == null) {
            return; // who was said to have died lives
        }
        RecordedValue[] more = {
            RecordedValue.words(payout.name()),
            RecordedValue.money(payout.total()),
            new RecordedValue.Day(Optional.ofNullable(payout.decision())
                    .map(Payout.Decision::opensOn)
                    .orElse(payout.dueOn())),
            new RecordedValue.Day(Optional.ofNullable(payout.decision())
                    .map(Payout.Decision::until)
                    .orElse(payout.dueOn()))
        };
        List<UUID> own = payout.died() ? rows.heirs(payout.membership()) : List.of(payout.account());
        String whose = payout.died() ? ".heirs" : "";
        inbox.tellAll(own, event.what().key() + whose, payout.address(), facts, more);
        if (event.what().isOfAll()) {
            inbox.tellAll(
                    memberships.findVoters(event.cooperative()).stream()
                            .filter(each -> !own.contains(each))
                            .toList(),
                    event.what().key() + ".all" + whose,
                    payout.address(),
                    facts,
                    more);
        }
    }
}
