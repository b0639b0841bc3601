package kz.yntymaq.cooperative.control;

import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MyCooperatives;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** An audit waits for whoever chairs the co-operative: to be put to a meeting, to have its report recorded, and that put too. */
@Component
class ControlWaits implements Waiting {

    private final MyCooperatives cooperatives;
    private final InitiativeRows rows;
    private final Stages stages;
    private final Texts texts;

    ControlWaits(MyCooperatives cooperatives, InitiativeRows rows, Stages stages, Texts texts) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.stages = stages;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return cooperatives.of(actor).stream()
                .filter(each -> each.chair() && each.state() == CooperativeState.ACTIVE)
                .flatMap(each -> rows.openAudits(each.id(), actor.accountId()).stream()
                        .flatMap(audit -> matter(each, stages.of(audit)).stream()))
                .toList();
    }

    private List<Matter> matter(MyCooperatives.Mine of, Stage stage) {
        return Stream.of(stage)
                .filter(each -> each.isPutNext() || each == Stage.DECIDED)
                .map(each -> new Matter(
                        Kind.DUTY,
                        texts.get("control.waits." + each, of.name()),
                        texts.get("control.waits." + each + ".text"),
                        texts.get("control.waits.to"),
                        ControlController.address(of.id())))
                .toList();
    }
}
