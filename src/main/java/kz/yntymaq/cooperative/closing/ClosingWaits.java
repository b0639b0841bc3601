package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads from the start of the cabinet to a liquidation: who chairs it to its next step, members to the draft that is shown and to the
 * own part that is not paid yet.
 */
@Component
class ClosingWaits implements Waiting {

    private final CooperativeRepository cooperatives;
    private final ClosingViews views;
    private final Texts texts;
    private final Format format;

    ClosingWaits(CooperativeRepository cooperatives, ClosingViews views, Texts texts, Format format) {
        this.cooperatives = cooperatives;
        this.views = views;
        this.texts = texts;
        this.format = format;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Matter> of(Actor actor) {
        return Stream.concat(led(actor), own(actor)).toList();
    }

    private Stream<Matter> led(Actor actor) {
        return cooperatives.findChairedBy(actor.accountId()).stream()
                .filter(each -> each.getState() == CooperativeState.ACTIVE && each.isEnding())
                .map(each -> views.page(actor, each.getId()))
                .flatMap(page -> Stream.ofNullable(page.open())
                        .map(ToldCase::next)
                        .flatMap(Stream::ofNullable)
                        .map(step -> matter(page, step)));
    }

    private Stream<Matter> own(Actor actor) {
        return cooperatives.findEndingOf(actor.accountId()).stream()
                .map(id -> views.page(actor, id))
                .flatMap(page -> Stream.ofNullable(page.open()).flatMap(of -> Stream.ofNullable(own(page, of))));
    }

    /** The draft to which the member can object, or the own part that is owed; null for neither. */
    private @Nullable Matter own(ClosingViews.Page page, ToldCase of) {
        DivisionRows.Part mine = of.mine();
        String amount = format.money(mine == null ? BigDecimal.ZERO : mine.amount());
        if (of.draft() != null && of.sayable() == ClosingWords.Sayable.OBJECTION) {
            String until = format.date(of.draft().until());
            return own(page, Kind.OBJECTION, texts.get("closing.waits.shown", amount, until));
        }
        if (mine != null && of.sayUntil() != null) {
            return own(page, Kind.OBJECTION, texts.get("closing.waits.received", amount, format.date(of.sayUntil())));
        }
        return of.remainder() != null && mine != null && mine.isOwed()
                ? own(page, Kind.DUTY, texts.get("closing.waits.due", amount))
                : null;
    }

    private Matter own(ClosingViews.Page page, Kind kind, String text) {
        return new Matter(
                kind,
                texts.get("closing.waits.title", page.name()),
                text,
                texts.get("closing.waits.member"),
                page.address());
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
