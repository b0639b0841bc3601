package kz.yntymaq.mandate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.confirmation.DeskLimit;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.confirmation.OutOfReach;
import kz.yntymaq.account.confirmation.Witness;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Mandates given on paper: an official of the person's place saw the paper and the person's identity document, enters it,
 * and ends it when the person asks for that.
 */
@Service
@Transactional
public class PaperMandates {

    private final Mandates mandates;
    private final CooperativeMandates cooperatives;
    private final MandateLists lists;
    private final DeskLimit limit;
    private final Accounts accounts;
    private final AuditLog audit;
    private final OutOfReach outOfReach;

    PaperMandates(
            Mandates mandates,
            CooperativeMandates cooperatives,
            MandateLists lists,
            DeskLimit limit,
            Accounts accounts,
            AuditLog audit,
            OutOfReach outOfReach) {
        this.mandates = mandates;
        this.cooperatives = cooperatives;
        this.lists = lists;
        this.limit = limit;
        this.accounts = accounts;
        this.audit = audit;
        this.outOfReach = outOfReach;
    }

    /**
     * A person who gives mandates on paper, as the official sees them.
     *
     * @param open the mandates that can still be ended
     * @param matters for what one can be given
     * @param outOfReach whether what they sign to a co-operative is entered too, see {@link #requireOutOfReach}
     */
    public record Giver(UUID id, PersonName name, List<MandateLine> open, List<Option> matters, boolean outOfReach) {}

    /** The person; the look is noted. @throws NotFoundException unless they live in the official's territory */
    public Giver see(Actor official, UUID person) {
        Account account = require(official, person);
        audit.note(official.accountId(), "account.looked-up", person, null);
        boolean own = ownMattersOnly(official);
        return new Giver(
                person,
                account.name(),
                lists.openGivenBy(person).stream()
                        .filter(each -> !own || each.cooperative() == null)
                        .toList(),
                lists.matters(person).stream()
                        .filter(each -> !own || each.value().equals(MandateFields.SELF))
                        .toList(),
                !own && outOfReach.is(account));
    }

    /**
     * Enters a mandate. The person is told at once, and can withdraw it.
     *
     * @return its id
     * @throws RuleViolationException when the account is shut, or the official entered too much today
     */
    public UUID enter(Actor official, UUID person, MandateTerms terms, DocumentKind document, UUID onceKey) {
        requireMatter(official, person, terms.cooperative());
        return mandates.enterPaper(person, terms, paper(official, document), () -> limit.count(official), onceKey);
    }

    /**
     * Enters a mandate that was given to a co-operative; as with one to a person.
     *
     * @return its id
     */
    public UUID enter(
            Actor official, UUID person, MandateTerms.ToCooperative terms, DocumentKind document, UUID onceKey) {
        requireMatter(official, person, terms.cooperative());
        return cooperatives.enterPaper(person, terms, paper(official, document), () -> limit.count(official), onceKey);
    }

    private static Paper paper(Actor official, DocumentKind document) {
        return Paper.seen(official.accountId(), requireNonNull(official.officeName()), document);
    }

    private void requireMatter(Actor official, UUID person, @Nullable UUID cooperative) {
        if (require(official, person).isDisabled()) {
            throw new RuleViolationException("account.confirmation.disabled");
        }
        if (ownMattersOnly(official) && cooperative != null) {
            throw new NotFoundException();
        }
    }

    /** The person asked, with the identity document in hand, to end a mandate. */
    void withdraw(Actor official, UUID person, UUID mandate) {
        require(official, person);
        if (ownMattersOnly(official)
                && lists.openGivenBy(person).stream()
                        .anyMatch(each -> each.id().equals(mandate) && each.cooperative() != null)) {
            throw new NotFoundException();
        }
        mandates.withdrawFor(person, mandate, official.accountId());
    }

    /** A service point has to do with people and with no co-operative. */
    private static boolean ownMattersOnly(Actor official) {
        return official.is(Role.SERVICE_POINT);
    }

    /**
     * A person whom an official entered and to whose account nobody can sign in: it never had a password, and nobody confirmed it.
     *
     * @throws NotFoundException for anybody else, for a person of another territory, and at a service point
     */
    @Transactional(readOnly = true)
    public Account requireOutOfReach(Actor official, UUID person) {
        Account account = require(official, person);
        if (ownMattersOnly(official) || !outOfReach.is(account)) {
            throw new NotFoundException();
        }
        return account;
    }

    /** @throws NotFoundException unless the actor is an official in whose territory the person lives */
    public Account require(Actor official, UUID person) {
        Account account = Optional.ofNullable(accounts.findAll(List.of(person)).get(person))
                .filter(found -> Witness.isOfPlace(official) && Witness.covers(official, found))
                .orElseThrow(NotFoundException::new);
        if (account.getId().equals(official.accountId())) {
            throw new RuleViolationException("mandate.error.own-office");
        }
        return account;
    }

    /** The page on which an official enters what a person gave on paper, to a person or to a co-operative. */
    @Component
    public static class Page {

        private final PaperMandates papers;
        private final MandateLists lists;
        private final Forms forms;
        private final Texts texts;

        Page(PaperMandates papers, MandateLists lists, Forms forms, Texts texts) {
            this.papers = papers;
            this.lists = lists;
            this.forms = forms;
            this.texts = texts;
        }

        /** Shows it; the look is noted. @param empty form @throws kz.yntymaq.kernel.NotFoundException for a person of another territory */
        public void show(Actor official, UUID person, Object empty, Model model) {
            PaperMandates.Giver giver = papers.see(official, person);
            model.addAttribute("giver", giver);
            model.addAttribute("matters", giver.matters());
            model.addAttribute("powers", lists.powersWithoutSending());
            model.addAttribute("kinds", Option.of(DocumentKind.values(), kind -> texts.get(kind.key())));
            forms.show(model, official.accountId(), empty);
        }

        /** Takes it from who may see the person, once the document was compared with them. */
        public FormPost post(Actor official, UUID person, BindingResult errors, @Nullable Boolean compared) {
            return forms.post(errors)
                    .allowedBy(() -> papers.require(official, person))
                    .refuseIf(!Text.yes(compared), "compared", "mandate.error.compare-first");
        }
    }
}
