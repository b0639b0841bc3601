package kz.yntymaq.cooperative.paper;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MyCooperatives;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** A founding contract that was concluded waits for the signature of each founder, until the registration is claimed. */
@Component
class ContractWaits implements Waiting {

    private final MyCooperatives cooperatives;
    private final SignedContracts contracts;
    private final Texts texts;

    ContractWaits(MyCooperatives cooperatives, SignedContracts contracts, Texts texts) {
        this.cooperatives = cooperatives;
        this.contracts = contracts;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return cooperatives.of(actor).stream()
                .filter(each -> each.state() == CooperativeState.FOUNDED
                        && contracts.isKept(each.id())
                        && contracts.given(actor, each.id()).open())
                .map(each -> new Matter(
                        Kind.DUTY,
                        texts.get("cooperative.contract.waits", each.name()),
                        texts.get("cooperative.contract.waits.text"),
                        texts.get("cooperative.contract.waits.to"),
                        FoundingPapers.contractOf(each.id())))
                .toList();
    }
}
