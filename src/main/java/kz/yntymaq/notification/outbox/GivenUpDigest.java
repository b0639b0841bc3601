package kz.yntymaq.notification.outbox;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.notification.InboxDigest;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Tells administrators above the inbox how many letters were given up. */
@Component
class GivenUpDigest implements InboxDigest.Elsewhere {

    private final Outbox outbox;
    private final Texts texts;

    GivenUpDigest(Outbox outbox, Texts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public List<Line> of(Actor actor) {
        int givenUp = actor.is(Role.ADMINISTRATOR)
                ? outbox.counts().stream().mapToInt(Outbox.Counts::givenUp).sum()
                : 0;
        return givenUp == 0
                ? List.of()
                : List.of(new Line(texts.get("notice.digest.given-up", givenUp), OutboxController.PAGE));
    }
}
