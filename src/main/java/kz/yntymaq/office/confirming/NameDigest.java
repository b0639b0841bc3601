package kz.yntymaq.office.confirming;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.confirmation.Witness;
import kz.yntymaq.notification.InboxDigest;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells officials above the inbox how many names wait to be corrected. */
@Component
class NameDigest implements InboxDigest.Elsewhere {

    private final NameCorrections corrections;
    private final Texts texts;

    NameDigest(NameCorrections corrections, Texts texts) {
        this.corrections = corrections;
        this.texts = texts;
    }

    @Override
    public List<Line> of(Actor actor) {
        int waiting = Witness.is(actor) ? corrections.waiting(actor).size() : 0;
        String desk = actor.is(Role.ADMINISTRATOR) ? DocumentDeskController.ADMIN : DocumentDeskController.OFFICE;
        return waiting == 0 ? List.of() : List.of(new Line(texts.get("account.name.digest", waiting), desk));
    }
}
