package kz.yntymaq.cooperative.register;

import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MyCooperatives;
import kz.yntymaq.programme.NextSteps;
import org.springframework.stereotype.Component;

/** A chair applies or goes on with the founding, a member looks at the co-operative, anyone else founds one or joins. */
@Component
class StepsToApply implements NextSteps {

    private final MyCooperatives cooperatives;

    StepsToApply(MyCooperatives cooperatives) {
        this.cooperatives = cooperatives;
    }

    @Override
    public NextStep of(Actor actor) {
        List<MyCooperatives.Mine> mine = cooperatives.of(actor);
        for (MyCooperatives.Mine each : mine) {
            if (each.chair() && each.state() == CooperativeState.ACTIVE) {
                return new NextStep(
                        "programme.support.apply", "/cabinet/applications/start?cooperative=" + each.id(), false);
            }
        }
        if (mine.isEmpty()) {
            return new NextStep("programme.support.found", "/cabinet/cooperatives/new", true);
        }
        return mine.get(0).chair()
                ? new NextStep("programme.support.go-on", mine.get(0).link(), false)
                : new NextStep("programme.support.mine", mine.get(0).link(), false);
    }
}
