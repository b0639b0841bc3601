package kz.yntymaq.cooperative.duty;

import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Duties of the co-operatives that a person chairs, at the start of the cabinet: what is overdue, due now, or near. */
@Component
class DutyWaits implements Waiting {

    private final CooperativeRepository cooperatives;
    private final DutyCalendar calendar;
    private final Texts texts;

    DutyWaits(CooperativeRepository cooperatives, DutyCalendar calendar, Texts texts) {
        this.cooperatives = cooperatives;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    public List<Matter> of(Actor actor) {
        return cooperatives.findChairedBy(actor.accountId()).stream()
                .filter(each -> each.getState() == CooperativeState.ACTIVE)
                .flatMap(this::matter)
                .toList();
    }

    private Stream<Matter> matter(Cooperative cooperative) {
        List<DutyCalendar.Line> pressing = calendar.lines(cooperative.getId()).stream()
                .filter(each -> each.isPressing() || each.state() == Duty.State.NEAR)
                .toList();
        return pressing.isEmpty()
                ? Stream.empty()
                : Stream.of(new Matter(
                        Kind.DUTY,
                        texts.get("duty.waits", cooperative.name()),
                        texts.get(
                                "duty.waits.text",
                                pressing.size(),
                                pressing.get(0).text()),
                        texts.get("duty.list"),
                        "/cabinet/cooperatives/" + cooperative.getId() + "/duties"));
    }
}
