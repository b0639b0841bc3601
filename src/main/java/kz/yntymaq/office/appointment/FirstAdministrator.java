package kz.yntymaq.office.appointment;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.OfficeRepository;
import kz.yntymaq.office.PasswordLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator of a new portal from settings, so that somebody can import the places
 * and appoint the others. Does nothing where an administrator is appointed. Runs when everything has
 * started, so that a demonstration has appointed its own before.
 */
@Component
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Астана: a place that the portal knows before any import; the administrator corrects it in the profile. */
    private static final String HOME = "710000000";

    private static final int SHORTEST_PASSWORD = 8;
    private static final String PHONE = "+77000000000";

    private final AdministratorSettings settings;
    private final Accounts accounts;
    private final OfficeRepository offices;
    private final AppointmentRepository appointments;
    private final Confirmations confirmations;
    private final PasswordLinks links;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdministrator(
            AdministratorSettings settings,
            Accounts accounts,
            OfficeRepository offices,
            AppointmentRepository appointments,
            Confirmations confirmations,
            PasswordLinks links,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.offices = offices;
        this.appointments = appointments;
        this.confirmations = confirmations;
        this.links = links;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void appoint() {
        jdbc.sql("select pg_advisory_xact_lock(7100)").query((row, n) -> true).single(); // two nodes may start at once
        boolean appointed = jdbc.sql("""
                select exists (select from appointment p join office o on o.id = p.office_id
                                where p.ended_at is null and o.kind = 'ADMINISTRATION')""").query(Boolean.class).single();
        if (appointed) {
            confirmOne();
            return;
        }
        if (settings.iin() == null || settings.password() == null) {
            log.warn("No administrator is appointed. Set yntymaq.admin.iin and yntymaq.admin.password"
                    + " (YNTYMAQ_ADMIN_IIN, YNTYMAQ_ADMIN_PASSWORD) and start again to have the first one made.");
            return;
        }
        if (settings.password().length() < SHORTEST_PASSWORD) {
            throw new IllegalStateException("yntymaq.admin.password is too short: 8 characters at least");
        }
        Iin iin = Iin.parse(settings.iin())
                .orElseThrow(() -> new IllegalStateException("yntymaq.admin.iin is not a valid IIN"));
        Account account = accounts.findByIin(iin)
                .orElseGet(() -> accounts.open(
                        iin,
                        new PersonName("Әкімші", "Жүйе", null),
                        Phone.parse(PHONE).orElseThrow(),
                        HOME));
        accounts.resetPassword(account.getId(), settings.password());
        links.forget(account.getId()); // whoever holds one must not set another password
        links.forgetAskedBy(account.getId()); // in an earlier office
        Office office = offices.findOpen(Office.Kind.ADMINISTRATION, null)
                .orElseGet(() -> offices.save(new Office(
                        Office.Kind.ADMINISTRATION, "Жүйені әкімшілендіру", "Администрирование системы", null, null)));
        appointments
                .findByAccountIdAndEndedAtIsNull(account.getId())
                .ifPresent(held -> held.end(clock.instant(), account.getId()));
        appointments.saveAndFlush(new Appointment(account.getId(), office.getId(), clock.instant(), null));
        confirmations.byInstallation(account.getId());
        audit.note(null, "account.first-administrator-appointed", account.getId(), null);
        log.info("The first administrator was made from the settings. Remove the password from them now.");
    }

    /**
     * After an update from a release in which nobody was confirmed, nobody could confirm anybody: the one whom the
     * settings name begins, if they administer the country.
     */
    private void confirmOne() {
        String administrators = """
                select a.id from appointment p
                  join office o on o.id = p.office_id
                  join account_v a on a.id = p.account_id
                 where p.ended_at is null and o.kind = 'ADMINISTRATION' and o.territory_code is null and\s""";
        boolean confirmed = jdbc.sql("select exists (" + administrators + "a.identity_level = 'CONFIRMED')")
                .query(Boolean.class)
                .single();
        if (confirmed) {
            return;
        }
        Optional<UUID> named = Optional.ofNullable(settings.iin())
                .flatMap(Iin::parse)
                .flatMap(accounts::findByIin)
                .map(Account::getId)
                .filter(id -> jdbc.sql("select exists (" + administrators + "a.id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single());
        if (named.isEmpty()) {
            log.warn("No administrator of the country is confirmed. Set yntymaq.admin.iin (YNTYMAQ_ADMIN_IIN) of one"
                    + " of them and start again to have that one confirmed.");
        } else {
            confirmations.byInstallation(named.get());
        }
    }
}
