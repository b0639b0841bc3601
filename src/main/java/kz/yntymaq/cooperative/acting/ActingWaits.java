package kz.yntymaq.cooperative.acting;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** That somebody is to act for a legal entity waits for the person's answer. */
@Component
class ActingWaits implements Waiting {

    private final Acting acting;
    private final Texts texts;

    ActingWaits(Acting acting, Texts texts) {
        this.acting = acting;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return acting.to(actor).stream()
                .map(each -> new Matter(
                        Kind.MANDATE,
                        texts.get("acting.waits", each.entity().here()),
                        texts.get("acting.waits.text", each.cooperativeName().here()),
                        texts.get("acting.waits.to"),
                        "/cabinet/acting/" + each.id()))
                .toList();
    }
}
