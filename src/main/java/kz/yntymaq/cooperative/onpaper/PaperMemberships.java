package kz.yntymaq.cooperative.onpaper;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.confirmation.DeskLimit;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.confirmation.Witness;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.CooperativeRegister;
import kz.yntymaq.cooperative.MyCooperatives;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.mandate.PaperMandates;
import kz.yntymaq.office.Actors;
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

    private static final int MOST_FOUND = 10;

    private final PaperMandates papers;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Foundings foundings;
    private final PaperHand hand;
    private final MyCooperatives cooperatives;
    private final PaperStandings standings;
    private final CooperativeRegister register;
    private final Accounts accounts;
    private final Actors actors;
    private final DeskLimit limit;
    private final OnceOnly once;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperMemberships(
            PaperMandates papers,
            Memberships memberships,
            Invitations invitations,
            Foundings foundings,
            PaperHand hand,
            MyCooperatives cooperatives,
            PaperStandings standings,
            CooperativeRegister register,
            Accounts accounts,
            Actors actors,
            DeskLimit limit,
            OnceOnly once,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.papers = papers;
        this.memberships = memberships;
        this.invitations = invitations;
        this.foundings = foundings;
        this.hand = hand;
        this.cooperatives = cooperatives;
        this.standings = standings;
        this.register = register;
        this.accounts = accounts;
        this.actors = actors;
        this.limit = limit;
        this.once = once;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A co-operative and what can be signed to it.
     *
     * @param about id of the co-operative, or of the invitation to found it
     * @param standing how the person stands to it, null for an invitation and for what was found
     */
    record Line(UUID about, String name, PaperStandings.@Nullable Standing standing, List<PaperAct> acts) {}

    /**
     * A person at the desk.
     *
     * @param lines to what they belong, are asked, or were invited
     * @param found co-operatives that the words found, which they may ask to join
     */
    record Sheet(UUID id, PersonName name, List<Line> lines, List<Line> found) {}

    /** One thing that was signed. @param share tenge, null where none is named */
    public record Signed(PaperAct act, UUID about, @Nullable BigDecimal share, DocumentKind document) {}

    /** Whether an official of an akimat enters what this person signed; whoever asks has looked that the person may come to them. */
    @Transactional(readOnly = true)
    public boolean offers(UUID person) {
        Account account = accounts.findAll(List.of(person)).get(person);
        return account != null && papers.isOutOfReach(account);
    }

    /** Looks at a person; noted. @param words of the name of a co-operative or its BIN, null for none */
    Sheet see(Actor official, UUID person, @Nullable String words) {
        Account account = require(official, person);
        audit.note(official.accountId(), "account.looked-up", person, null);
        return sheet(account, words);
    }

    private Sheet sheet(Account account, @Nullable String words) {
        UUID person = account.getId();
        Actor signer = signer(person);
        var lines = new ArrayList<Line>();
        invitations
                .to(signer)
                .forEach(each ->
                        lines.add(new Line(each.id(), each.name(), null, List.of(PaperAct.ACCEPT, PaperAct.DECLINE))));
        List<MyCooperatives.Mine> own = cooperatives.of(signer);
        standings
                .of(person)
                .forEach(each ->
                        lines.add(new Line(each.cooperative(), each.name().here(), each, PaperAct.of(each.state()))));
        return new Sheet(person, account.name(), lines, words == null ? List.of() : found(words, own));
    }

    private List<Line> found(String words, List<MyCooperatives.Mine> own) {
        return register
                .list(new CooperativeRegister.Filter(null, null, null, words), CooperativeRegister.Order.BY_NAME, null)
                .page()
                .rows()
                .stream()
                .filter(each -> each.closedOn() == null && !each.ending())
                .filter(each -> own.stream().noneMatch(mine -> mine.id().equals(each.id())))
                .limit(MOST_FOUND)
                .map(each -> new Line(each.id(), each.name() + ", " + each.district(), null, PaperAct.of(null)))
                .toList();
    }

    /** What is signed, for its page. @throws NotFoundException where it cannot be signed now */
    Line line(Actor official, UUID person, PaperAct act, UUID about) {
        Account account = require(official, person);
        Actor signer = signer(person);
        if (act == PaperAct.JOIN) {
            CooperativeRegister.Card card = register.find(signer, about);
            if (card.mine() != null || card.ending()) {
                throw new NotFoundException();
            }
            return new Line(about, card.name(), null, PaperAct.of(null));
        }
        return sheet(account, null).lines().stream()
                .filter(each -> each.about().equals(about) && each.acts().contains(act))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Enters what a person signed; it counts as if they had pressed the button themselves.
     *
     * @throws NotFoundException unless the person lives in the official's territory and nobody can sign in to the account
     * @throws RuleViolationException for an official who takes part in the co-operative, one who entered too much today, see
     *     {@link DeskLimit}, and by the rules of what is signed
     */
    public void enter(Actor official, UUID person, Signed signed, UUID key) {
        Account account = require(official, person);
        Bilingual office = Witness.require(official, account);
        once.run(
                Press.of(
                        key,
                        official.accountId(),
                        "membership.on-paper",
                        person,
                        signed.act(),
                        signed.about(),
                        String.valueOf(signed.share()),
                        signed.document()),
                () -> {
                    Actor signer = signer(person);
                    UUID cooperative = cooperative(signer, signed);
                    requireNoPart(official, cooperative);
                    limit.count(official);
                    hand.of(official.accountId(), person, () -> take(signer, signed, key));
                    UUID id = keep(official, office, person, cooperative, signed);
                    audit.note(
                            official.accountId(),
                            "membership.on-paper",
                            id,
                            signed.act().name());
                    return id.toString();
                });
    }

    private UUID cooperative(Actor signer, Signed signed) {
        return switch (signed.act()) {
            case ACCEPT, DECLINE ->
                invitations
                        .findVisibleTo(signer, signed.about(), null)
                        .orElseThrow(NotFoundException::new)
                        .cooperativeId();
            default -> signed.about();
        };
    }

    private void take(Actor signer, Signed signed, UUID key) {
        UUID about = signed.about();
        UUID own = Press.within(key, "membership.on-paper");
        switch (signed.act()) {
            case JOIN -> memberships.ask(signer, about, requireNonNull(signed.share()), own);
            case TAKE_BACK -> memberships.withdraw(signer, about);
            case LEAVE -> memberships.askToLeave(signer, about, own);
            case STAY -> memberships.stay(signer, about);
            case ACCEPT -> invitations.accept(signer, about, null, requireNonNull(signed.share()));
            case DECLINE -> invitations.decline(signer, about, null);
            case STEP_BACK -> foundings.leave(signer, about);
        }
    }

    private UUID keep(Actor official, Bilingual office, UUID person, UUID cooperative, Signed signed) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into paper_membership (id, account_id, cooperative_id, act, entered_by, office_kk, office_ru, document, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        person,
                        cooperative,
                        signed.act().name(),
                        official.accountId(),
                        office.kk(),
                        office.ru(),
                        signed.document().name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The person, to whose account nobody can sign in; only for an official of their place, and not at a service point. */
    private Account require(Actor official, UUID person) {
        if (official.is(Role.SERVICE_POINT)) {
            throw new NotFoundException();
        }
        Account account = papers.require(official, person);
        if (!papers.isOutOfReach(account)) {
            throw new NotFoundException();
        }
        return account;
    }

    private void requireNoPart(Actor official, UUID cooperative) {
        boolean member =
                cooperatives.of(official).stream().anyMatch(each -> each.id().equals(cooperative));
        boolean associate = jdbc.sql(
                        "select exists (select from associate_standing_v where cooperative_id = ? and account_id = ?)")
                .params(cooperative, official.accountId())
                .query(Boolean.class)
                .single();
        if (member || associate) {
            throw new RuleViolationException("onpaper.refused.part");
        }
    }

    private Actor signer(UUID person) {
        return actors.find(person).orElseThrow(NotFoundException::new);
    }
}
