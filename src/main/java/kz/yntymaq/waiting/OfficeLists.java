package kz.yntymaq.waiting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.applicant.Tie;
import kz.yntymaq.applicant.Ties;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of an oblast as its akimat's officials keep them: they offer a part, and write down what the treasury has
 * paid. One list is held by whoever acts on it, so that two never spend the same money.
 */
@Service
@Transactional
public class OfficeLists {

    private final WaitingPlaces places;
    private final Offers offers;
    private final Turns turns;
    private final Treasury treasury;
    private final Funds funds;
    private final Ties ties;
    private final WaitingMessages messages;
    private final WorkingCalendar calendar;
    private final OnceOnly once;
    private final AuditLog audit;
    private final Format format;
    private final Clock clock;

    OfficeLists(
            WaitingPlaces places,
            Offers offers,
            Turns turns,
            Treasury treasury,
            Funds funds,
            Ties ties,
            WaitingMessages messages,
            WorkingCalendar calendar,
            OnceOnly once,
            AuditLog audit,
            Format format,
            Clock clock) {
        this.places = places;
        this.offers = offers;
        this.turns = turns;
        this.treasury = treasury;
        this.funds = funds;
        this.ties = ties;
        this.messages = messages;
        this.calendar = calendar;
        this.once = once;
        this.audit = audit;
        this.format = format;
        this.clock = clock;
    }

    /** Code of the oblast whose lists the actor keeps. @throws NotFoundException for whoever is no official of an oblast */
    String oblastOf(Actor actor) {
        return actor.oblast().orElseThrow(NotFoundException::new);
    }

    /** The list of a fund in the actor's oblast. @throws NotFoundException when there is none */
    Queue queueOf(Actor actor, String fund) {
        String oblast = oblastOf(actor);
        return funds.find(fund).map(found -> new Queue(oblast, fund)).orElseThrow(NotFoundException::new);
    }

    /**
     * A list that the actor may read: an official's own, and for an auditor one of any oblast that they see.
     *
     * @param oblast code, asked of an auditor only
     * @throws NotFoundException when there is none
     */
    Queue read(Actor actor, String fund, @Nullable String oblast) {
        if (!actor.is(Role.AUDITOR)) {
            return queueOf(actor, fund);
        }
        if (oblast == null || actor.scope() == null || !actor.scope().covers(oblast)) {
            throw new NotFoundException();
        }
        return funds.find(fund).map(found -> new Queue(oblast, fund)).orElseThrow(NotFoundException::new);
    }

    /** Whose turn it is today; empty when nobody waits, or all said no to what is left. */
    @Transactional(readOnly = true)
    Optional<Turn> turn(Queue queue) {
        return turns.of(queue, LocalDate.now(clock));
    }

    /**
     * Offers a part to whose turn it is.
     *
     * @param application whose turn the page showed
     * @param tenge what the page showed
     * @throws StaleEditException when it is another's turn by now, or there is another sum
     */
    public void offer(Actor actor, String fund, UUID key, UUID application, BigDecimal tenge) {
        Queue queue = queueOf(actor, fund);
        once.run(Press.of(key, actor.accountId(), "waiting.offered", application, plain(tenge)), () -> {
            places.hold(queue);
            LocalDate today = LocalDate.now(clock);
            Turn turn = turns.of(queue, today)
                    .filter(now -> now.step() == Turn.Step.OFFER_PART)
                    .filter(now -> isAsShown(now, application, tenge))
                    .orElseThrow(StaleEditException::atTheSameMoment);
            WaitingPlace place = turn.place();
            requireNoTie(actor, place);
            int days = funds.offerDays(place.editionId()).orElseThrow();
            var offer = new Offer(
                    place, turn.tenge(), clock.instant(), today, calendar.hold().plus(today, days));
            offers.saveAndFlush(offer);
            audit.note(
                    actor.accountId(),
                    "waiting.offered",
                    place.number(),
                    plain(offer.tenge()) + " until " + offer.answerBy());
            messages.offered(place, offer);
            return place.number();
        });
    }

    /**
     * Writes down what the treasury paid to whose turn it is. No money moves by it.
     *
     * @param application whose turn the page showed
     * @param tenge what the page showed
     * @param paidOn not in the future, nor before the application was registered or the part was agreed to
     * @param reference of the payment, one for each, with a letter or a digit
     * @throws StaleEditException when it is another's turn by now, or another sum is due
     * @throws RuleViolationException when the money of that day does not reach so far
     */
    public void pay(
            Actor actor,
            String fund,
            UUID key,
            UUID application,
            BigDecimal tenge,
            LocalDate paidOn,
            String reference) {
        Queue queue = queueOf(actor, fund);
        if (reference.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new FieldViolationException("reference", "error.required");
        }
        once.run(Press.of(key, actor.accountId(), "waiting.paid", application, plain(tenge), paidOn, reference), () -> {
            places.hold(queue);
            Turn turn = turns.of(queue, LocalDate.now(clock))
                    .filter(now -> now.step().isPayment())
                    .filter(now -> isAsShown(now, application, tenge))
                    .orElseThrow(StaleEditException::atTheSameMoment);
            WaitingPlace place = turn.place();
            requireNoTie(actor, place);
            requirePaidOn(turn, paidOn);
            BigDecimal left = turns.left(place, paidOn);
            if (left.compareTo(turn.tenge()) < 0) {
                throw new FieldViolationException(
                        "paidOn", "waiting.error.no-money", format.money(left), format.money(turn.tenge()));
            }
            pay(actor, turn, paidOn, reference);
            return place.number();
        });
    }

