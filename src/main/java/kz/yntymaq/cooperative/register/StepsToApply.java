package kz.yntymaq.cooperative.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.OngoingWork;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MyCooperatives;
import kz.yntymaq.programme.NextSteps;
import org.springframework.stereotype.Component;

/** A chair applies or goes on with the founding, a member looks at the co-operative, anyone else founds one or joins. */
@Component
class StepsToApply implements NextSteps {

    private static final String START = "/cabinet/applications/start?cooperative=";

    private final MyCooperatives cooperatives;
    private final OngoingWork work;

    StepsToApply(MyCooperatives cooperatives, OngoingWork work) {
        this.cooperatives = cooperatives;
        this.work = work;
    }

    /** What may be begun for a co-operative; empty while its application is under way, and after an approval. */
    static Optional<OngoingWork.Offer> offer(OngoingWork.Work work, UUID cooperative) {
        return work.offers().stream()
                .filter(offer -> offer.link().equals(START + cooperative))
                .findFirst();
    }

    @Override
    public NextStep of(Actor actor) {
        List<MyCooperatives.Mine> mine = cooperatives.of(actor);
        for (MyCooperatives.Mine each : mine) {
            if (each.chair() && each.state() == CooperativeState.ACTIVE) {
                return offer(work.of(actor), each.id())
                        .map(offer -> new NextStep("programme.support.apply", offer.link(), false))
                        .orElseGet(() -> new NextStep("programme.support.applied", "/cabinet", false));
            }
        }
        if (mine.isEmpty()) {
            return new NextStep("programme.support.found", "/cabinet/cooperatives/new", true);
        }
        return mine.get(0).chair()
                ? new NextStep("programme.support.go-on", mine.get(0).link(), false)
                : new NextStep("programme.support.mine", mine.get(0).link(), false);
    }

    @Override
    public Optional<String> start(Actor actor, String programme) {
        return cooperatives.of(actor).stream()
                .filter(each -> each.chair() && each.state() == CooperativeState.ACTIVE)
                .findFirst()
                .map(each -> START + each.id() + "&programme=" + programme);
    }
}
