package kz.yntymaq.cooperative.assembly;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** A founding meeting that is open waits for its founders. */
@Component
class AssemblyWaits implements Waiting {

    private final AssemblyRepository assemblies;
    private final CooperativeRepository cooperatives;
    private final Texts texts;

    AssemblyWaits(AssemblyRepository assemblies, CooperativeRepository cooperatives, Texts texts) {
        this.assemblies = assemblies;
        this.cooperatives = cooperatives;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return assemblies.findOpenOf(actor.accountId()).stream()
                .map(each -> new Matter(
                        Kind.VOTE,
                        texts.get(
                                "assembly.waits",
                                cooperatives
                                        .findById(each.getCooperativeId())
                                        .orElseThrow()
                                        .name()),
                        texts.get("assembly.waits.text"),
                        texts.get("assembly.to"),
                        each.address()))
                .toList();
    }
}
