package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.Sittings;
import org.springframework.stereotype.Component;

/** A founding meeting that is open waits for its founders, and its minutes for who presided and the secretary. */
@Component
class AssemblyWaits implements Waiting {

    private final AssemblyRepository assemblies;
    private final CooperativeRepository cooperatives;
    private final Sittings sittings;
    private final Texts texts;

    AssemblyWaits(AssemblyRepository assemblies, CooperativeRepository cooperatives, Sittings sittings, Texts texts) {
        this.assemblies = assemblies;
        this.cooperatives = cooperatives;
        this.sittings = sittings;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return Stream.concat(
                        assemblies.findOpenOf(actor.accountId()).stream()
                                .map(each -> matter(each, Kind.VOTE, "assembly.waits", "assembly.to")),
                        unconfirmed(actor)
                                .map(each ->
                                        matter(each, Kind.DUTY, "assembly.waits.minutes", "assembly.waits.minutes.to")))
                .toList();
    }

    private Stream<Assembly> unconfirmed(Actor actor) {
        List<Assembly> all = assemblies.findUnconfirmedOf(actor.accountId());
        Map<UUID, Sittings.Facts> found =
                sittings.findAll(all.stream().map(Assembly::getId).toList());
        return all.stream()
                .filter(each ->
                        AssemblyViews.confirms(each, requireNonNull(found.get(each.getId())), actor.accountId()));
    }

    private Matter matter(Assembly assembly, Kind kind, String key, String button) {
        String name =
                cooperatives.findById(assembly.getCooperativeId()).orElseThrow().name();
        return new Matter(kind, texts.get(key, name), texts.get(key + ".text"), texts.get(button), assembly.address());
    }
}
