package kz.yntymaq.cooperative.control;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.CooperativeFacts;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.kernel.NotFoundException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Members are told of what others begin and of what came of it; the chair and those behind it of each step. */
@Component
class ControlMessages {

    private final CooperativeInbox inbox;
    private final MembershipRepository memberships;
    private final InitiativeRows rows;

    ControlMessages(CooperativeInbox inbox, MembershipRepository memberships, InitiativeRows rows) {
        this.inbox = inbox;
        this.memberships = memberships;
        this.rows = rows;
    }

    @ApplicationModuleListener
    void on(ControlEvent event) {
        CooperativeFacts facts = inbox.facts(event.cooperative());
        Initiative about =
                rows.find(event.cooperative(), event.initiative(), event.by()).orElseThrow(NotFoundException::new);
        String key = "control.message." + event.what() + "." + about.aim();
        inbox.tellAll(whom(event, facts, about), key, page(facts), facts);
    }

    private List<UUID> whom(ControlEvent event, CooperativeFacts facts, Initiative about) {
        Stream<UUID> all = switch (event.what()) {
            case REACHED, BELOW ->
                Stream.concat(Stream.of(facts.chairId()), rows.behind(event.cooperative(), event.initiative()).stream())
                        .distinct();
            case BEGUN, DECIDED, REPORTED, APPROVED -> memberships.findVoters(event.cooperative()).stream();
        };
        boolean told = event.what() == ControlEvent.What.REPORTED && about.aim() == Aim.GROUP;
        return all.filter(each -> event.what() == ControlEvent.What.REACHED || !each.equals(event.by()))
                .filter(each ->
                        !told || !each.equals(facts.chairId())) // who brings the report to the meeting is told with it
                .toList();
    }

    private static String page(CooperativeFacts facts) {
        return CooperativeInbox.cabinet(facts) + "/control";
    }
}
