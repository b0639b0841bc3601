package kz.yntymaq.cooperative.law;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.assembly.AssemblyConduct;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Votes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rules of a founding (law on agricultural co-operatives, articles 2, 5, 15 to 17, 21, 25), each broken on its page. */
@PortalTest
class FoundingLawTest {

    /** Five МРП of 2026 and a tiyn. */
    private static final String ABOVE_FIVE_MCI = "21625.01";

    /** 20,000 МРП of 2026 and a tiyn. */
    private static final String ABOVE_20_000_MCI = "86500000.01";

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Terms terms;

    @Autowired
    Adoption adoption;

    @Autowired
    Invitations invitations;

    @Autowired
    AssemblyConduct conduct;

    @Autowired
    Votes votes;

    @Autowired
    MockMvcTester web;

    private Law law;

    @BeforeEach
    void the_law() {
        law = new Law(web);
    }

    private Made founders(int many) {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, many);
        fixtures.giveTerms(people.actor(made.chair()), made.id());
        return made;
    }

    private static String page(Made made, String end) {
        return "/cabinet/cooperatives/" + made.id() + end;
    }

    private static List<UUID> ids(Made made) {
        return made.members().stream().map(Someone::id).toList();
    }

    /** The meeting of all founders that decides everything with all votes. */
    private Typed meeting(Made made) {
        UUID chair = made.chair().id();
        return Typed.of("meetingOn", "22.11.2026", "meetingPlace", "Ауыл клубы", "asVoted", true)
                .with("shown", ids(made))
                .with("present", ids(made))
                .with("votesFor", ids(made))
                .with("presiding", chair)
                .with("secretary", made.members().get(made.members().size() - 1).id())
                .with("chair", chair)
                .with("signer", chair)
                .with("brought", adoption.brought(made.id()));
    }

    private static Typed terms(String shortKk, String shortRu, String fee) {
        return Typed.of("shortNameKk", shortKk, "shortNameRu", shortRu)
                .with("addressKk", "Абай көшесі, 5-үй")
                .with("addressRu", "ул. Абая, дом 5")
                .with("size", "SMALL")
                .with("entranceFee", fee)
                .with("feeDays", 30)
                .with("shareDays", 90)
                .with("body", "SOLE")
                .with("termYears", 3)
                .with("noticeDays", 10)
                .with("version", -1);
    }

    private static Typed thing(String share) {
        return Typed.of("share", share, "brings", "THING", "thingKk", "Трактор", "thingRu", "Трактор МТЗ")
                .with("acts", "SELF")
                .with("version", -1);
    }

    private void board(Made made, int size) {
        terms.save(
                people.actor(made.chair()),
                made.id(),
                new FoundingTerms.Given(
                        new Bilingual("«Береке» АӨК", "СПК «Береке»"),
                        new Bilingual("Абай көшесі, 5-үй", "ул. Абая, дом 5"),
                        FoundingTerms.Size.SMALL,
                        new BigDecimal("5000"),
                        30,
                        90,
                        FoundingTerms.Body.BOARD,
                        size,
                        3,
                        10,
                        Set.of()),
                0);
    }

    @Test
    void two_do_not_found_a_cooperative() {
        Made made = founders(2);
        law.refuses("C 15(2)", made.chair(), page(made, "/close"), meeting(made));
    }

    @Test
    void three_found_one() {
        Made made = founders(3);
        law.lets(made.chair(), page(made, "/close"), meeting(made));
    }

    @Test
    void a_charter_is_not_adopted_by_fewer_than_two_thirds_of_the_founders() {
        Made made = founders(4);
        law.refuses(
                "C 17(2)",
                made.chair(),
                page(made, "/close"),
                meeting(made).with("votesFor", ids(made).subList(0, 2)));
    }

    @Test
    void the_meeting_chooses_who_values_what_is_no_money() {
        Made made = founders(3);
        law.lets(made.member(), page(made, "/part"), thing("20000"));
        law.refuses("C 15(3)", made.chair(), page(made, "/close"), meeting(made));
    }

    @Test
    void eleven_founders_have_no_chair_alone() {
        Made made = founders(11);
        law.refuses("C 35(2)", made.chair(), page(made, "/close"), meeting(made));
    }

    @Test
    void the_head_of_a_board_is_one_of_it() {
        Made made = founders(3);
        board(made, 2);
        law.refuses(
                "C 35(2)",
                made.chair(),
                page(made, "/close"),
                meeting(made).with("board", ids(made).subList(1, 3)));
    }

    @Test
    void a_board_has_as_many_as_the_charter_says() {
        Made made = founders(3);
        board(made, 2);
        law.refuses("C 35(2)", made.chair(), page(made, "/close"), meeting(made).with("board", ids(made)));
    }

    @Test
    void a_firm_name_says_what_it_is_in_both_languages() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        law.refuses("C 5(4)", made.chair(), page(made, "/terms"), terms("«Береке»", "СПК «Береке»", "5000"));
        law.refuses("C 5(4)", made.chair(), page(made, "/terms"), terms("«Береке» АӨК", "«Береке»", "5000"));
    }

    @Test
    void a_firm_name_has_words_of_its_own() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        for (String name : List.of("АӨК", "... АӨК")) {
            Typed typed = terms(name, "СПК «Береке»", "5000");
            assertThatThrownBy(() -> law.lets(made.chair(), page(made, "/terms"), typed))
                    .as(name)
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void an_entrance_fee_is_not_above_five_mci() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        law.refuses(
                "C 2(8)", made.chair(), page(made, "/terms"), terms("«Береке» АӨК", "СПК «Береке»", ABOVE_FIVE_MCI));
        law.lets(made.chair(), page(made, "/terms"), terms("«Береке» АӨК", "СПК «Береке»", "21625"));
    }

    @Test
    void a_thing_above_20_000_mci_is_valued_independently() {
        Made made = founders(3);
        law.refuses("C 21(2)", made.member(), page(made, "/part"), thing(ABOVE_20_000_MCI));
        law.lets(made.member(), page(made, "/part"), thing("86500000"));
    }

    @Test
    void who_founds_a_second_cooperative_of_a_kind_is_refused() {
        Made first = fixtures.active(Places.ZERENDI_VILLAGE);
        Made second = founders(3);
        Actor chair = people.actor(second.chair());
        invitations.invitePerson(chair, second.id(), new Iin(first.member().iin()));
        UUID invitation = invitations.to(people.actor(first.member())).get(0).id();
        law.refuses("C 25(1)", first.member(), "/cabinet/invitations/" + invitation, Typed.of("share", "20000"));
    }

    /** What the chair of a founding types to open its meeting in the portal. */
    private static Typed assembly(Made made) {
        UUID chair = made.chair().id();
        return Typed.of("place", "Ауыл клубы", "presiding", chair, "chair", chair, "signer", chair)
                .with("secretary", made.members().get(made.members().size() - 1).id());
    }

    @Test
    void two_do_not_meet_in_the_portal_to_found_one() {
        Made made = founders(2);
        law.refuses("C 15(2)", made.chair(), page(made, "/assembly"), assembly(made));
    }

    @Test
    void eleven_founders_are_not_asked_for_a_chair_alone() {
        Made made = founders(11);
        law.refuses("C 35(2)", made.chair(), page(made, "/assembly"), assembly(made));
    }

    @Test
    void founders_who_meet_in_the_portal_are_asked_who_values_what_is_no_money() {
        Made made = founders(3);
        law.lets(made.member(), page(made, "/part"), thing("20000"));
        law.refuses("C 15(3)", made.chair(), page(made, "/assembly"), assembly(made));
        law.lets(
                made.chair(),
                page(made, "/assembly"),
                assembly(made).with("valuer", made.chair().id()));
    }

    @Test
    void founders_who_meet_in_the_portal_adopt_no_charter_by_fewer_than_two_thirds() {
        Made made = founders(4);
        String address = law.lets(made.chair(), page(made, "/assembly"), assembly(made));
        UUID meeting = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        Actor chair = people.actor(made.chair());
        made.members().forEach(each -> conduct.attend(people.actor(each), made.id(), meeting));
        UUID charter = votes.of(meeting).get(1).id();
        conduct.openQuestion(chair, made.id(), meeting, charter);
        made.members()
                .subList(0, 2)
                .forEach(each -> conduct.cast(people.actor(each), made.id(), meeting, charter, Choice.YES));
        conduct.closeQuestion(chair, made.id(), meeting, charter, Integer.MAX_VALUE);
        law.refuses("C 17(2)", made.chair(), address + "/close", Typed.of());
    }

    @Test
    void founding_papers_stand_still_while_founders_meet_in_the_portal() {
        Made made = founders(3);
        law.lets(made.chair(), page(made, "/assembly"), assembly(made));
        law.refusesByThePortal(
                made.chair(),
                page(made, "/terms"),
                terms("«Береке» АӨК", "СПК «Береке»", "5000").with("version", 0));
    }

    @Test
    void a_founding_contract_is_shown_to_no_stranger() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        law.hides(people.villager(), page(made, "/contract"));
    }
}
