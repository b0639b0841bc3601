package kz.yntymaq.review.sitting;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import org.springframework.stereotype.Component;

/** Tells the members of a commission what becomes of its sittings. */
@Component
class SittingNews {

    private final Inbox inbox;
    private final Clock clock;

    SittingNews(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Tells the members when and where a sitting is, and why it was moved. */
    void time(Actor actor, StandingCommission commission, Sitting sitting, String key) {
        ZonedDateTime starts = sitting.startsAt().atZone(clock.getZone());
        String reason = sitting.reason();
        tell(
                actor,
                commission,
                sitting,
                key,
                new RecordedValue.Count(sitting.number()),
                new RecordedValue.Day(LocalDate.from(starts)),
                new RecordedValue.Words(DateTimeFormatter.ofPattern("HH:mm").format(starts)),
                new RecordedValue.Words(sitting.place()),
                new RecordedValue.Words(reason == null ? "" : reason));
    }

    /** Tells the members who work in the office still, but who acts. */
    void tell(Actor actor, StandingCommission commission, Sitting sitting, String key, RecordedValue... words) {
        Set<UUID> members = commission.left().stream()
                .map(StandingCommission.Person::id)
                .filter(one -> !one.equals(actor.accountId()))
                .collect(toSet());
        inbox.deliverAll(members, key, sitting.address(), words);
    }
}
