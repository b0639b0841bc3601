package kz.yntymaq.mydata.withdrawal;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells a person who takes the consent back since when that runs, until which day, and where to take it back. */
@Component
class WithdrawalWaits implements Waiting {

    private final Withdrawals withdrawals;
    private final Texts texts;
    private final Format format;

    WithdrawalWaits(Withdrawals withdrawals, Texts texts, Format format) {
        this.withdrawals = withdrawals;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return withdrawals.own(actor).filter(Withdrawal::isOpen).stream()
                .map(open -> new Matter(
                        Kind.WITHDRAWAL,
                        texts.get("mydata.waiting"),
                        texts.get("mydata.withdrawal.waits", format.date(open.askedAt()), format.date(open.due())) + " "
                                + texts.get("mydata.withdrawal.until-then"),
                        texts.get("mydata.waiting.button"),
                        WithdrawalController.PAGE))
                .toList();
    }
}
