package kz.yntymaq.office.appointment;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells a person of the offices to which they are proposed and have not answered. */
@Component
class OffersWait implements Waiting {

    private final ProposalList proposals;
    private final Texts texts;
    private final Format format;

    OffersWait(ProposalList proposals, Texts texts, Format format) {
        this.proposals = proposals;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return proposals.offeredTo(actor.accountId()).stream()
                .map(offer -> new Matter(
                        Kind.OFFICE,
                        texts.get("account.waiting.office", offer.office()),
                        texts.get("account.offer.from", offer.proposedBy(), format.date(offer.until())),
                        texts.get("account.waiting.office.button"),
                        offer.link()))
                .toList();
    }
}
