package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.commission.CaseVote;
import kz.yntymaq.review.commission.CommissionRule;
import kz.yntymaq.review.commission.VoteStandings;
import kz.yntymaq.review.commission.VoteStandings.Ending;
import kz.yntymaq.review.commission.VoteStandings.Standing;
import kz.yntymaq.review.commission.VotesTogether;
import kz.yntymaq.review.sitting.Sitting.Item;
import kz.yntymaq.review.sitting.Sitting.ItemState;
import kz.yntymaq.ui.Format;
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
    private final VotesTogether together;
    private final VoteStandings votes;
    private final ReviewAccess access;
    private final Format format;
    private final Texts texts;
    private final Clock clock;

    SittingViews(
            CommissionSittings sittings,
            Commissions commissions,
            Agendas agendas,
            VotesTogether together,
            VoteStandings votes,
            ReviewAccess access,
            Format format,
            Texts texts,
            Clock clock) {
        this.sittings = sittings;
        this.commissions = commissions;
        this.agendas = agendas;
        this.together = together;
        this.votes = votes;
        this.access = access;
        this.format = format;
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
     * @param ends whether the reader can end a vote of it now
     * @param waiting why the reader can end none now, in the language of the page; null for who does not lead it, and where no vote goes on
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
            boolean ends,
            @Nullable String waiting,
            @Nullable String next,
            long waits,
            boolean confirms) {

        /** How many are in the commission; 0 where none is named. */
        public long members() {
            return commission == null ? 0 : commission.people().size();
        }

        /** How many of them must vote on a case. */
        public long quorum() {
            return CommissionRule.quorum((int) members());
        }
    }

    Page page(Actor actor, UUID id) {
        Sitting sitting = sittings.find(actor, id);
        Optional<StandingCommission> commission =
                sitting.commission() == null ? commissions.current(actor) : commissions.find(sitting.commission());
        Map<UUID, Standing> standings = votes.of(actor, sitting.votes());
        List<String> open = open(sitting, standings, 0);
        boolean leads = commission.filter(one -> one.isLedBy(actor.accountId())).isPresent();
        List<Ending> endings = sitting.items().stream()
                .filter(Item::goesOn)
                .map(item -> standing(standings, item).ending())
                .toList();
        boolean ends = leads && endings.stream().anyMatch(one -> one.why() == null);
        return new Page(
                sitting,
                commission.orElse(null),
                lines(actor, sitting, standings),
                leads,
                !clock.instant().isBefore(sitting.startsAt()),
                ends,
                ends || !leads || endings.isEmpty() ? null : waiting(endings),
                open.isEmpty() ? null : open.get(0),
                open.size(),
                awaits(sitting, standings));
    }

    /** What is waited for where no vote can be ended. */
    private String waiting(List<Ending> endings) {
        Optional<Instant> from =
                endings.stream().map(Ending::from).filter(Objects::nonNull).min(Comparator.naturalOrder());
        return from.isEmpty()
                ? texts.get(requireNonNull(endings.get(0).why()))
                : texts.get(
                        "review.sitting.end.waits",
                        endings.stream()
                                .flatMap(one -> one.awaited().stream())
                                .distinct()
                                .sorted()
                                .collect(joining(", ")),
                        format.time(from.get()));
    }

    private List<Line> lines(Actor actor, Sitting sitting, Map<UUID, Standing> standings) {
        ReviewAccess.Kept kept = access.keptFrom(actor.accountId());
        Map<UUID, String> names = agendas.names(
                sitting.items().stream().map(Item::applicant).distinct().toList());
        Map<UUID, String> voted = together.inTheWay(
                sitting.items().stream().map(Item::application).toList());
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
                                said(item, standings, voted)))
                .toList();
    }

    private String said(Item item, Map<UUID, Standing> standings, Map<UUID, String> voted) {
        if (item.state() == ItemState.OFF) {
            return texts.get("review.sitting.item.off");
        }
        if (item.state() == ItemState.TAKEN) {
            return texts.get("review.sitting.item.taken", requireNonNull(item.reason()));
        }
        if (item.why() != null) {
            return texts.get(item.why());
        }
        if (item.vote() == null) {
            return texts.get(
                    item.onTurn()
                            ? voted.getOrDefault(item.application(), "review.sitting.item.waits")
                            : VotesTogether.MOVED_ON);
        }
        Standing standing = standing(standings, item);
        CaseVote vote = standing.vote();
        if (item.ended()) {
            return result(standing);
        }
        return item.onTurn()
                ? texts.get("review.commission.goes-on", (long) vote.answered(), (long)
                        vote.members().size())
                : texts.get("review.commission.left");
    }

    private String result(Standing standing) {
        var result = requireNonNull(standing.vote().result());
        String words = texts.get(result.key());
        return result.leavesOpen() || standing.inForce()
                ? words
                : words + ". " + texts.get("review.sitting.item.unconfirmed");
    }

    /** Where the actor still votes, in the order of the agenda: first what comes after a place of it. */
    List<String> open(Actor actor, Sitting sitting, int after) {
        return open(sitting, votes.of(actor, sitting.votes()), after);
    }

    private static List<String> open(Sitting sitting, Map<UUID, Standing> standings, int after) {
        List<Item> waiting = sitting.items().stream()
                .filter(item -> item.place() != after
                        && item.goesOn()
                        && standing(standings, item).asks())
                .toList();
        return Stream.concat(
                        waiting.stream().filter(item -> item.place() > after),
                        waiting.stream().filter(item -> item.place() < after))
                .map(item -> CaseAddress.of(item.application()) + "/commission/vote")
                .toList();
    }

    /** Whether the actor's confirmation of the protocol of a sitting that is over is waited for. */
    boolean awaits(Actor actor, Sitting sitting) {
        return awaits(sitting, votes.of(actor, sitting.votes()));
    }

    private static boolean awaits(Sitting sitting, Map<UUID, Standing> standings) {
        return sitting.isOver() && standings.values().stream().anyMatch(Standing::awaits);
    }

    private static Standing standing(Map<UUID, Standing> standings, Item item) {
        return requireNonNull(standings.get(requireNonNull(item.vote())));
    }
}
