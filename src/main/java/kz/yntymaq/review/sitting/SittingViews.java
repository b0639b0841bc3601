package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.commission.CaseVote;
import kz.yntymaq.review.commission.VotesTogether;
import kz.yntymaq.review.sitting.Sitting.Item;
import kz.yntymaq.review.sitting.Sitting.ItemState;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A sitting as its office reads it: how each case stands, and nothing of who voted how. */
@Component
@Transactional(readOnly = true)
class SittingViews {

    private final CommissionSittings sittings;
    private final Commissions commissions;
    private final Agendas agendas;
    private final VotesTogether votes;
    private final ReviewAccess access;
    private final Texts texts;
    private final Clock clock;

    SittingViews(
            CommissionSittings sittings,
            Commissions commissions,
            Agendas agendas,
            VotesTogether votes,
            ReviewAccess access,
            Texts texts,
            Clock clock) {
        this.sittings = sittings;
        this.commissions = commissions;
        this.agendas = agendas;
        this.votes = votes;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A case of the agenda as somebody reads it.
     *
     * @param address of its page; null for whom a tie keeps from it
     * @param name of who applies; null for whom a tie keeps from it
     * @param late whether its conclusion is due before the day of the sitting, which is still to come
     * @param said how it stands, in the language of the page
     */
    public record Line(
            int place,
            String number,
            @Nullable String address,
            @Nullable String name,
            @Nullable BigDecimal amount,
            @Nullable LocalDate dueOn,
            boolean late,
            String said) {}

    /**
     * A sitting with what may be done with it.
     *
     * @param commission that sits or sat; null where none is named
     * @param leads whether the reader calls it, moves it and opens it
     * @param hour whether its hour has come
     * @param over whether it was held, so that there is a protocol
     * @param next where the reader votes next; null where nothing waits
     * @param waits how many votes of the reader are waited for
     * @param confirms whether the reader's confirmation of the protocol is waited for
     */
    public record Page(
            Sitting sitting,
            @Nullable StandingCommission commission,
            List<Line> lines,
            boolean leads,
            boolean hour,
            boolean over,
            @Nullable String next,
            long waits,
            boolean confirms) {}

    Page page(Actor actor, UUID id) {
        Sitting sitting = sittings.find(actor, id);
        Optional<StandingCommission> commission =
                sitting.commission() == null ? commissions.current(actor) : commissions.find(sitting.commission());
        List<String> open = open(actor, sitting, 0);
        boolean over = sittings.isOver(actor, sitting);
        return new Page(
                sitting,
                commission.orElse(null),
                lines(actor, sitting),
                commission.filter(one -> one.isLedBy(actor.accountId())).isPresent(),
                !clock.instant().isBefore(sitting.startsAt()),
                over,
                open.isEmpty() ? null : open.get(0),
                open.size(),
                over && awaits(actor, sitting));
    }

    private List<Line> lines(Actor actor, Sitting sitting) {
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        Map<UUID, String> names = agendas.names(
                sitting.items().stream().map(Item::applicant).distinct().toList());
        Map<UUID, String> voted =
                votes.inTheWay(sitting.items().stream().map(Item::application).toList());
        LocalDate day = LocalDate.ofInstant(sitting.startsAt(), clock.getZone());
        return sitting.items().stream()
                .map(item -> kept.holds(item.applicant(), item.application())
                        ? new Line(
                                item.place(),
                                item.number(),
                                null,
                                null,
                                null,
                                null,
                                false,
                                texts.get("review.sitting.item.kept"))
                        : new Line(
                                item.place(),
                                item.number(),
                                CaseAddress.of(item.application()),
                                names.get(item.applicant()),
                                item.amount(),
                                item.dueOn(),
                                sitting.isCalled()
                                        && item.dueOn() != null
                                        && item.dueOn().isBefore(day),
                                said(actor, item, voted)))
                .toList();
    }

    private String said(Actor actor, Item item, Map<UUID, String> voted) {
        if (item.state() == ItemState.OFF) {
            return texts.get("review.sitting.item.off");
        }
        if (item.why() != null) {
            return texts.get(item.why());
        }
        boolean onTurn = votes.isOnTurn(actor, item.application());
        Optional<CaseVote> vote = item.vote() == null ? Optional.empty() : votes.find(item.vote());
        if (vote.isEmpty()) {
            return texts.get(
                    onTurn
                            ? voted.getOrDefault(item.application(), "review.sitting.item.waits")
                            : VotesTogether.MOVED_ON);
        }
        CaseVote found = vote.get();
        if (!found.goesOn()) {
            return result(actor, item, found);
        }
        return onTurn
                ? texts.get("review.commission.goes-on", (long) found.answered(), (long)
                        found.members().size())
                : texts.get("review.commission.left");
    }

    private String result(Actor actor, Item item, CaseVote vote) {
        var result = requireNonNull(vote.result());
        String words = texts.get(result.key());
        return result.leavesOpen() || votes.isInForce(actor, item.application(), vote)
                ? words
                : words + ". " + texts.get("review.sitting.item.unconfirmed");
    }

    /** Where the actor still votes, in the order of the agenda: first what comes after a place of it. */
    List<String> open(Actor actor, Sitting sitting, int after) {
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        List<Item> waiting = sitting.items().stream()
                .filter(item -> item.place() != after && !kept.holds(item.applicant(), item.application()))
                .filter(item -> sittings.goesOn(actor, item) && isAsked(actor, item))
                .toList();
        return Stream.concat(
                        waiting.stream().filter(item -> item.place() > after),
                        waiting.stream().filter(item -> item.place() < after))
                .map(item -> CaseAddress.of(item.application()) + "/commission/vote")
                .toList();
    }

    private boolean isAsked(Actor actor, Item item) {
        return item.vote() != null
                && votes.find(item.vote())
                        .flatMap(vote -> vote.member(actor.accountId()))
                        .filter(own -> own.ballot() == null)
                        .isPresent();
    }

    /** Whether the actor's confirmation of the protocol of a sitting that is over is waited for. */
    boolean awaits(Actor actor, Sitting sitting) {
        return sitting.items().stream()
                .anyMatch(item -> item.vote() != null && votes.awaits(actor, item.application(), item.vote()));
    }
}
