package kz.yntymaq.mandate.assisted;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.DeskLimit;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.confirmation.Witness;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People without a phone. An official of their place, who saw the identity document and the consent that they signed on
 * paper, enters them: an account to which nobody can sign in, and whose identity is only claimed. A helper acts for them
 * under a mandate on paper; who has a phone later takes the account over by the document.
 */
@Service
@Transactional
public class AssistedPeople {

    private final Accounts accounts;
    private final Territories territories;
    private final OnceOnly once;
    private final DeskLimit limit;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    AssistedPeople(
            Accounts accounts,
            Territories territories,
            OnceOnly once,
            DeskLimit limit,
            AuditLog audit,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Clock clock) {
        this.accounts = accounts;
        this.territories = territories;
        this.once = once;
        this.limit = limit;
        this.audit = audit;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * A person as the official sees them.
     *
     * @param name as the identity document has it
     * @param document its kind
     */
    public record Entry(Iin iin, PersonName name, String villageCode, DocumentKind document) {}

    /** Looks whether somebody may enter people. @throws NotFoundException for whoever may enter nobody */
    public void requireOfficial(Actor actor) {
        if (!Witness.isOfPlace(actor)) {
            throw new NotFoundException();
        }
    }

    /**
     * Enters a person.
     *
     * @return the account
     * @throws FieldViolationException when the village is no open settlement of the official's territory, or the IIN has an
     *     account already
     * @throws kz.yntymaq.kernel.RuleViolationException when the official entered too much today, see {@link DeskLimit}
     */
    public UUID enter(Actor official, Entry entry, UUID onceKey) {
        requireOfficial(official);
        return UUID.fromString(once.run(
                Press.of(
                        onceKey,
                        official.accountId(),
                        "account.assisted",
                        entry.iin().digits(),
                        entry.name(),
                        entry.villageCode(),
                        entry.document()),
                () -> open(official, entry).toString()));
    }

    /** @throws FieldViolationException when the village is no open settlement of the official's territory */
    void requireVillage(Actor official, String code) {
        if (official.scope() == null
                || !official.scope().covers(code)
                || territories.find(code).filter(Territory::isOpenSettlement).isEmpty()) {
            throw new FieldViolationException("village", "mandate.assisted.village");
        }
    }

    /**
     * Asked last, when nothing else is wrong: that somebody is on the portal is a look at them, which counts for the
     * official's day and is noted though nothing is entered.
     *
     * @throws FieldViolationException when the IIN has an account already
     */
    private void requireUnknown(Actor official, Iin iin) {
        accounts.findByIin(iin).ifPresent(known -> {
            apart.executeWithoutResult(look -> {
                limit.count(official);
                audit.note(official.accountId(), "account.looked-up", known.getId(), null);
            });
            throw new FieldViolationException("iin", "mandate.assisted.registered");
        });
    }

    private UUID open(Actor official, Entry entry) {
        requireVillage(official, entry.villageCode());
        requireUnknown(official, entry.iin());
        limit.count(official);
        UUID id = accounts.open(entry.iin(), entry.name(), null, entry.villageCode())
                .getId();
        Bilingual office = requireNonNull(official.officeName());
        jdbc.sql("""
                insert into assisted_person (account_id, entered_by, office_kk, office_ru, document, entered_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        official.accountId(),
                        office.kk(),
                        office.ru(),
                        entry.document().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.note(
                official.accountId(), "account.assisted", id, entry.document().name());
        return id;
    }
}
