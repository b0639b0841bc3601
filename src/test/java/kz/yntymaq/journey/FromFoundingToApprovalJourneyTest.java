package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.support.Given;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.SampleFiles;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job, end to end: neighbours found a co-operative, it applies, akimats review and approve. */
@JourneyTest
class FromFoundingToApprovalJourneyTest {

    private static final String ZERENDI = "115600000";
    private static final String AKMOLA = "110000000";
    private static final String VILLAGE = "115630100";

    /** Links and buttons from the queue to the end of an office's part of a simple case. */
    private static final int MOST_ACTIONS = 6;

    private static final Map<Language, String> PROGRAMME = Map.of(
            Language.KK, "кооперативке микрокредит",
            Language.RU, "микрокредит кооперативу",
            Language.EN, "microcredit for a co-operative");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OblastMoney money;

    @Test
    void four_people_in_kazakh_on_phones(Journey journey) {
        new Story(journey, Language.KK, Manner.PHONE).tell();
    }

    @Test
    void the_same_in_russian_without_scripts(Journey journey) {
        new Story(journey, Language.RU, Manner.WITHOUT_SCRIPTS).tell();
    }

    @Test
    void the_same_in_english_with_the_keyboard_alone(Journey journey) {
        new Story(journey, Language.EN, Manner.KEYBOARD).tell();
    }

    /** What the people of the story have before them. */
    private enum Manner {
        PHONE("260340000012"),
        WITHOUT_SCRIPTS("260340000022"),
        KEYBOARD("260340000032");

        /** Of the co-operative in this telling: there is one portal for all of them. */
        private final String bin;

        Manner(String bin) {
            this.bin = bin;
        }
    }

    /** The story, told in a language and a manner. */
    private final class Story {

        private final Journey journey;
        private final Language language;
        private final Manner manner;
        private final List<Someone> neighbours;
        private final Someone districtOfficial;
        private final Someone oblastOfficial;
        private final FoundingSteps steps;
        private String number = "";

        Story(Journey journey, Language language, Manner manner) {
            this.journey = journey;
            this.language = language;
            this.manner = manner;
            People people = journey.people();
            this.neighbours = people.villagers(4, VILLAGE);
            this.districtOfficial = people.official(ZERENDI);
            this.oblastOfficial = people.official(AKMOLA);
            this.steps = new FoundingSteps("Береке " + language, neighbours, 10, this::arrives);
            money.atLeastSet(AKMOLA, 1_000_000_000L);
        }

        void tell() {
            Visitor chair = arrives(neighbours.get(0));
            String cooperative = found(chair);
            steps.register(chair, cooperative, manner.bin, districtOfficial);
            aFourthJoins(chair, cooperative);
            String application = fillsIn(chair, cooperative);
            decides(chair, application);
            sends(chair, application);
            asksForCorrections();
            corrects(chair, application);
            checksAndConcludes(application);
            approves();
            chair.open(application)
                    .see("#application.state.APPROVED")
                    .press("#review.letter.kind.APPROVED")
                    .see(number);
            chair.open("/cabinet/inbox").see(number);
        }

        private String found(Visitor chair) {
            String cooperative = steps.found(chair);
            chair.open(cooperative + "/contract").see(neighbours.get(1).name().full());
            chair.open(cooperative + "/minutes")
                    .see("Береке " + language, neighbours.get(2).name().full());
            chair.open(cooperative + "/founders").see(neighbours.get(1).name().full());
            return cooperative;
        }

        private void aFourthJoins(Visitor chair, String cooperative) {
            Visitor fourth = arrives(neighbours.get(3));
            fourth.open("/cooperatives")
                    .press("Береке " + language)
                    .press("#cooperative.join")
                    .type("share", "90000")
                    .tick("charter")
                    .press("#cooperative.join.button");
            chair.open(cooperative + "/members")
                    .press("#cooperative.decision")
                    .type("vote.on", "23.11.2026")
                    .type("vote.present", "3")
                    .type("vote.votesFor", "3")
                    .type("vote.votesAgainst", "0")
                    .type("vote.abstained", "0")
                    .press("#cooperative.decision.button")
                    .open(cooperative + "/members")
                    .press("#cooperative.payment")
                    .type("share", "90000")
                    .type("fee", "30000")
                    .type("paidOn", "23.11.2026")
                    .press("#cooperative.payment.button")
                    .type("fee", "20000")
                    .press("#cooperative.payment.button")
                    .see("#cooperative.payment.differs")
                    .type("fee", "5000")
                    .press("#cooperative.payment.button");
            fourth.open("/cabinet").see("Береке " + language);
        }

