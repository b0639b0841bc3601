package kz.yntymaq.integrity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.integrity.run.Runs;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.TestClock;

/** Co-operatives of which a run has something to say: the chair holds nearly all of what was paid. */
public record SignedCooperatives(
        Fixtures fixtures, People people, CooperativeViews views, Shares shares, Runs runs, TestClock clock) {

    /** The indicator of which they are a case. */
    public static final String SIGN = "share-concentration";

    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final long APART = 60;
    private static final BigDecimal SHARE = new BigDecimal("20000");
    private static final BigDecimal MOST = new BigDecimal("900000");

    /** Days of tests do not meet, so that each has its night. */
    public void start() {
        clock.set(FIRST.plusDays(APART * STARTED.getAndIncrement()));
    }

    /** One with six members, of whom the chair paid in 920,000 tenge and the others 20,000 each. */
    public Made unequal(String seat) {
        Made made = fixtures.activeWithBoard(seat, 6, 3);
        fixtures.paid(made);
        pay(made, made.chair().id(), MOST);
        return made;
    }

    /** All others pay as much as the chair. */
    public void equal(Made made) {
        made.members().stream().filter(each -> !each.equals(made.chair())).forEach(each -> pay(made, each.id(), MOST));
    }

    /** The chair pays in much more than the others again. */
    public void unequalAgain(Made made) {
        for (int i = 0; i < 30; i++) {
            pay(made, made.chair().id(), MOST);
        }
    }

    /** One of them pays in a little more, so that the facts are others. */
    public void more(Made made) {
        pay(made, made.member().id(), SHARE);
    }

    private void pay(Made made, UUID account, BigDecimal tenge) {
        Actor chair = people.actor(made.chair());
        UUID membership = views.findChairedBy(chair, made.id()).people().stream()
                .filter(each -> each.accountId().equals(account))
                .findFirst()
                .orElseThrow()
                .membershipId();
        shares.record(
                chair,
                made.id(),
                membership,
                new Contribution(ShareKind.ADDITIONAL, tenge, clock.today().minusDays(1), null),
                false,
                UUID.randomUUID());
    }

    /** A night passes, with its run. */
    public void night() {
        clock.advance(Duration.ofDays(1));
        runs.night();
    }
}
