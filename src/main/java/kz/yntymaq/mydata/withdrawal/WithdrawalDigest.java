package kz.yntymaq.mydata.withdrawal;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.notification.InboxDigest;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells administrators above the inbox how many wait to have their consent taken back. */
@Component
class WithdrawalDigest implements InboxDigest.Elsewhere {

    private final Withdrawals withdrawals;
    private final Texts texts;

    WithdrawalDigest(Withdrawals withdrawals, Texts texts) {
        this.withdrawals = withdrawals;
        this.texts = texts;
    }

    @Override
    public List<Line> of(Actor actor) {
        int waiting = actor.is(Role.ADMINISTRATOR) ? withdrawals.waiting(actor).size() : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Line(texts.get("mydata.digest", waiting), WithdrawalDeskController.PAGE));
    }
}
