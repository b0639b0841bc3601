package kz.yntymaq.cooperative.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When and where a meeting is to be, and another time and place of one to which nobody was called. */
@Service
@Transactional
class Planning {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final MatterRepository matters;
    private final Agenda agenda;
    private final ObjectProvider<Meetings.Decided> others;
    private final Adoption charters;
    private final Sittings sittings;
    private final AuditLog audit;
    private final Texts texts;
    private final Clock clock;

    Planning(
            MeetingAccess access,
            MeetingRepository meetings,
            MatterRepository matters,
            Agenda agenda,
            ObjectProvider<Meetings.Decided> others,
            Adoption charters,
            Sittings sittings,
            AuditLog audit,
            Texts texts,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.matters = matters;
        this.agenda = agenda;
        this.others = others; // those rooms prepare meetings themselves
        this.charters = charters;
        this.sittings = sittings;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** The charter's days where the portal knows them, and none less; where it holds the charter alone, days that stand in it. */
    @Nullable
    Integer noticeDays(UUID cooperativeId, Meetings.Plan plan) {
        Integer charter = access.noticeDays(cooperativeId).orElse(null);
        Integer given = plan.noticeDays();
        if (charter == null) {
            charters.requireNotice(cooperativeId, given);
        }
        if (charter != null && given != null && given < charter) {
            throw new FieldViolationException("noticeDays", "meeting.refused.notice-less", charter);
        }
        return given == null ? charter : given;
    }

    /**
     * A meeting that somebody may move.
     *
     * @throws NotFoundException for who does not own it
     * @throws MovedOnException once members were called
     */
    @Transactional(readOnly = true)
    public Meeting movable(Actor actor, UUID cooperativeId, UUID id) {
        MeetingAccess.Seen seen = access.led(actor, cooperativeId, id);
        if (!seen.owns()) {
            throw new NotFoundException();
        }
        if (seen.sitting().state() != SittingState.PLANNED) {
            throw new MovedOnException(MeetingsController.address(cooperativeId, id), "meeting.refused.moved");
        }
        return seen.meeting();
    }

    /** Says which question stands in the way: the form knows none of them. */
    private void requireDay(UUID cooperativeId, Meeting meeting, Matter matter, LocalDate before, LocalDate day) {
        try {
            agenda.requireDay(cooperativeId, meeting, matter, before);
            others.stream()
                    .filter(other -> other.isFor(matter.getTopic()))
                    .flatMap(other -> Stream.ofNullable(other.lastDay(cooperativeId, matter.getId())))
                    .filter(last -> last.isBefore(day))
                    .findFirst()
                    .ifPresent(last -> {
                        throw new RuleViolationException("meeting.refused.move-due", last);
                    });
        } catch (RuleViolationException refused) {
            throw new FieldViolationException(
                    "day",
                    "meeting.refused.move",
                    texts.get("meeting.topic." + matter.getTopic().name()),
                    texts.get(refused.key(), refused.arguments()));
        }
    }

    /**
     * Another time and place, with the checks of the first. What stands on the agenda has to be decidable on that day too.
     *
     * @param version that the page showed
     */
    public void move(Actor actor, UUID cooperativeId, UUID id, Meetings.Plan plan, int version) {
        Meeting meeting = movable(actor, cooperativeId, id);
        sittings.holdPlanned(id);
        if (meeting.isPlanned(plan.startsAt(), plan.place(), noticeDays(cooperativeId, plan))) {
            return; // pressed twice
        }
        if (version != meeting.getVersion()) {
            throw StaleEditException.atTheSameMoment();
        }
        LocalDate before = LocalDate.ofInstant(meeting.getStartsAt(), clock.getZone());
        meeting.move(plan.startsAt(), plan.place(), noticeDays(cooperativeId, plan), clock);
        meeting.keepSource(access.noticeDays(cooperativeId));
        LocalDate day = LocalDate.ofInstant(plan.startsAt(), clock.getZone());
        matters.findByMeetingId(id).stream()
                .filter(each -> each.getEffect() == null)
                .forEach(each -> requireDay(cooperativeId, meeting, each, before, day));
        meetings.saveAndFlush(meeting);
        audit.note(actor.accountId(), "meeting.moved", id, null);
    }
}
