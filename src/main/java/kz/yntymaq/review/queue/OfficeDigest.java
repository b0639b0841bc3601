package kz.yntymaq.review.queue;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.notification.InboxDigest;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** The news of the queue in the inbox, for an official who opens that first. */
@Component
class OfficeDigest implements InboxDigest {

    private final WorkQueue queue;
    private final Texts texts;

    OfficeDigest(WorkQueue queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
    }

    @Override
    public List<Line> of(Actor actor) {
        return queue.news(actor).stream()
                .map(line -> new Line(
                        texts.get(line.key(), line.many().shown())
                                + (line.many().more() ? " " + texts.get("page.and-more") : ""),
                        line.link()))
                .toList();
    }
}
