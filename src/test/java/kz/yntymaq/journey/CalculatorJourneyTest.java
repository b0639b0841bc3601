package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;

/** A villager computes on a phone, corrects a slip, and sends the address of the answer to a neighbour. */
@JourneyTest
class CalculatorJourneyTest {

    @Test
    void a_second_purchase_is_told_on_an_empty_form_and_nothing_of_it_comes_back_by_itself(Journey journey) {
        Visitor villager = journey.visitor().reading(Language.RU).onPhone().arrives();
        villager.open("/calculator/subsidy/P08");
        villager.page().locator("#position").selectOption("2.1.1");
        villager.type("cost", "2 600 000").press("#calculator.compute").see("550\u00a0000\u00a0₸");
        villager.press("#calculator.subsidy.more").seeTyped("cost", "");
        assertThat(villager.page().locator("[data-restored]").isHidden()).isTrue();
        assertThat(villager.page().locator("#position").inputValue()).isEmpty();

        villager.type("cost", "1 000 000").open("/calculator").open("/calculator/subsidy/P08");
        villager.seeTyped("cost", "");
        assertThat(villager.page().locator("[data-restored]").isHidden()).isTrue();
        assertThat(villager.page().evaluate("Object.keys(sessionStorage).length"))
                .as("what the browser keeps of a page that only computes")
                .isEqualTo(0);
    }

    @Test
    void a_harvest_loan_is_computed_on_a_phone_in_kazakh_and_shown_to_a_neighbour(Journey journey) {
        Visitor villager = journey.visitor().reading(Language.KK).onPhone().arrives();
        villager.open("/")
                .press("#calculator.link")
                .at("/calculator")
                .press("#calculator.loan")
                .at("/calculator/loan");

        villager.type("amount", "6 млн")
                .type("months", "30")
                .choose("method", "#calculator.method.EQUAL_PRINCIPAL")
                .choose("rhythm", "#calculator.rhythm.SEASON")
                .press("#calculator.compute")
                .seeError("amount", "6 000 000")
                .seeTyped("amount", "6 млн")
                .seeTyped("months", "30");
        villager.type("amount", "6 000 000")
                .press("#calculator.compute")
                .seeError("season", "#calculator.error.season");

        villager.page().locator("[name=season][value=OCTOBER]").check();
        villager.type("paidOut", "15.04.2027")
                .press("#calculator.compute")
                .at("/calculator/loan")
                .see("#calculator.answer", "#calculator.schedule", "#calculator.example")
                .see("2\u00a0075\u00a0000\u00a0₸", "15.10.2027", "15.10.2029");
        assertThat(villager.address()).contains("season=OCTOBER").doesNotContain("_csrf", "_owner");

        Visitor neighbour =
                journey.visitor().reading(Language.RU).withoutScripts().arrives();
        neighbour
                .open(villager.address())
                .see("2\u00a0075\u00a0000\u00a0₸", "#calculator.schedule")
                .seeTyped("amount", "6 000 000")
                .type("grace", "12")
                .press("#calculator.compute")
                .see("#calculator.answer");
    }
}