        /** An option as it reads. */
        private String option(String question, String code) {
            return words(
                    Objects.requireNonNull(
                            Given.SHEET.field(question).orElseThrow().question()),
                    code);
        }

        private String column(String list, String column, String code) {
            return words(
                    Objects.requireNonNull(Given.SHEET.field(list).orElseThrow().question())
                            .column(column)
                            .orElseThrow(),
                    code);
        }

        private String words(Question question, String code) {
            return question.option(code).orElseThrow().label().in(language);
        }

        private String fillsIn(Visitor chair, String cooperative) {
            String id = cooperative.substring(cooperative.lastIndexOf('/') + 1);
            chair.open("/cabinet/applications/start?cooperative=" + id).press("#application.start.button");
            String application = chair.address();
            chair.open(application + "/cooperative");
            bringsProduce(chair);
            if (manner != Manner.WITHOUT_SCRIPTS) {
                chair.chooseVillage("village", "Зеренді");
            } // without scripts the village of the seat stays as it was filled in
            chair.press("#page.save-and-continue");
            chair.at(application + "/purpose")
                    .choose("direction", option("DIRECTION", "PROCESSING"))
                    .type("purpose", "Шағын цех")
                    .type("purchases[0].item", "Желі")
                    .choose("purchases[0].kind", column("PURCHASES", "KIND", "EQUIPMENT"))
                    .type("purchases[0].quantity", "2")
                    .choose("purchases[0].unit", column("PURCHASES", "UNIT", "SET"))
                    .type("purchases[0].unit_price", "14 250 000")
                    .press("#page.save-and-continue");
            chair.at(application + "/amount")
                    .type("amount", "көп")
                    .type("term", "60")
                    .type("grace", "12")
                    .press("#page.save-and-continue")
                    .seeError("amount", "#typeMismatch.java.math.BigDecimal")
                    .seeTyped("term", "60")
                    .type("amount", "28 500 000")
                    .press("#page.save-and-continue");
            chair.at(application + "/plan")
                    .type("jobs_now", "2")
                    .type("jobs_planned", "9")
                    .choose("sales[0].when", column("SALES", "WHEN", "AFTER"))
                    .type("sales[0].year", "2027")
                    .type("sales[0].product", "сүт")
                    .type("sales[0].volume", "105 000")
                    .choose("sales[0].unit", column("SALES", "UNIT", "LITRE"))
                    .type("sales[0].unit_price", "200")
                    .type("plan", "Сүтті мүшелерден қабылдаймыз.")
                    .press("#page.save-and-continue");
            chair.at(application + "/collateral")
                    .choose("collateral[0].kind", column("COLLATERAL", "KIND", "DWELLING"))
                    .type("collateral[0].description", "Үй")
                    .type("collateral[0].value", "50000000")
                    .press("#page.save-and-continue");
            chair.at(application + "/collateral")
                    .see("#application.more-questions")
                    .choose("collateral[0].location", column("COLLATERAL", "LOCATION", "OTHER"))
                    .press("#page.save-and-continue");
            chair.at(application + "/documents");
            for (String kind : Given.DOCUMENTS) {
                chair.upload("file-" + kind, kind.toLowerCase(Locale.ROOT) + ".pdf", "application/pdf", pdf());
            }
            return application;
        }

        /** The names are from the register: only what each brings is typed. */
        private void bringsProduce(Visitor chair) {
            for (int n = 0; n < 4; n++) {
                String row = "members[" + n + "].";
                chair.type(row + "product", "сүт")
                        .type(row + "volume", "105")
                        .choose(row + "unit", column("MEMBERS", "UNIT", "TONNE"));
            }
        }

