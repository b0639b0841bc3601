package kz.yntymaq.office;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.Level;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offices. An administrator manages within the territory of the own office: an
 * administrator of an oblast never sees an office outside it.
 */
@Service
@Transactional
public class Offices {

    /** What the phone of an office is written with: a landline of any length, or nothing. */
    static final String PHONE = "[\\s]*|[+0-9][0-9 ()\\u00a0-]{3,}";

    private final OfficeRepository offices;
    private final OfficeList list;
    private final AdministratorReach reach;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;

    Offices(
            OfficeRepository offices,
            OfficeList list,
            AdministratorReach reach,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit) {
        this.offices = offices;
        this.list = list;
        this.reach = reach;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
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

    /**
     * Makes an office. Each territory has one of a kind at a time.
     *
     * @param phone where people reach it, null for none
     * @param territoryCode an oblast, a district or an okrug; null for the whole country
     * @param key of the page on which the button stood
     * @throws RuleViolationException when the territory is missing, too small or too large, closed or not the administrator's, or
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
        office.requireOpen();
        versions.require(version, office.getVersion(), null, null);
        office.describe(nameKk, nameRu, phone);
        audit.note(actor.accountId(), "account.office-renamed", id, null);
    }

    /** An office that the administrator manages, held until the transaction ends. */
    public Office held(Actor actor, UUID officeId) {
        managed(actor, officeId);
        return offices.findForUpdate(officeId).orElseThrow(NotFoundException::new);
    }

    /** An office, held until the transaction ends, for a person who is no administrator of it. */
    public Office hold(UUID officeId) {
        return offices.findForUpdate(officeId).orElseThrow(NotFoundException::new);
    }

    /** An office, whoever asks. */
    public Office find(UUID officeId) {
        return offices.findById(officeId).orElseThrow(NotFoundException::new);
    }

    /** An office that the administrator manages. @throws NotFoundException for any other */
    public Office managed(Actor actor, UUID officeId) {
        Scope scope = AdministratorReach.of(actor);
        return offices.findById(officeId)
                .filter(office -> Scope.COUNTRY.equals(scope)
                        || (office.getTerritoryCode() != null && scope.covers(office.getTerritoryCode())))
                .orElseThrow(NotFoundException::new);
    }
}
