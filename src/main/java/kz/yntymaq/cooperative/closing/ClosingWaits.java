package kz.yntymaq.cooperative.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads whoever chairs a co-operative in liquidation from the start of the cabinet to the next step of it. */
@Component
class ClosingWaits implements Waiting {

    private final CooperativeRepository cooperatives;
    private final ClosingRows rows;
    private final DivisionRows division;
    private final Texts texts;
    private final Clock clock;

    ClosingWaits(
            CooperativeRepository cooperatives, ClosingRows rows, DivisionRows division, Texts texts, Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.division = division;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Matter> of(Actor actor) {
        return cooperatives.findChairedBy(actor.accountId()).stream()
                .filter(each -> each.getState() == CooperativeState.ACTIVE && each.isEnding())
                .flatMap(each -> rows.liquidation(each.getId()).flatMap(of -> matter(each, of)).stream())
                .toList();
    }

    private Optional<Matter> matter(Cooperative cooperative, ClosingRows.Case of) {
        UUID id = cooperative.getId();
        return Optional.ofNullable(step(of))
                .map(step -> new Matter(
                        Kind.DUTY,
                        texts.get("closing.waits.title", cooperative.name()),
                        texts.get("closing.waits." + step),
                        texts.get("closing.waits.button"),
                        LiquidationController.PATH.replace("{id}", id.toString())));
    }

    /** End of the message key of what comes next; null while others act. */
    private @Nullable String step(ClosingRows.Case of) {
        if (division.words(of.id()).stream().anyMatch(DivisionRows.Word::isOpen)) {
            return "words";
        }
        if (rows.claims(of.id()).stream().anyMatch(ClosingRows.Claim::isOwed)) {
            return "claims";
        }
        Optional<DivisionRows.Draft> draft = division.draft(of.id());
        if (division.remainder(of.id()).isEmpty()) {
            return draft.isEmpty()
                    ? "draft"
                    : LocalDate.now(clock).isAfter(draft.get().until()) ? "divide" : null;
        }
        if (division.parts(of.id()).stream().anyMatch(DivisionRows.Part::isOwed)) {
            return "parts";
        }
        return rows.record(of.id()).filter(ClosingRows.Registered::isClaimed).isPresent() ? null : "end";
    }
}
