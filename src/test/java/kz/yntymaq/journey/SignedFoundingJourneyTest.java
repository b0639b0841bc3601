package kz.yntymaq.journey;

import java.util.List;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestNcalayer;
import kz.yntymaq.support.TestTrust;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three neighbours sign the list of founders, each with the own key; the paper stays the other way. */
@JourneyTest
class SignedFoundingJourneyTest {

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    TestNcalayer program;

    @AfterEach
    void the_program_ends() {
        program.close();
    }

    @Test
    void three_founders_sign_each_with_the_own_key(Journey journey) {
        Made cooperative = fixtures.founding(Places.ZERENDI_AIDARLY, 3);
        List<Someone> founders = cooperative.members();
        String page = "/cabinet/cooperatives/" + cooperative.id();
        Visitor chair = arrives(journey, Language.KK, founders.get(0));
        fixtures.closeFounding(
                people.actor(founders.get(0)), cooperative.id(), clock.today().minusDays(1), "Мектеп");
        chair.open(page).press("#cooperative.founder-list").see("#cooperative.signed.text");
        program.start();

        sign(chair, founders.get(0), founders);
        Visitor second = arrives(journey, Language.RU, founders.get(1)).open(page + "/founders");
        second.press("#signature.document");
        program.signsWith(trust.documentKey(founders.get(2).iin()), clock);
        second.tick("confirmed")
                .sign()
                .see("#signature.other-iin", "#signature.otherwise")
                .lookAgain();
        second.press("#signature.otherwise").see("#cooperative.signed.otherwise");
        second.open(page + "/founders");
        sign(second, founders.get(1), founders);
        sign(arrives(journey, Language.EN, founders.get(2)).open(page + "/founders"), founders.get(2), founders);

        chair.open(page + "/founders")
                .see("Қол қойғандар: 3. Құрылтайшылар: 3.")
                .press("#signature.signers.check")
                .see("СЫНАҚОВ")
                .seeNot(founders.get(0).iin());
        chair.open(page).press("#cooperative.registration").see("#cooperative.registration.intro");
    }

    private static Visitor arrives(Journey journey, Language language, Someone person) {
        return journey.visitor()
                .reading(language)
                .trustingThisMachine()
                .arrives()
                .signIn(person);
    }

    /** Reads what is signed, says so, signs, and has the receipt. */
    private void sign(Visitor visitor, Someone person, List<Someone> founders) {
        program.signsWith(trust.documentKey(person.iin()), clock);
        visitor.press("#signature.document");
        founders.forEach(each -> visitor.see(each.name().full(), each.iin()));
        visitor.tick("confirmed")
                .sign()
                .arrivesAt("/cabinet/signed/")
                .see("#signature.receipt", "#signature.save.document", "#signature.save.cms");
    }
}
