package kz.yntymaq.office.appointment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.Offices;
import kz.yntymaq.office.PasswordLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in an office, and how that ends. */
@Service
@Transactional
class Appointments {

    private final AppointmentRepository appointments;
    private final AppointmentList people;
    private final Proposals proposals;
    private final ProposalEnd end;
    private final Administrators administrators;
    private final Offices offices;
    private final PasswordLinks links;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    Appointments(
            AppointmentRepository appointments,
            AppointmentList people,
            Proposals proposals,
            ProposalEnd end,
            Administrators administrators,
            Offices offices,
            PasswordLinks links,
            Accounts accounts,
            ApplicationEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.proposals = proposals;
        this.end = end;
        this.administrators = administrators;
        this.offices = offices;
        this.links = links;
        this.accounts = accounts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is and was appointed, those of now first; one more than {@link AppointmentList#MOST} when there are more. */
    @Transactional(readOnly = true)
    public List<OfficePerson> people(Actor actor, UUID officeId) {
        offices.managed(actor, officeId);
        return people.people(officeId);
    }

    /** One appointment. @throws kz.yntymaq.kernel.MovedOnException to its office, when it has ended */
    @Transactional(readOnly = true)
    public OfficePerson findAppointmentVisibleTo(Actor actor, UUID officeId, UUID appointmentId) {
        offices.managed(actor, officeId);
        return people.person(officeId, appointmentId)
                .orElseThrow(NotFoundException::new)
                .ofNow(officeId);
    }

    /** Makes a password link for a person of an office, as {@link PasswordLinks#makeHeld}. */
    Optional<String> makeLink(Actor actor, UUID officeId, UUID appointmentId) {
        UUID account = findAppointmentVisibleTo(actor, officeId, appointmentId).accountId();
        accounts.hold(List.of(account)); // of an appointment that ends at this moment, and of two administrators
        findAppointmentVisibleTo(actor, officeId, appointmentId);
        return links.makeHeld(actor, account);
    }

    /**
     * Makes the first password link for a person who was proposed and whose account was opened for it. Only when nobody
     * but the person has to act any more.
     *
     * @throws RuleViolationException when the proposal waits for an administrator or is over, or the account had a
     *     password: that one stays, and a forgotten one is dealt with on the person's own page
     */
    Optional<String> makeFirstLink(Actor actor, UUID officeId, UUID proposalId) {
        UUID account = proposals.findVisibleTo(actor, officeId, proposalId).accountId();
        accounts.hold(List.of(account)); // of a proposal that ends at this moment
        if (!proposals.findVisibleTo(actor, officeId, proposalId).takesFirstLink()) {
            throw new RuleViolationException("account.proposal.no-link");
        }
        return links.makeHeld(actor, account);
    }

    /**
     * Ends an appointment at this moment. Those who administer the country are held first, and the actor must
     * still be one of them: of two who end each other only one can, so that somebody is left.
     *
     * @throws RuleViolationException when it is the administrator's own, so that the portal never loses its last one
     */
    public void endAppointment(Actor actor, UUID officeId, UUID appointmentId) {
        administrators.holdOfCountry();
        if (appointments.findByAccountIdAndEndedAtIsNull(actor.accountId()).isEmpty()) {
            throw new NotFoundException();
        }
        offices.managed(actor, officeId);
        OfficePerson person = people.person(officeId, appointmentId).orElseThrow(NotFoundException::new);
        accounts.hold(List.of(person.accountId())); // a link is made, or the appointment ended, at the same moment
        Appointment appointment = appointments.findById(appointmentId).orElseThrow(NotFoundException::new);
        if (appointment.getAccountId().equals(actor.accountId())) {
            throw new RuleViolationException("account.appointment.own");
        }
        if (appointment.isEnded()) {
            throw new RuleViolationException("account.appointment.ended-already");
        }
        appointment.end(clock.instant(), actor.accountId());
        links.forget(appointment.getAccountId());
        links.forgetAskedBy(appointment.getAccountId());
        end.ofAdministrator(appointment.getAccountId(), actor.accountId());
        accounts.closeToWhoNeverAgreed(appointment.getAccountId());
        audit.note(actor.accountId(), "account.appointment-ended", appointment.getAccountId(), officeId.toString());
        events.publishEvent(new Office.Left(appointment.getAccountId(), officeId, actor.accountId()));
    }
}
