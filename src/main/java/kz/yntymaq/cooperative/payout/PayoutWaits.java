package kz.yntymaq.cooperative.payout;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** At the start of the cabinet: the own share that the meeting decided to pay out and that is not paid yet. */
@Component
class PayoutWaits implements Waiting {

    private final PayoutRows rows;
    private final CooperativeInbox inbox;
    private final Texts texts;
    private final Format format;

    PayoutWaits(PayoutRows rows, CooperativeInbox inbox, Texts texts, Format format) {
        this.rows = rows;
        this.inbox = inbox;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return rows.of(actor.accountId()).stream()
                .filter(each -> each.stage() == Payout.Stage.DECIDED
                        && each.left().share().signum() > 0)
                .map(this::matter)
                .toList();
    }

    private Matter matter(Payout payout) {
        CooperativeFacts facts = inbox.facts(payout.cooperative());
        return new Matter(
                Kind.DUTY,
                texts.get("payout.waits.title", new Bilingual(facts.nameKk(), facts.nameRu()).here()),
                texts.get("payout.waits.text", format.money(payout.left().share()), format.date(payout.dueOn())),
                texts.get("payout.waits.button"),
                payout.address());
    }
}
