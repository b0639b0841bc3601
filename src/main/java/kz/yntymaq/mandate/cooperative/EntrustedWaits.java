package kz.yntymaq.mandate.cooperative;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells a chair of mandates that the co-operative has not answered, and of those under which nobody is named. */
@Component
class EntrustedWaits implements Waiting {

    private final HelpingCooperatives helping;
    private final Texts texts;

    EntrustedWaits(HelpingCooperatives helping, Texts texts) {
        this.helping = helping;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        long waiting = helping.waiting(actor);
        return waiting == 0
                ? List.of()
                : List.of(new Matter(
                        Kind.MANDATE,
                        texts.get("mandate.entrusted.waiting", waiting),
                        texts.get("mandate.entrusted.waiting.text"),
                        texts.get("mandate.waiting.button"),
                        HelpingCooperativeController.PAGE));
    }
}
