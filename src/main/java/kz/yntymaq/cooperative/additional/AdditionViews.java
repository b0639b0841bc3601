package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Additional contributions: the chair sees all parts, a member the own one. */
@Service
@Transactional(readOnly = true)
class AdditionViews {

    private final CooperativeRepository cooperatives;
    private final AdditionRows rows;
    private final Clock clock;

    AdditionViews(CooperativeRepository cooperatives, AdditionRows rows, Clock clock) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.clock = clock;
    }

    /** One in the list. @param own the actor's part, null for none */
    record Line(Addition addition, @Nullable Part own) {

        /** What the actor still has to bring of it, tenge. */
        BigDecimal toBring() {
            return own == null || addition.decidedOn() == null ? BigDecimal.ZERO : own.owed();
        }
    }

    /** All of a co-operative, the latest first. @param toBring what the actor still has to bring of what was decided, tenge */
    record Listed(UUID cooperative, String name, boolean chair, List<Line> lines, BigDecimal toBring) {}

    /**
     * One of them.
     *
     * @param own the actor's part, null for none
     * @param parts all of them for the chair, null for others
     * @param late whether something is owed after its last day
     */
    record Page(
            UUID cooperative,
            String name,
            boolean chair,
            Addition addition,
            @Nullable Part own,
            @Nullable KeyPage<Part> parts,
            boolean late) {}

    Listed list(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = cooperative(actor, cooperativeId);
        Map<UUID, Part> own = rows.allOwn(cooperativeId, actor.accountId());
        List<Line> lines = rows.all(cooperativeId).stream()
                .map(each -> new Line(each, own.get(each.id())))
                .toList();
        return new Listed(
                cooperativeId,
                cooperative.name(),
                cooperative.isChairedBy(actor.accountId()),
                lines,
                lines.stream().map(Line::toBring).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The list for the chair alone. */
    Listed ledList(Actor chair, UUID cooperativeId) {
        Listed listed = list(chair, cooperativeId);
        if (!listed.chair()) {
            throw new NotFoundException();
        }
        return listed;
    }

    /** @param after place of the last part of the page before, as it was written */
    Page page(Actor actor, UUID cooperativeId, UUID contribution, @Nullable String after) {
        Cooperative cooperative = cooperative(actor, cooperativeId);
        Addition addition = rows.find(cooperativeId, contribution).orElseThrow(NotFoundException::new);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        return new Page(
                cooperativeId,
                cooperative.name(),
                chair,
                addition,
                rows.own(contribution, actor.accountId()).orElse(null),
                chair ? rows.page(contribution, after) : null,
                addition.stage() == AdditionStage.DECIDED && addition.dueOn().isBefore(LocalDate.now(clock)));
    }

    /** The same for the chair alone. */
    Page led(Actor chair, UUID cooperativeId, UUID contribution) {
        Page page = page(chair, cooperativeId, contribution, null);
        if (!page.chair()) {
            throw new NotFoundException();
        }
        return page;
    }

    private Cooperative cooperative(Actor actor, UUID cooperativeId) {
        Cooperative active = cooperatives.findActive(cooperativeId).orElseThrow(NotFoundException::new);
        if (!rows.isMember(cooperativeId, actor.accountId())) {
            throw new NotFoundException();
        }
        return active;
    }
}