        /** Nothing is sent before the members have decided; the chair records that they met outside the portal. */
        private void decides(Visitor chair, String application) {
            chair.open(application + "/check")
                    .see("#application.authorised.none")
                    .press("#authorisation.new")
                    .choose("programme", PROGRAMME.get(language))
                    .type("sum", "28 500 000")
                    .type("use", "Желі")
                    .type("vote.on", "23.11.2026")
                    .type("vote.present", "4")
                    .type("vote.votesFor", "2")
                    .type("vote.votesAgainst", "2")
                    .type("vote.abstained", "0")
                    .type("minutesNumber", "4")
                    .type("minutesOn", "23.11.2026")
                    .press("#authorisation.new.button")
                    .seeError("vote.votesFor", "2 × 2 ≤ 4")
                    .type("vote.votesFor", "3")
                    .type("vote.votesAgainst", "1")
                    .press("#authorisation.new.button")
                    .see("#authorisation.outside", "2 × 3 > 4");
        }

        private void sends(Visitor chair, String application) {
            chair.open(application + "/check")
                    .press("#application.check.send")
                    .seeError("confirmed", "#application.error.confirm");
            ReviewSteps.sends(chair, application);
            number = jdbc.sql("select number from loan_application where id = ?::uuid")
                    .param(id(application))
                    .query(String.class)
                    .single();
            chair.see(number);
            journey.visitor().reading(language).arrives().open("/queue").see(number);
        }

        private void asksForCorrections() {
            Visitor official = arrives(districtOfficial);
            official.open("/office").press(number).press("#review.corrections.ask");
            int jobs = Given.FIELDS.indexOf("JOBS_PLANNED");
            official.tick("asks[" + jobs + "].asked")
                    .press("#review.corrections.send")
                    .seeError("asks" + jobs + ".reason", "#error.choice")
                    .seeError("asks" + jobs + ".comment", "#review.error.comment")
                    .choose("asks[" + jobs + "].reason", "#application.correction.reason.INCOMPLETE")
                    .type("asks[" + jobs + "].comment", "Маусымдық орындарды бөлек жазыңыз")
                    .press("#review.corrections.send");
        }

        private void corrects(Visitor chair, String application) {
            chair.open(application)
                    .see("Маусымдық орындарды бөлек жазыңыз")
                    .open(application + "/plan")
                    .type("jobs_planned", "7")
                    .press("#page.save-and-continue");
            chair.open(application + "/check").tick("confirmed").press("#application.next.send-back");
        }

        /**
         * The correction is accepted first. Then in six actions from the queue, as a case without one: the case, its rules, all
         * answers, the check, the conclusion, sent.
         */
        private void checksAndConcludes(String application) {
            Visitor official = arrives(districtOfficial);
            official.open("/office")
                    .press(number)
                    .press("#review.corrections.judge")
                    .see("Маусымдық орындарды бөлек жазыңыз")
                    .choose("lines[0].verdict", "#review.corrections.ACCEPTED")
                    .press("#page.save");
            official.open("/office").countPresses().press(number).see("7", "9");
            int rules = ReviewSteps.checks(official, UUID.fromString(id(application)));
            ReviewSteps.concludes(official);
            assertThat(rules).isGreaterThan(1);
            assertThat(official.presses()).isLessThanOrEqualTo(MOST_ACTIONS);
        }

        private void approves() {
            Visitor official = arrives(oblastOfficial);
            ReviewSteps.approves(official, number);
            assertThat(official.presses()).isLessThanOrEqualTo(MOST_ACTIONS);
        }

        private String id(String application) {
            return application.substring(application.lastIndexOf('/') + 1);
        }

        private Visitor arrives(Someone person) {
            var setup = journey.visitor().reading(language);
            var before = switch (manner) {
                case PHONE -> setup.onPhone();
                case WITHOUT_SCRIPTS -> setup.withoutScripts();
                case KEYBOARD -> setup.byKeyboard();
            };
            return before.arrives().signInQuietly(person);
        }
    }

    static byte[] pdf() {
        return SampleFiles.pdf();
    }
}
