package kz.yntymaq.cooperative.paper;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Considering;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterModel;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.past.FactsAt;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The founding papers for officials who consider an application of the co-operative, and for no others: the contract is a
 * commercial secret (law on agricultural co-operatives, article 16, point 3), and the rules of microcredits ask for both papers
 * with the application (appendix 4, items 2 and 3). Each reading is noted.
 */
@Service
@Transactional
class OfficePapers {

    private final CooperativeRepository cooperatives;
    private final Considering considering;
    private final FoundingContracts contracts;
    private final Adoption charters;
    private final CharterModel model;
    private final FactsAt factsAt;
    private final AuditLog audit;

    OfficePapers(
            CooperativeRepository cooperatives,
            Considering considering,
            FoundingContracts contracts,
            Adoption charters,
            CharterModel model,
            FactsAt factsAt,
            AuditLog audit) {
        this.cooperatives = cooperatives;
        this.considering = considering;
        this.contracts = contracts;
        this.charters = charters;
        this.model = model;
        this.factsAt = factsAt;
        this.audit = audit;
    }

    /** Without the numbers and villages of the founders; empty where the portal does not hold it. */
    Optional<BilingualPaper> contract(Actor official, UUID id) {
        Cooperative cooperative = considered(official, id);
        Optional<BilingualPaper> found = contracts.brief(cooperative);
        found.ifPresent(paper -> audit.note(official.accountId(), "cooperative.contract-read", id, null));
        return found;
    }

    /** The edition in force; empty where the portal does not hold it. */
    Optional<BilingualPaper> charter(Actor official, UUID id) {
        Cooperative cooperative = considered(official, id);
        Optional<BilingualPaper> found = charters.inForce(id).map(wording -> paper(cooperative, wording));
        found.ifPresent(paper -> audit.note(official.accountId(), "cooperative.charter-read", id, null));
        return found;
    }

    private Cooperative considered(Actor official, UUID id) {
        return cooperatives
                .findById(id)
                .filter(found -> considering.considers(official, id))
                .orElseThrow(NotFoundException::new);
    }

    private BilingualPaper paper(Cooperative cooperative, CharterWording wording) {
        var rows = new BilingualPaper.Rows();
        for (CharterItem item : CharterItem.values()) {
            Bilingual name = model.text(item.key(), language -> new Object[0]);
            rows.heading(new Bilingual(item.number() + ". " + name.kk(), item.number() + ". " + name.ru()));
            rows.text(wording.of(item));
        }
        Bilingual title = factsAt.nameInEdition(cooperative, wording.number());
        return new BilingualPaper(
                model.text("charter.paper.title", language -> new Object[] {title.in(language)}), null, rows.made());
    }
}
