package kz.yntymaq.office.appointment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.Offices;
import kz.yntymaq.office.PasswordLinks;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in an office: appointed and ended by whoever administers it. */
@Service
@Transactional
class Appointments {

    private final AppointmentRepository appointments;
    private final AppointmentList people;
    private final Offices offices;
    private final PasswordLinks links;
    private final Accounts accounts;
    private final Territories territories;
    private final OnceOnly once;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;

    Appointments(
            AppointmentRepository appointments,
            AppointmentList people,
            Offices offices,
            PasswordLinks links,
            Accounts accounts,
            Territories territories,
            OnceOnly once,
            Inbox inbox,
            AuditLog audit,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.offices = offices;
        this.links = links;
        this.accounts = accounts;
        this.territories = territories;
        this.once = once;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is and was appointed, those of now first; one more than {@link AppointmentList#MOST} when there are more. */
    @Transactional(readOnly = true)
    public List<OfficePerson> people(Actor actor, UUID officeId) {
        offices.managed(actor, officeId);
        return people.people(officeId);
    }

    /** One appointment. @throws MovedOnException to its office, when it has ended */
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
     * Appoints a person by IIN. Where there is no account, one is opened without a password. One that exists
     * may have been registered by somebody else: it loses its password and its sessions, and a link that is
     * handed over in person opens it again; without a second administrator, who confirms such a link, it is refused
     * before anything is done. The person is told.
     *
     * @param person for an IIN that has no account yet, else not used
     * @param confirmed whether the administrator has seen whose account it is
     * @param key of the page on which the button stood
     * @return the appointment
     * @throws RuleViolationException when there is no account and no person, when an account was not looked at,
     *     or an office is held already
     */
    public UUID appoint(
            Actor actor, UUID officeId, Iin iin, AppointForm.@Nullable NewPerson person, boolean confirmed, UUID key) {
        Office office = offices.held(actor, officeId);
        Press press = Press.of(key, actor.accountId(), "account.appointed", officeId, iin, person, confirmed);
        return UUID.fromString(once.run(press, () -> {
            office.requireOpen();
            accounts.hold(iin); // it is shut, or appointed by another administrator, at the same moment
            Optional<Account> registered = accounts.findByIin(iin);
            if (registered.filter(account -> links.isStuck(actor, account)).isPresent()) {
                throw new RuleViolationException("account.appoint.nobody-confirms");
            }
            if (registered.isPresent() && !confirmed) {
                throw new FieldViolationException("confirmed", "account.appoint.confirm");
            }
            Account account = registered.orElseGet(() -> open(actor, iin, person));
            if (account.isDisabled()
                    || appointments
                            .findByAccountIdAndEndedAtIsNull(account.getId())
                            .isPresent()) {
                throw new RuleViolationException("account.appoint.holds-office");
            }
            Appointment appointment =
                    appointments.save(new Appointment(account.getId(), officeId, clock.instant(), actor.accountId()));
            accounts.voidPassword(account.getId());
            links.forget(account.getId());
            inbox.deliver(
                    account.getId(),
                    "account.message.appointed",
                    office.getKind() == Office.Kind.ADMINISTRATION ? "/admin" : "/office",
                    new RecordedValue.Named(office.getNameKk(), office.getNameRu()),
                    RecordedValue.words(actor.name()));
            audit.note(actor.accountId(), "account.appointed", account.getId(), office.getKind() + " " + officeId);
            return appointment.getId().toString();
        }));
    }

    /**
     * The name and phone with which an IIN is registered, for the administrator who is about to appoint the
     * person and compares them with the identity card. The look is noted.
     */
    public Optional<Registered> findRegistered(Actor actor, UUID officeId, Iin iin) {
        offices.managed(actor, officeId);
        return accounts.findByIin(iin).map(account -> {
            audit.note(actor.accountId(), "account.looked-up", account.getId(), officeId.toString());
            return new Registered(account.name(), account.phone(), links.isStuck(actor, account));
        });
    }

    /**
     * As whom an IIN is registered.
     *
     * @param stuck whether the person could not be given a link after the appointment
     */
    public record Registered(PersonName name, Phone phone, boolean stuck) {}

    /**
     * Ends an appointment at this moment. Those who administer the country are held first, and the actor must
     * still be one of them: of two who end each other only one can, so that somebody is left.
     *
     * @throws RuleViolationException when it is the administrator's own, so that the portal never loses its last one
     */
    public void endAppointment(Actor actor, UUID officeId, UUID appointmentId) {
        people.holdAdministrators();
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
        accounts.closeToWhoNeverAgreed(appointment.getAccountId());
        audit.note(actor.accountId(), "account.appointment-ended", appointment.getAccountId(), officeId.toString());
    }

    private Account open(Actor actor, Iin iin, AppointForm.@Nullable NewPerson person) {
        if (person == null) {
            throw new RuleViolationException("account.appoint.unknown");
        }
        if (territories
                .find(person.villageCode())
                .filter(Territory::isOpenSettlement)
                .isEmpty()) {
            throw new RuleViolationException("error.village");
        }
        Account account = accounts.open(iin, person.name(), person.phone(), person.villageCode());
        audit.note(actor.accountId(), "account.opened", account.getId(), null);
        return account;
    }
}
