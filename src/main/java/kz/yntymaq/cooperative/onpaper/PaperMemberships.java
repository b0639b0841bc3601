package kz.yntymaq.cooperative.onpaper;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.DeskLimit;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.confirmation.Witness;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.entered.OnPaper;
import kz.yntymaq.cooperative.entity.MemberEntities;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.mandate.PaperMandates;
import kz.yntymaq.office.Actors;
import kz.yntymaq.work.Frequency;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People without a phone join a co-operative, found one and leave it like others: they sign a paper, and an official of their place who saw
 * it and the identity document enters it. That is the portal's own order. Who takes part in the co-operative enters nothing for it, and
 * nobody enters anything for who can sign in.
 */
@Service
@Transactional
public class PaperMemberships {

    private final PaperMandates papers;
    private final PaperSheets sheets;
    private final PaperDays days;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Foundings foundings;
    private final MembershipRepository rows;
    private final MemberEntities entities;
    private final Actors actors;
    private final DeskLimit limit;
    private final OnceOnly once;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperMemberships(
            PaperMandates papers,
            PaperSheets sheets,
            PaperDays days,
            Memberships memberships,
            Invitations invitations,
            Foundings foundings,
            MembershipRepository rows,
            MemberEntities entities,
            Actors actors,
            DeskLimit limit,
            OnceOnly once,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.papers = papers;
        this.sheets = sheets;
        this.days = days;
        this.memberships = memberships;
        this.invitations = invitations;
        this.foundings = foundings;
        this.rows = rows;
        this.entities = entities;
        this.actors = actors;
        this.limit = limit;
        this.once = once;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One thing that was signed.
     *
     * @param share tenge, null where none is named
     * @param on day that stands on the paper
     */
    public record Signed(PaperAct act, UUID about, @Nullable BigDecimal share, DocumentKind document, LocalDate on) {}

    /**
     * Enters what a person signed; it counts as if they had pressed the button themselves.
     *
     * @throws NotFoundException unless the person lives in the official's territory and nobody can sign in to the account
     * @throws MovedOnException where it cannot be signed now, since it was entered before perhaps
     * @throws kz.yntymaq.kernel.FieldViolationException by {@code on} for a day that cannot be, see {@link PaperDays}
     * @throws RuleViolationException for an official who takes part in the co-operative, one who entered too much today, see
     *     {@link DeskLimit}, and by the rules of what is signed
     */
    public void enter(Actor official, UUID person, Signed signed, UUID key) {
        Bilingual office = Witness.require(official, papers.requireOutOfReach(official, person));
        once.run(
                Press.of(
                        key,
                        official.accountId(),
                        "membership.on-paper",
                        person,
                        signed.act(),
                        signed.about(),
                        String.valueOf(signed.share()),
                        signed.document(),
                        signed.on()),
                () -> {
                    Actor signer = signer(person);
                    // What was signed before is not entered twice.
                    sheets.line(official, person, signed.act(), signed.about());
                    UUID cooperative = cooperative(signer, signed);
                    days.require(person, cooperative, signed.act(), signed.on());
                    if (hasPart(official, cooperative)) {
                        throw new RuleViolationException("onpaper.refused.part");
                    }
                    limit.count(official);
                    UUID own = Press.within(key, "membership.on-paper " + official.accountId());
                    OnPaper.enter(
                            new OnPaper.Entry(official.accountId(), person, office), () -> take(signer, signed, own));
                    UUID id = keep(official, office, person, cooperative, signed);
                    audit.note(
                            official.accountId(),
                            "membership.on-paper",
                            id,
                            signed.act().name() + " " + signed.on());
                    return id.toString();
                });
    }

    private UUID cooperative(Actor signer, Signed signed) {
        return switch (signed.act()) {
            case ACCEPT, DECLINE ->
                invitations
                        .findVisibleTo(signer, signed.about(), null)
                        .orElseThrow(() -> new MovedOnException(PaperSheets.page(signer.accountId())))
                        .cooperativeId();
            default -> signed.about();
        };
    }

    private void take(Actor signer, Signed signed, UUID key) {
        try {
            press(signer, signed, key);
        } catch (MovedOnException overtaken) { // leads to a page of the person's own cabinet
            throw new MovedOnException(PaperSheets.page(signer.accountId()));
        } catch (RuleViolationException refused) {
            // The limit is the person's, and not that of the official who reads it.
            boolean often = refused.key().equals(Frequency.TOO_OFTEN);
            throw often ? new RuleViolationException("onpaper.refused.too-often", refused.arguments()) : refused;
        }
    }

    private void press(Actor signer, Signed signed, UUID key) {
        UUID about = signed.about();
        switch (signed.act()) {
            case JOIN -> memberships.ask(signer, about, requireNonNull(signed.share()), key);
            case TAKE_BACK -> memberships.withdraw(signer, about);
            case LEAVE -> memberships.askToLeave(signer, about, key);
            case STAY -> memberships.stay(signer, about);
            case ACCEPT -> invitations.accept(signer, about, null, requireNonNull(signed.share()));
            case DECLINE -> invitations.decline(signer, about, null);
            case STEP_BACK -> foundings.leave(signer, about);
        }
    }

    private UUID keep(Actor official, Bilingual office, UUID person, UUID cooperative, Signed signed) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into paper_membership (id, account_id, cooperative_id, act, entered_by, office_kk, office_ru, document, signed_on, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        person,
                        cooperative,
                        signed.act().name(),
                        official.accountId(),
                        office.kk(),
                        office.ru(),
                        signed.document().name(),
                        signed.on(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private boolean hasPart(Actor official, UUID cooperative) {
        return rows.findOpen(cooperative, official.accountId()).isPresent()
                || entities.besideOf(official.accountId(), cooperative).isPresent();
    }

    private Actor signer(UUID person) {
        return actors.find(person).orElseThrow(NotFoundException::new);
    }
}
