package kz.yntymaq.cooperative.ballot;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.ballot.BallotConduct.Place;
import kz.yntymaq.cooperative.body.Revisions;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Sittings;
import kz.yntymaq.voting.slip.BallotBox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recount of a secret vote. Members of the revision commission, who have access to all documents (law on agricultural
 * co-operatives, article 36, point 3), see what each counted slip was for, after they said why; all members read who did. Whoever
 * led the meeting recounts nothing: they may know codes of printed slips. That it is done so is the portal's own order.
 */
@Service
@Transactional
class Recounts {

    private final BallotViews views;
    private final BallotBox box;
    private final Revisions revisions;
    private final Sittings sittings;
    private final MemberNames members;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recounts(
            BallotViews views,
            BallotBox box,
            Revisions revisions,
            Sittings sittings,
            MemberNames members,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.views = views;
        this.box = box;
        this.revisions = revisions;
        this.sittings = sittings;
        this.members = members;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody counts again: all members are told. */
    record Opened(Place at, UUID by, String reason) {}

    /** Somebody who counted again. */
    record Opening(UUID account, String who, Instant at, String reason) {}

    /**
     * The page of the recount.
     *
     * @param may whether the actor may count again
     * @param opened whether they said why, and see the list
     */
    record Page(BallotViews.Page ballot, List<Opening> openings, boolean may, boolean opened) {}

    /** What the list adds up to. @param same whether that is what was counted, and the slips are those whose hash the minutes have */
    record Tally(long yes, long no, long abstained, boolean same) {}

    /** For members. @throws MovedOnException before the count */
    @Transactional(readOnly = true)
    Page page(Actor actor, Place at) {
        BallotViews.Page ballot = views.page(actor, at);
        if (!ballot.is("COUNTED")) {
            throw new MovedOnException(BallotController.address(at));
        }
        List<Opening> openings = openings(at);
        boolean may = may(actor, at);
        return new Page(
                ballot,
                openings,
                may,
                may && openings.stream().anyMatch(each -> each.account().equals(actor.accountId())));
    }

    /** @throws NotFoundException for whoever counts nothing again */
    @Transactional(readOnly = true)
    void requireMay(Actor actor, Place at) {
        if (!page(actor, at).may()) {
            throw new NotFoundException();
        }
    }

    /** Somebody of the commission says why they count again. A second time nothing changes. */
    void open(Actor actor, Place at, String reason) {
        requireMay(actor, at);
        int first = jdbc.sql("insert into ballot_recount values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(at.question(), at.cooperative(), actor.accountId(), reason, Timestamp.from(clock.instant()))
                .update();
        if (first > 0) {
            audit.note(actor.accountId(), "ballot.recounted", at.question(), null);
            events.publishEvent(new Opened(at, actor.accountId(), reason));
        }
    }

    /** The counted slips with what each was for: a line each, the hash and the choice. @throws NotFoundException for all others */
    @Transactional(readOnly = true)
    byte[] list(Actor actor, Place at) {
        return opened(actor, at).stream()
                .map(each -> each.hash() + " " + each.choice().name() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What that list adds up to, beside what was counted. */
    @Transactional(readOnly = true)
    Tally tally(Actor actor, Place at) {
        BallotViews.Page ballot = views.page(actor, at);
        List<BallotBox.Opened> opened = opened(actor, at);
        Count counted = Objects.requireNonNull(ballot.question().count());
        long yes = of(opened, Choice.YES);
        long no = of(opened, Choice.NO);
        long abstained = of(opened, Choice.ABSTAIN);
        String hashes = opened.stream().map(each -> each.hash() + "\n").collect(Collectors.joining());
        boolean same = yes == counted.yes()
                && no == counted.no()
                && abstained == counted.abstained()
                && Arrays.equals(
                        Sha256.of(hashes), Objects.requireNonNull(ballot.vote()).root());
        return new Tally(yes, no, abstained, same);
    }

    private List<BallotBox.Opened> opened(Actor actor, Place at) {
        if (!page(actor, at).opened()) {
            throw new NotFoundException();
        }
        return box.opened(at.question());
    }

    private static long of(List<BallotBox.Opened> opened, Choice choice) {
        return opened.stream().filter(each -> each.choice() == choice).count();
    }

    private boolean may(Actor actor, Place at) {
        UUID me = actor.accountId();
        return actor.help() == null
                && revisions.mayRead(at.cooperative(), me)
                && sittings.find(at.meeting())
                        .filter(held -> !me.equals(held.presiding()) && !me.equals(held.secretary()))
                        .isPresent();
    }

    private List<Opening> openings(Place at) {
        record Row(UUID account, Instant at, String reason) {}
        List<Row> rows = jdbc.sql("select account_id, at, reason from ballot_recount where question_id = ? order by at")
                .param(at.question())
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)))
                .list();
        Function<UUID, String> name =
                members.here(at.cooperative(), rows.stream().map(Row::account).toList());
        return rows.stream()
                .map(each -> new Opening(each.account(), name.apply(each.account()), each.at(), each.reason()))
                .toList();
    }
}
