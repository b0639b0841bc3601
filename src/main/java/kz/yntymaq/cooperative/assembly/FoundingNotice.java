package kz.yntymaq.cooperative.assembly;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.voting.QuorumRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notice of a founding meeting as a paper in both languages, before it is held, for founders without a phone. Day, hour and place are
 * written in by hand: the portal knows them once the meeting is opened.
 */
@Service
@Transactional(readOnly = true)
class FoundingNotice {

    private final CooperativeRepository cooperatives;
    private final Founders founders;
    private final Accounts accounts;
    private final LegalText law;
    private final Texts texts;

    FoundingNotice(
            CooperativeRepository cooperatives, Founders founders, Accounts accounts, LegalText law, Texts texts) {
        this.cooperatives = cooperatives;
        this.founders = founders;
        this.accounts = accounts;
        this.law = law;
        this.texts = texts;
    }

    /** For founders. @throws MovedOnException once the meeting was held */
    BilingualPaper paper(Actor actor, UUID cooperativeId) {
        Cooperative cooperative =
                cooperatives.findVisibleTo(actor, cooperativeId).orElseThrow(NotFoundException::new);
        if (cooperative.getState() != CooperativeState.FOUNDING) {
            throw new MovedOnException("/cabinet/cooperatives/" + cooperativeId);
        }
        var name = new Bilingual(cooperative.getNameKk(), cooperative.getNameRu());
        PersonName chair = accounts.names(List.of(cooperative.getChairId())).get(cooperative.getChairId());
        int count = founders.voters(cooperativeId).size();
        var rows = new BilingualPaper.Rows()
                .heading(text("when-where"))
                .text(text("when"))
                .text(text("place"))
                .text(text("called", chair == null ? "–" : chair.full()))
                .heading(text("agenda"));
        int place = 1;
        for (AgendaItem item : AgendaItem.values()) {
            int number = place++;
            rows.text(Reading.both(in -> texts.in(
                    in,
                    "assembly.notice.item",
                    number,
                    texts.in(in, "assembly.notice.item." + item.name(), name.in(in)),
                    texts.in(in, item.needed()),
                    law.of(item.source()))));
        }
        rows.heading(text("part"))
                .text(text("quorum", count, QuorumRule.least(count)))
                .text(text("papers"))
                .text(text("come"))
                .text(text("sign"));
        return new BilingualPaper(
                Reading.both(in -> texts.in(in, "assembly.notice.title", name.in(in))), null, rows.made());
    }

    private Bilingual text(String key, Object... arguments) {
        return Reading.both(in -> texts.in(in, "assembly.notice." + key, arguments));
    }
}
