package kz.yntymaq.journey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.yntymaq.page.Language;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
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

    @Autowired
    private JdbcClient jdbc;

    @Test
    void four_people_in_kazakh_on_phones(Journey journey) {
        new Story(journey, Language.KK, true).tell();
    }

    @Test
    void the_same_in_russian_without_scripts(Journey journey) {
        new Story(journey, Language.RU, false).tell();
    }

    /** The story, told in a language, with scripts or without. */
    private final class Story {

        private final Journey journey;
        private final Language language;
        private final boolean scripts;
        private final List<Someone> neighbours;
        private final Someone districtOfficial;
        private final Someone oblastOfficial;

        Story(Journey journey, Language language, boolean scripts) {
            this.journey = journey;
            this.language = language;
            this.scripts = scripts;
            People people = journey.people();
            this.neighbours = people.villagers(4, VILLAGE);
            this.districtOfficial = people.official(ZERENDI);
            this.oblastOfficial = people.official(AKMOLA);
            jdbc.sql("""
                    insert into oblast_limit (oblast_code, year, allotted, changed_at, changed_by) values (?, 2026, 100000000, now(), ?)
                    on conflict do nothing""")
                    .params(AKMOLA, oblastOfficial.id())
                    .update();
        }

        void tell() {
            Visitor chair = arrives(neighbours.get(0));
            String cooperative = found(chair);
            register(chair, cooperative);
            aFourthJoins(chair, cooperative);
        }

        private String found(Visitor chair) {
            chair.open("/cabinet/cooperatives/new")
                    .type("nameKk", "Береке " + language)
                    .type("nameRu", "Береке " + language)
                    .choose("kinds", "#cooperative.kind.PROCESSING");

            chair.type("share", "150 000").press("#cooperative.begin.button");
            String cooperative = chair.address();
            for (Someone founder : neighbours.subList(1, 3)) {
                chair.open(cooperative + "/invite").type("iin", founder.iin()).press("#cooperative.invite.button");
                arrives(founder)
                        .open("/cabinet")
                        .press("Береке " + language)
                        .type("share", "120000")
                        .press("#cooperative.invitation.accept");
            }
            chair.open(cooperative)
                    .press("#cooperative.close")
                    .type("meetingOn", "22.11.2026")
                    .type("meetingPlace", "Мектеп")
                    .choose("chair", neighbours.get(0).name().full())
                    .press("#cooperative.close.button");
            chair.open(cooperative + "/minutes").see("Береке " + language, neighbours.get(2).name().full());
            chair.open(cooperative + "/founders").see(neighbours.get(1).name().full());
            return cooperative;
        }

        private void register(Visitor chair, String cooperative) {
            chair.open(cooperative)
                    .press("#cooperative.registration")
                    .type("bin", "260340000013")
                    .type("registeredOn", "23.11.2026")
                    .press("#cooperative.registration.button")
                    .seeError("bin", "#error.bin")
                    .type("bin", scripts ? "260340000012" : "260340000022")
                    .press("#cooperative.registration.button");
            Visitor official = arrives(districtOfficial);
            official.open("/office/cooperatives")
                    .press("Береке " + language)
                    .choose("decision", "#cooperative.office.decision.CONFIRM")
                    .press("#cooperative.office.button");
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
                    .type("on", "23.11.2026")
                    .type("present", "3")
                    .type("votesFor", "3")
                    .type("votesAgainst", "0")
                    .type("abstained", "0")
                    .press("#cooperative.decision.button")
                    .open(cooperative + "/members")
                    .press("#cooperative.payment")
                    .type("share", "90000")
                    .type("fee", "30000")
                    .type("paidOn", "23.11.2026")
                    .press("#cooperative.payment.button")
                    .type("fee", "20000")
                    .press("#cooperative.payment.button");
            fourth.open("/cabinet").see("Береке " + language);
        }


        private Visitor arrives(Someone person) {
            var setup = journey.visitor().reading(language);
            return (scripts ? setup.onPhone() : setup.withoutScripts()).arrives().signIn(person);
        }
    }

    static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }
}
