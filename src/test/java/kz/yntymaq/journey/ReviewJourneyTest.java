package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.PdfA;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What offices do with a microcredit where it does not go straight: a refusal that is complained of, a commission. All on phones. */
@JourneyTest
class ReviewJourneyTest {

    private static final String GROUND = "кооператив құжаттарының тізбесі сақталмаған";
    private static final String WHY = "Анықтаманың мерзімі өткен, жаңасы тіркелмеген.";
    private static final String DISAGREES = "Анықтаманың мерзімі өткен жоқ: ол кеше алынған.";
    private static final String VOTE = "Жоба ауылға керек, құжаттары толық.";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OblastMoney money;

    /** A sent application. @param own its address in the cabinet @param office the same in the office */
    private record Sent(UUID id, String number, Visitor applicant, String own, String office) {}

    @Test
    void a_refusal_is_complained_of_the_oblast_cancels_it_and_the_check_goes_on_to_an_approval(Journey journey) {
        Sent sent = sent(journey);
        Someone official = journey.people().official(Places.ZERENDI);
        Visitor district = phone(journey, official);
        district.open("/office")
                .press(sent.number())
                .press("#review.refuse")
                .choose("ground", GROUND)
                .type("reason", ". . . . . . . . . . . . . . . . . . . . .")
                .press("#review.refuse.button.documents")
                .seeError("reason", "#error.reason")
                .type("reason", WHY)
                .press("#review.refuse.button.documents");

        sent.applicant()
                .open("/cabinet")
                .press(sent.number())
                .see("#application.state.REFUSED", WHY)
                .press("#complaint.file")
                .see(WHY)
                .type("words", DISAGREES)
                .press("#complaint.send")
                .open("/cabinet")
                .see("Шағым қаралып жатыр, соңғы күні:");
        district.open("/office?tab=decided").see(sent.number(), "Шағым қаралып жатыр, соңғы күні:");

        phone(journey, journey.people().official(Places.AKMOLA))
                .open("/office/complaints")
                .press(sent.number())
                .see(WHY, DISAGREES)
                .choose("outcome", "#complaint.cancel")
                .type("reason", "Анықтама өтінім берілген күні жарамды болған.")
                .press("#complaint.decide")
                .at(sent.office());
        sent.applicant().open("/cabinet").see("Шағым бойынша бас тартудың күші жойылды");

        district.open("/office").press(sent.number());
        assertThat(ReviewSteps.checks(district, sent.id())).isPositive();
        ReviewSteps.concludes(district);
        ReviewSteps.approves(phone(journey, journey.people().official(Places.AKMOLA)), sent.number());
        sent.applicant().open(sent.own()).see("#application.state.APPROVED");
    }

    @Test
    void a_commission_of_five_with_one_who_stands_aside_votes_and_the_letter_of_the_approval_is_verified(
            Journey journey) throws Exception {
        Sent sent = sent(journey);
        People people = journey.people();
        Visitor district = phone(journey, people.official(Places.ZERENDI));
        district.open("/office").press(sent.number());
        ReviewSteps.checks(district, sent.id());
        List<Someone> five = List.of(
                people.official(Places.ZERENDI),
                people.official(Places.ZERENDI),
                people.official(Places.ZERENDI),
                people.official(Places.ZERENDI),
                people.official(Places.ZERENDI));
        district.press("#review.commission.open")
                .choose("chair", five.get(0).name().full())
                .choose("secretary", five.get(1).name().full());
        five.subList(2, 5)
                .forEach(each -> district.choose("members", each.name().full()));
        district.press("#review.commission.ask").see("#review.commission.hidden");

        List<Visitor> members = five.stream().map(each -> phone(journey, each)).toList();
        String commission = sent.office() + "/commission";
        List<String> ballots = List.of("YES", "YES", "NO", "YES", "RECUSED");
        for (int i = 0; i < five.size(); i++) {
            Visitor member = members.get(i)
                    .open(commission)
                    .press("#review.commission.vote")
                    .choose("ballot", "#review.commission.ballot." + ballots.get(i))
                    .type("reason", VOTE);
            if (!ballots.get(i).equals("RECUSED")) {
                for (int mark = 0; mark < 3; mark++) {
                    member.choose("marks[" + mark + "].given", String.valueOf(10 - i - mark));
                }
            } else {
                member.press("#review.commission.cast")
                        .seeError("aside", "#review.commission.error.aside")
                        .tick("aside");
            }
            member.press("#review.commission.cast");
        }
        members.get(0).open(commission).press("#review.commission.end").at(sent.office());
        district.open(sent.office()).see("#review.commission.ballot.RECUSED", "#review.commission.marks");
        for (Visitor member : members.subList(0, 4)) {
            member.open(commission + "/protocol")
                    .press("#review.commission.protocol.confirm")
                    .seeNot("#review.commission.protocol.confirm");
        }

        district.open("/office").press(sent.number()).see("#review.commission.protocol.in-force");
        ReviewSteps.concludes(district);
        ReviewSteps.approves(phone(journey, people.official(Places.AKMOLA)), sent.number());

        Visitor applicant = sent.applicant();
        applicant.open(sent.own()).press("#review.letter.kind.APPROVED").see(sent.number());
        APIResponse letter = applicant.page().request().get(applicant.portal() + applicant.address() + "/letter.pdf");
        assertThat(letter.headers()).containsEntry("content-type", "application/pdf");
        assertThat(PdfA.broken(letter.body())).isEmpty();
        String verify = applicant.page().locator("main a[href^='/verify/']").innerText();
        journey.visitor()
                .onPhone()
                .arrives()
                .open("/verify")
                .type("code", verify.substring(verify.lastIndexOf('/') + 1))
                .press("#signature.verify.code.button")
                .at(verify)
                .see("#review.letter.kind.APPROVED");
    }

    private Sent sent(Journey journey) {
        money.atLeastSet(Places.AKMOLA, 1_000_000_000L);
        List<Someone> members = journey.people().villagers(3, Places.ZERENDI_VILLAGE);
        Someone chair = members.get(0);
        UUID id = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(members.get(1).id(), members.get(2).id()),
                        Places.ZERENDI_VILLAGE,
                        BigDecimal.valueOf(5_000_000))
                .get(0);
        String own = "/cabinet/applications/" + id;
        Visitor applicant = phone(journey, chair);
        applicant.open(own + "/check");
        ReviewSteps.sends(applicant, own);
        String number = jdbc.sql("select number from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return new Sent(id, number, applicant, own, "/office/applications/" + id);
    }

    private static Visitor phone(Journey journey, Someone person) {
        return journey.visitor().onPhone().arrives().signInQuietly(person);
    }
}
