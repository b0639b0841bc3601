package kz.yntymaq.mandate;

import java.util.List;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells a person of the mandates that are offered to them and that they have not answered. */
@Component("mandateOffersWait")
class OffersWait implements Waiting {

    private final MandateLists lists;
    private final Texts texts;

    OffersWait(MandateLists lists, Texts texts) {
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        List<MandateLine> offers = lists.offeredTo(actor);
        if (offers.isEmpty()) {
            return List.of();
        }
        String who = offers.stream().map(MandateLine::who).distinct().collect(Collectors.joining(", "));
        return List.of(new Matter(
                Kind.MANDATE,
                texts.get("mandate.waiting", offers.size()),
                texts.get("mandate.waiting.text", who),
                texts.get("mandate.waiting.button"),
                MandateMessages.HELD));
    }
}
