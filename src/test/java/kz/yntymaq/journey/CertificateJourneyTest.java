package kz.yntymaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.signature.SignatureProblem;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.TestAuthority;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestNcalayer;
import kz.yntymaq.support.TestSigner;
import kz.yntymaq.support.TestTrust;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ЭЦҚ in a browser, with NCALayer in its place: what a person sees of each key, and of each thing that goes wrong. */
@JourneyTest
class CertificateJourneyTest {

    private static final String SIGN_IN = "/sign-in/certificate";
    private static final int SLOW_MILLIS = 20_000;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    TestNcalayer program;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void the_program_ends() {
        program.close();
    }

    private static Visitor visitor(Journey journey, Language language) {
        return journey.visitor().reading(language).trustingThisMachine().arrives();
    }

    /** Signs with a key that is refused; the page says why, and what else can be done. */
    private void refused(Visitor visitor, TestSigner key, String why) {
        program.signsWith(key, clock);
        visitor.sign().see("#" + why, "#signature.otherwise").lookAgain();
    }

    @Test
    void signs_in_with_the_right_key_after_all_that_can_go_wrong(Journey journey) {
        Someone person = journey.people().villager();
        Visitor visitor = visitor(journey, Language.KK);
        visitor.open("/sign-in")
                .press("#signature.sign-in")
                .press("#signature.sign-in.start")
                .sign()
                .see("#signature.said.absent")
                .lookAgain();
        program.start();

        visitor.sign().see("#signature.said.cancelled").lookAgain();
        program.answers(TestNcalayer.FAILED);
        visitor.sign().see("#signature.said.failed").lookAgain();
        refused(visitor, trust.documentKey(person.iin()), SignatureProblem.USE.key());
        refused(
                visitor,
                trust.person(person.iin())
                        .forSignIn()
                        .valid(
                                clock.instant().minus(Duration.ofDays(400)),
                                clock.instant().minus(Duration.ofDays(1)))
                        .issue(),
                SignatureProblem.EXPIRED.key());
        TestSigner revoked = trust.signInKey(person.iin());
        trust.authority().revoke(revoked, clock.instant().minusSeconds(1));
        refused(visitor, revoked, SignatureProblem.REVOKED.key());
        refused(
                visitor,
                new TestAuthority("TEST OF NOBODY")
                        .person(person.iin())
                        .forSignIn()
                        .issue(),
                SignatureProblem.UNTRUSTED.key());

        program.signsWith(trust.signInKey(person.iin()), clock);
        visitor.sign().arrivesAt("/cabinet");
    }

    @Test
    void a_program_whose_window_nobody_sees_is_waited_for(Journey journey) {
        Someone person = journey.people().villager();
        Visitor visitor = visitor(journey, Language.RU);
        program.start().waits();
        program.signsWith(trust.signInKey(person.iin()), clock);
        visitor.page().clock().install();
        visitor.open(SIGN_IN).press("#signature.sign-in.start").sign().see("#signature.said.waiting");

        visitor.page().clock().fastForward(SLOW_MILLIS);
        visitor.see("#signature.said.slow").lookAgain();
        program.goesOn();
        visitor.arrivesAt("/cabinet");
    }

    @Test
    void a_key_of_another_iin_opens_nobody_s_account(Journey journey) {
        Someone person = journey.people().claimed();
        program.start();
        Visitor visitor = visitor(journey, Language.RU).signIn(person).open("/cabinet/certificate");
        refused(visitor, trust.signInKey(Iins.next()), "account.confirmation.other-iin");

        program.signsWith(trust.signInKey(person.iin()), clock);
        visitor.sign().see("#signature.own.done", "#signature.own.confirmed").lookAgain();

        Visitor stranger = visitor(journey, Language.EN);
        stranger.open(SIGN_IN).press("#signature.sign-in.start");
        program.signsWith(trust.signInKey(Iins.next()), clock);
        stranger.sign().arrivesAt("/register").see("#signature.sign-in.nobody");
    }

    @Test
    void on_a_phone_the_page_says_what_to_do_instead(Journey journey) {
        Visitor visitor = journey.visitor().reading(Language.KK).onPhone().arrives();
        visitor.open(SIGN_IN)
                .press("#signature.sign-in.start")
                .sign()
                .see("#signature.said.absent")
                .press("#signature.otherwise")
                .see("#signature.otherwise.phone", "#signature.sign-in.otherwise");
        visitor.open("/sign-in").see("#account.sign-in");
    }

