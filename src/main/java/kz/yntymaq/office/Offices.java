package kz.yntymaq.office;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Scope;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.territory.Level;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offices and who sits in them. An administrator manages within the territory of the own office: an
 * administrator of an oblast never sees an office outside it.
 */
@Service
@Transactional
class Offices {

    /** What the phone of an office is written with: a landline of any length, or nothing. */
    static final String PHONE = "[\\s]*|[+0-9][0-9 ()\\u00a0-]{3,}";

    private final OfficeRepository offices;
    private final OfficeList list;
    private final AppointmentRepository appointments;
    private final Accounts accounts;
    private final AdministratorReach reach;
    private final Territories territories;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;

    Offices(
            OfficeRepository offices,
            OfficeList list,
            AppointmentRepository appointments,
            Accounts accounts,
            AdministratorReach reach,
            Territories territories,
            VersionCheck versions,
            OnceOnly once,
            Inbox inbox,
            AuditLog audit,
            Clock clock) {
        this.offices = offices;
        this.list = list;
        this.appointments = appointments;
        this.accounts = accounts;
        this.reach = reach;
        this.territories = territories;
        this.versions = versions;
        this.once = once;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Offices that the administrator manages, by territory.
     *
     * @param oblastCode only within this oblast, null for all
     * @param kind only this kind, null for all
     * @param closed the closed ones instead of the open ones
     * @param after key of the last row of the page before, null for the first page
     */
    @Transactional(readOnly = true)
    public KeyPage<OfficeRow> findVisibleTo(
            Actor actor,
            @Nullable String oblastCode,
            Office.@Nullable Kind kind,
            boolean closed,
            @Nullable String after) {
        Scope scope = AdministratorReach.of(actor);
        String oblast = oblastCode == null ? "" : oblastCode.substring(0, Level.OBLAST.digits());
        return list.find(scope.prefix(), oblast, kind, closed, after);
    }

    /** One office that the administrator manages. */
    @Transactional(readOnly = true)
    public OfficeRow findVisibleTo(Actor actor, UUID id) {
        managed(actor, id);
        return list.find(id);
    }

    /** Who is and was appointed, those of now first; one more than {@link OfficeList#MOST} when there are more. */
    @Transactional(readOnly = true)
    public List<OfficePerson> people(Actor actor, UUID officeId) {
        managed(actor, officeId);
        return list.people(officeId);
    }

    /** One appointment. @throws MovedOnException to its office, when it has ended */
    @Transactional(readOnly = true)
    public OfficePerson findAppointmentVisibleTo(Actor actor, UUID officeId, UUID appointmentId) {
        managed(actor, officeId);
        return list.person(officeId, appointmentId)
                .orElseThrow(NotFoundException::new)
                .ofNow(officeId);
    }

    /**
     * Makes an office. Each territory has one of a kind at a time.
     *
     * @param phone where people reach it, null for none
     * @param territoryCode an oblast, a district or an okrug; null for the whole country
     * @param key of the page on which the button stood
     * @throws RuleViolationException when the territory is missing, too small, closed or not the administrator's, or
     *     has an office of this kind
     */
    public UUID create(
            Actor actor,
            Office.Kind kind,
            String nameKk,
            String nameRu,
            @Nullable String phone,
            @Nullable String territoryCode,
            UUID key) {
        Press press =
                Press.of(key, actor.accountId(), "account.office-created", kind, nameKk, nameRu, phone, territoryCode);
        return UUID.fromString(once.run(press, () -> {
            reach.require(actor, kind, territoryCode);
            list.holdPlace(kind, territoryCode);
            offices.findOpen(kind, territoryCode).ifPresent(open -> {
                throw new FieldViolationException("territory", "account.office.twice", open.name());
            });
            Office office = offices.save(new Office(kind, nameKk, nameRu, phone, territoryCode));
            audit.note(actor.accountId(), "account.office-created", office.getId(), kind + " " + territoryCode);
            return office.getId().toString();
        }));
    }

    /**
     * Changes the names and the phone of an office.
     *
     * @param phone where people reach it, null for none
     * @param version as the page showed it
     */
    public void describe(Actor actor, UUID id, String nameKk, String nameRu, @Nullable String phone, int version) {
        Office office = managed(actor, id);
        requireOpen(office);
        versions.require(version, office.getVersion(), null, null);
        office.describe(nameKk, nameRu, phone);
        audit.note(actor.accountId(), "account.office-renamed", id, null);
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
        Office office = held(actor, officeId);
        Press press = Press.of(key, actor.accountId(), "account.appointed", officeId, iin, person, confirmed);
        return UUID.fromString(once.run(press, () -> {
            requireOpen(office);
            Optional<Account> registered = accounts.findByIin(iin);
            if (registered.filter(account -> list.isStuck(actor, account)).isPresent()) {
                throw new RuleViolationException("account.appoint.nobody-confirms");
            }
            if (registered.isPresent() && !confirmed) {
                throw new FieldViolationException("confirmed", "account.appoint.confirm");
            }
            Account account = registered.orElseGet(() -> open(actor, iin, person));
            accounts.hold(List.of(account.getId())); // two administrators at the same moment
            if (account.isDisabled()
                    || appointments
                            .findByAccountIdAndEndedAtIsNull(account.getId())
                            .isPresent()) {
                throw new RuleViolationException("account.appoint.holds-office");
            }
            Appointment appointment =
                    appointments.save(new Appointment(account.getId(), officeId, clock.instant(), actor.accountId()));
            accounts.voidPassword(account.getId());
            list.forgetPasswordLinks(account.getId());
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
        managed(actor, officeId);
        return accounts.findByIin(iin).map(account -> {
            audit.note(actor.accountId(), "account.looked-up", account.getId(), officeId.toString());
            return new Registered(account.name(), account.phone(), list.isStuck(actor, account));
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
        list.holdAdministrators();
        if (appointments.findByAccountIdAndEndedAtIsNull(actor.accountId()).isEmpty()) {
            throw new NotFoundException();
        }
        managed(actor, officeId);
        OfficePerson person = list.person(officeId, appointmentId).orElseThrow(NotFoundException::new);
        accounts.hold(List.of(person.accountId())); // a link is made, or the appointment ended, at the same moment
        Appointment appointment = appointments.findById(appointmentId).orElseThrow(NotFoundException::new);
        if (appointment.getAccountId().equals(actor.accountId())) {
            throw new RuleViolationException("account.appointment.own");
        }
        if (appointment.isEnded()) {
            throw new RuleViolationException("account.appointment.ended-already");
        }
        appointment.end(clock.instant(), actor.accountId());
        list.forgetPasswordLinks(appointment.getAccountId());
        list.forgetAskedBy(appointment.getAccountId());
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

    /** An office that the administrator manages, held until the transaction ends. */
    Office held(Actor actor, UUID officeId) {
        managed(actor, officeId);
        return offices.findForUpdate(officeId).orElseThrow(NotFoundException::new);
    }

    private static void requireOpen(Office office) {
        if (office.isClosed()) {
            throw new RuleViolationException("account.office.is-closed");
        }
    }

    private Office managed(Actor actor, UUID officeId) {
        Scope scope = AdministratorReach.of(actor);
        return offices.findById(officeId)
                .filter(office -> Scope.COUNTRY.equals(scope)
                        || (office.getTerritoryCode() != null && scope.covers(office.getTerritoryCode())))
                .orElseThrow(NotFoundException::new);
    }
}
