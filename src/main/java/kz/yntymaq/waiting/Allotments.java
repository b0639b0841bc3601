package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.ui.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The money that an oblast's akimat allots to a list in a year, and its plan by month, as its officials set them. */
@Service
@Transactional
public class Allotments {

    private final OfficeLists lists;
    private final WaitingPlaces places;
    private final Offers offers;
    private final Treasury treasury;
    private final Funds funds;
    private final Turns turns;
    private final WaitingMessages messages;
    private final AuditLog audit;
    private final Format format;
    private final Clock clock;

    Allotments(
            OfficeLists lists,
            WaitingPlaces places,
            Offers offers,
            Treasury treasury,
            Funds funds,
            Turns turns,
            WaitingMessages messages,
            AuditLog audit,
            Format format,
            Clock clock) {
        this.lists = lists;
        this.places = places;
        this.offers = offers;
        this.treasury = treasury;
        this.funds = funds;
        this.turns = turns;
        this.messages = messages;
        this.audit = audit;
        this.format = format;
        this.clock = clock;
    }

    /** The money of a year in the actor's oblast; empty where none was set. */
    @Transactional(readOnly = true)
    Optional<YearMoney> money(Actor actor, String fund, int year) {
        return money(lists.queueOf(actor, fund), year);
    }

    /** The same of a list that the caller may read. */
    @Transactional(readOnly = true)
    Optional<YearMoney> money(Queue queue, int year) {
        return treasury.find(queue, year);
    }

    /**
     * Sets the money of a year and its plan by month. With more of it the list moves up by itself: whom it is enough for now, in
     * the order of the list, is told so.
     *
     * @param plan twelve sums, January first, together not more than the year's; none for a fund without a plan, and where
     *     nothing is planned yet
     * @param version of what was shown, null when nothing was set
     * @throws FieldViolationException when the plan exceeds the year's money, or either is below what is paid
     * @throws StaleEditException when somebody else set it in between
     */
    public void setMoney(
            Actor actor, String fund, int year, BigDecimal allotted, List<BigDecimal> plan, @Nullable Integer version) {
        Queue queue = lists.queueOf(actor, fund);
        places.hold(queue);
        Optional<YearMoney> before = treasury.find(queue, year);
        List<UUID> earlier = before.map(old -> covered(queue, old)).orElse(List.of()).stream()
                .map(WaitingPlace::applicationId)
                .toList();
        boolean planned = !plan.isEmpty()
                || funds.find(fund).filter(Funds.Fund::monthPlan).isPresent();
        requireFits(
                year,
                allotted,
                planned ? plan : null,
                before.map(YearMoney::paid).orElse(BigDecimal.ZERO),
                offered(queue, year));
        if (!treasury.set(actor.accountId(), queue, year, allotted, plan, version)) {
            throw StaleEditException.atTheSameMoment();
        }
        audit.note(
                actor.accountId(),
                "waiting.money-set",
                queue.oblastCode() + " " + fund + " " + year,
                before.map(old -> OfficeLists.plain(old.allotted())).orElse("–") + " → " + OfficeLists.plain(allotted));
        covered(queue, treasury.find(queue, year).orElseThrow()).stream()
                .filter(place -> !earlier.contains(place.applicationId()))
                .forEach(messages::turn);
    }

    /** Whom the money of this year is enough for today; nobody by the money of another. */
    private List<WaitingPlace> covered(Queue queue, YearMoney money) {
        LocalDate today = LocalDate.now(clock);
        return money.year() == today.getYear() ? turns.covered(queue, money, today) : List.of();
    }

    /** What is promised of a year's money and not paid yet. */
    private BigDecimal offered(Queue queue, int year) {
        return offers.findRunning(queue.oblastCode(), queue.fund())
                .filter(offer -> offer.offeredOn().getYear() == year)
                .filter(offer -> !offer.isOverOn(LocalDate.now(clock)))
                .map(Offer::tenge)
                .orElse(BigDecimal.ZERO);
    }

    /** @param plan of a fund that follows one, whether it was left out or not; null where a fund follows none */
    private void requireFits(
            int year, BigDecimal allotted, @Nullable List<BigDecimal> plan, BigDecimal paid, BigDecimal offered) {
        BigDecimal bound = paid.add(offered);
        String below = offered.signum() == 0 ? "waiting.error.below-paid" : "waiting.error.below-offered";
        if (allotted.compareTo(bound) < 0) {
            throw new FieldViolationException("allotted", below, format.money(bound));
        }
        if (plan == null) {
            return;
        }
        if (YearMoney.planned(plan, plan.size()).compareTo(allotted) > 0) {
            throw new FieldViolationException("allotted", "waiting.error.plan-above");
        }
        LocalDate today = LocalDate.now(clock);
        int month = year == today.getYear() ? today.getMonthValue() : Month.DECEMBER.getValue();
        if (YearMoney.planned(plan, month).compareTo(bound) < 0) {
            throw new FieldViolationException("m" + month, below, format.money(bound));
        }
    }
}