    @Test
    void a_claimed_account_is_taken_back_by_its_owner(Journey journey) {
        Someone claimed = journey.people().claimed();
        var cooperative = fixtures.founding(Places.ZERENDI_VILLAGE, 1);
        invitations.invitePerson(journey.people().actor(cooperative.chair()), cooperative.id(), new Iin(claimed.iin()));
        Visitor impostor = journey.visitor().reading(Language.RU).arrives().signIn(claimed);
        Visitor owner = visitor(journey, Language.KK);
        program.start().signsWith(trust.signInKey(claimed.iin()), clock);

        owner.open(SIGN_IN)
                .press("#signature.sign-in.start")
                .sign()
                .arrivesAt("/cabinet/identity/taken")
                .see("#account.taken.text", "Береке")
                .press("#account.taken.drop")
                .see("#account.taken.dropped");
        impostor.open("/cabinet").at("/sign-in");
        impostor.type("iin", claimed.iin())
                .type("password", claimed.password())
                .press("#account.sign-in")
                .see("#account.sign-in.wrong");
    }

    @Test
    void an_application_is_signed_by_its_chair_and_checked_by_anybody(Journey journey, @TempDir Path folder) {
        List<Someone> people = journey.people().villagers(3, Places.ZERENDI_AIDARLY);
        Someone chair = people.get(0);
        UUID draft = new ReadyDrafts(jdbc)
                .make(
                        1,
                        chair.id(),
                        List.of(people.get(1).id(), people.get(2).id()),
                        Places.ZERENDI_AIDARLY,
                        new BigDecimal("9000000"))
                .get(0);
        String bin = Iins.nextBin();
        jdbc.sql("update cooperative set bin = ? where id = (select applicant_id from loan_application where id = ?)")
                .params(bin, draft)
                .update();
        program.start();
        String application = "/cabinet/applications/" + draft;
        Visitor visitor = visitor(journey, Language.RU).signIn(chair);
        visitor.open(application + "/check").press("#signature.document").see("БИН: " + bin, "#signature.confirm");

        visitor.tick("confirmed").sign().see("#signature.said.cancelled").lookAgain();
        refused(visitor, trust.documentKey(Iins.next()), "signature.other-iin");
        visitor.tick("confirmed");
        refused(visitor, head(chair, Iins.nextBin()), "signature.other-bin");
        program.signsWith(head(chair, bin), clock);
        visitor.tick("confirmed").sign().arrivesAt("/cabinet/signed/").see("#signature.receipt", "СЫНАҚОВ", bin);

        Path cms = saved(visitor.page(), folder, "/cms");
        Path apart = saved(visitor.page(), folder, "/detached");
        Path text = saved(visitor.page(), folder, "/text");
        String check = visitor.page().locator("a[href*='/verify/']").getAttribute("href");
        visitor.open(application + "/check").see("СЫНАҚОВ");
        Visitor anybody = journey.visitor().reading(Language.KK).onPhone().arrives();
        anybody.open(check.replaceFirst("^https?://[^/]+", ""))
                .see("СЫНАҚОВ", bin)
                .seeNot(chair.iin());
        anybody.open("/verify").page().locator("#cms").setInputFiles(cms);
        anybody.press("#signature.verify.button").see("СЫНАҚОВ").seeNot(chair.iin());
        anybody.page().locator("#cms").setInputFiles(apart);
        anybody.page().locator("#text").setInputFiles(text);
        anybody.press("#signature.verify.button").see("СЫНАҚОВ");
        assertThat(anybody.page().locator(".y-done")).isVisible();
    }

    private TestSigner head(Someone person, String bin) {
        return trust.person(person.iin()).of(bin, TestAuthority.FIRST_HEAD).issue();
    }

    private static Path saved(Page page, Path folder, String part) {
        Download file = page.waitForDownload(
                () -> page.locator("a[href$='" + part + "']").click());
        Path to = folder.resolve(file.suggestedFilename());
        file.saveAs(to);
        return to;
    }
}
