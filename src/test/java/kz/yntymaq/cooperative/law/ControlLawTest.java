package kz.yntymaq.cooperative.law;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.cooperative.control.Aim;
import kz.yntymaq.cooperative.control.Initiatives;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rules of control by members (law on agricultural co-operatives, articles 36 and 38), each broken on its page. */
@PortalTest
class ControlLawTest {

    @Autowired
    Initiatives initiatives;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    private Law law;
    private Made made;

    @BeforeEach
    void a_cooperative_of_seven_with_a_board_of_three() {
        law = new Law(web);
        made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, 7, 3);
    }

    private String page(String end) {
        return "/cabinet/cooperatives/" + made.id() + end;
    }

    private Someone someone(int n) {
        return made.members().get(n);
    }

    private UUID begin(Aim aim, List<Integer> who) {
        UUID begun = initiatives.begin(
                people.actor(someone(who.get(0))),
                made.id(),
                new Initiatives.Wish(aim, "Жем сатып алу", null),
                UUID.randomUUID());
        who.forEach(each -> initiatives.join(people.actor(someone(each)), made.id(), begun));
        return begun;
    }

    @Test
    void the_chair_and_the_board_are_in_no_initiative_group() {
        law.refuses("C 36(2)", made.chair(), page("/control/new/group"), Typed.of("words", "Жем"));
        UUID group = begin(Aim.GROUP, List.of(3));
        law.refuses("C 36(2)", someone(1), page("/control/" + group + "/join"), Typed.of());
        law.lets(someone(4), page("/control/" + group + "/join"), Typed.of());
    }

    @Test
    void fewer_than_a_third_of_the_members_read_no_documents() {
        UUID group = begin(Aim.GROUP, List.of(3, 4));
        law.hides(someone(3), page("/shares"));
        law.hides(someone(3), page("/trade"));
        law.lets(someone(5), page("/control/" + group + "/join"), Typed.of());
        law.says(
                "C 36(3)",
                Map.of("kk", "3 × 3 ≥ 7", "ru", "3 × 3 ≥ 7", "en", "3 × 3 ≥ 7"),
                someone(3),
                page("/control"));
        law.says("C 36(1)", Map.of("kk", "Есебі", "ru", "тчёт", "en", "eport"), someone(3), page("/control"));
    }

    @Test
    void fewer_than_a_third_of_the_members_put_no_audit_to_the_meeting() {
        UUID audit = begin(Aim.AUDIT, List.of(3, 4));
        law.refuses(
                "C 38(1)",
                made.chair(),
                page("/control/" + audit + "/meeting"),
                Typed.of("meeting", UUID.randomUUID(), "auditor", "Аудит"));
    }

    @Test
    void any_member_has_an_audit_made_at_the_own_cost() {
        law.lets(someone(6), page("/control/new/own"), Typed.of("words", "Жем", "auditor", "Аудит"));
        law.says(
                "C 38(2)",
                Map.of("kk", "өз есебінен", "ru", "за счёт", "en", "own cost"),
                someone(2),
                page("/control"));
    }
}