    private void pay(Actor actor, Turn turn, LocalDate paidOn, String reference) {
        WaitingPlace place = turn.place();
        Offer offer = turn.offer();
        treasury.pay(actor.accountId(), place, turn.tenge(), paidOn, reference, offer == null ? null : offer.id());
        if (offer != null) {
            offer.end(OfferState.PAID, clock.instant());
            offers.saveAndFlush(offer);
        }
        place.pay(turn.tenge());
        places.saveAndFlush(place);
        audit.note(actor.accountId(), "waiting.paid", place.number(), plain(turn.tenge()) + " on " + paidOn);
        messages.paid(place, turn.tenge(), paidOn);
    }

    /** A record of a payment in the actor's list. @throws NotFoundException for any other, and for one that was taken back */
    @Transactional(readOnly = true)
    Treasury.Payment payment(Actor actor, String fund, UUID id) {
        return treasury.payment(queueOf(actor, fund), id)
                .filter(found -> found.takenBack() == null)
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Takes a wrong record of a payment back, by another official than who wrote it down: the place is due again where it
     * stands, and the money of its year is free again. The record itself stays, with the reason.
     *
     * @throws NotFoundException for a record of another list
     * @throws RuleViolationException for whoever wrote it down, has a part in the co-operative, and while an offer runs
     * @throws StaleEditException when somebody else took it back in between
     */
    public void takeBack(Actor actor, String fund, UUID id, UUID key, String reason) {
        Queue queue = queueOf(actor, fund);
        once.run(Press.of(key, actor.accountId(), "waiting.taken-back", id, reason), () -> {
            places.hold(queue);
            Treasury.Payment payment = treasury.payment(queue, id).orElseThrow(NotFoundException::new);
            WaitingPlace place = places.findById(payment.applicationId()).orElseThrow();
            requireNoTie(actor, place);
            if (payment.by().equals(actor.accountId())) {
                throw new RuleViolationException("waiting.error.same-person");
            }
            if (offers.findRunning(place.applicationId()).isPresent()) {
                throw new RuleViolationException("waiting.error.offer-runs");
            }
            if (payment.takenBack() != null || !treasury.takeBack(actor.accountId(), queue, payment, reason)) {
                throw StaleEditException.atTheSameMoment();
            }
            place.takeBack(payment.tenge());
            places.saveAndFlush(place);
            if (payment.offer() != null) {
                Offer paid = offers.findById(payment.offer()).orElseThrow();
                paid.takeBack();
                offers.saveAndFlush(paid);
            }
            audit.note(
                    actor.accountId(),
                    "waiting.taken-back",
                    place.number(),
                    plain(payment.tenge()) + " of " + payment.paidOn());
            messages.takenBack(place, payment.tenge());
            return place.number();
        });
    }

    /** @throws FieldViolationException when a payment to the place cannot have been made on that day */
    private void requirePaidOn(Turn turn, LocalDate paidOn) {
        if (paidOn.isAfter(LocalDate.now(clock))) {
            throw new FieldViolationException("paidOn", "waiting.error.paid-later");
        }
        if (paidOn.isBefore(LocalDate.ofInstant(turn.place().placedAt(), clock.getZone()))) {
            throw new FieldViolationException("paidOn", "waiting.error.paid-before");
        }
        Offer offer = turn.offer();
        if (offer != null && offer.answeredOn() != null && paidOn.isBefore(offer.answeredOn())) {
            throw new FieldViolationException("paidOn", "waiting.error.paid-before-yes");
        }
    }

    private static boolean isAsShown(Turn turn, UUID application, BigDecimal tenge) {
        return turn.place().applicationId().equals(application) && turn.tenge().compareTo(tenge) == 0;
    }

    /** @throws RuleViolationException for whom a tie keeps from what the applicant asks for */
    private void requireNoTie(Actor actor, WaitingPlace place) {
        tie(actor, place).ifPresent(tie -> {
            throw new RuleViolationException("waiting.error.tied." + tie);
        });
    }

    /** Nobody whom a tie keeps from an application writes on a form about it. @throws MovedOnException to the list, with why */
    void requireNoTie(Actor actor, String fund, UUID application) {
        places.findById(application).flatMap(place -> tie(actor, place)).ifPresent(tie -> {
            throw new MovedOnException("/office/waiting/" + fund, "waiting.error.tied." + tie);
        });
    }

    /** What keeps an official from what an applicant asks for. */
    Optional<Tie> tie(Actor actor, WaitingPlace place) {
        return ties.of(actor.accountId(), place.applicantId(), place.applicationId());
    }

    static String plain(BigDecimal tenge) {
        return tenge.stripTrailingZeros().toPlainString();
    }
}
