package kz.yntymaq.cooperative.closing;

import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads whoever chairs a co-operative in liquidation from the start of the cabinet to the next step of it. */
@Component
class ClosingWaits implements Waiting {

    private final CooperativeRepository cooperatives;
    private final ClosingViews views;
    private final Texts texts;

    ClosingWaits(CooperativeRepository cooperatives, ClosingViews views, Texts texts) {
        this.cooperatives = cooperatives;
        this.views = views;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Matter> of(Actor actor) {
        return cooperatives.findChairedBy(actor.accountId()).stream()
                .filter(each -> each.getState() == CooperativeState.ACTIVE && each.isEnding())
                .map(each -> views.page(actor, each.getId()))
                .flatMap(page -> Stream.ofNullable(page.open())
                        .map(ToldCase::next)
                        .flatMap(Stream::ofNullable)
                        .map(step -> matter(page, step)))
                .toList();
    }

    private Matter matter(ClosingViews.Page page, String step) {
        return new Matter(
                Kind.DUTY,
                texts.get("closing.waits.title", page.name()),
                texts.get("closing.waits." + step),
                texts.get("closing.waits.button"),
                page.address());
    }
}
