package kz.yntymaq.integrity.page;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.DeskWork;
import kz.yntymaq.integrity.signal.Objections;
import kz.yntymaq.notification.InboxDigest;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells officials of objections that wait for an answer, above their queue and above their inbox, which also reminds by e-mail. */
@Component
@Order(8)
class ObjectionDesk implements DeskWork, InboxDigest.Elsewhere {

    private final Objections objections;
    private final Texts texts;
    private final Format format;

    ObjectionDesk(Objections objections, Texts texts, Format format) {
        this.objections = objections;
        this.texts = texts;
        this.format = format;
    }

    @Override
    public List<DeskWork.Line> desk(Actor actor) {
        return waiting(actor).stream()
                .limit(MOST)
                .map(each -> new DeskWork.Line(
                        texts.get(
                                "signs.desk",
                                each.name().here(),
                                format.date(each.objection().dueOn())),
                        address(each.id())))
                .toList();
    }

    @Override
    public List<InboxDigest.Line> of(Actor actor) {
        List<Objections.Waiting> waiting = waiting(actor);
        return waiting.isEmpty()
                ? List.of()
                : List.of(new InboxDigest.Line(texts.get("signs.digest", waiting.size()), "/office/signs"));
    }

    private List<Objections.Waiting> waiting(Actor actor) {
        return actor.worksOnCases() ? objections.waiting(actor) : List.of();
    }

    private static String address(UUID id) {
        return "/office/signs/objections/" + id;
    }
}
