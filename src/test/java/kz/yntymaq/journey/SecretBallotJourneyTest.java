package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A secret vote on phones and on paper: demanded, slips taken and printed, cast by nobody, counted, found again. */
@JourneyTest
class SecretBallotJourneyTest {

    private static final Pattern CODE = Pattern.compile("(?:[0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}");

    @Autowired
    Fixtures fixtures;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    TestClock clock;

    @Test
    void two_vote_on_their_phones_and_one_on_paper_and_each_finds_the_own_slip(Journey journey) throws IOException {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.holdNoCharter(made.id());
        Someone inTheRoom = made.members().get(2);
        var boss = people.actor(made.chair());
        UUID meeting = meetings.plan(
                boss,
                made.id(),
                new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Ауыл клубы", null),
                UUID.randomUUID());
        UUID question = meetings.put(
                boss,
                made.id(),
                meeting,
                Meetings.Put.of(Topic.CHAIR, made.members().get(1).id()),
                UUID.randomUUID());
        meetings.call(boss, made.id(), meeting);
        clock.advance(Duration.ofHours(1));
        conduct.open(
                boss,
                made.id(),
                meeting,
                made.chair().id(),
                made.members().get(1).id());
        conduct.arrived(boss, made.id(), meeting, List.of(inTheRoom.id()));
        String page = "/cabinet/cooperatives/" + made.id() + "/meetings/" + meeting;
        String ballot = page + "/questions/" + question + "/ballot";

        Visitor chair = arrives(journey, Language.KK, made.chair());
        chair.open(page).press("#meeting.attend");
        Visitor secretary = arrives(journey, Language.RU, made.members().get(1));
        secretary.open(page).press("#meeting.attend");
        conduct.openQuestion(boss, made.id(), meeting, question);

        chair.open(page)
                .press("#meeting.secret.demand")
                .see("3 × 0 < 3")
                .press("#ballot.demand.button")
                .see("#ballot.done.demanded", "#ballot.step.take", "3 × 1 ≥ 3");
        take(chair);
        secretary.open(page).see("#meeting.secret.now").press("#meeting.secret.to");
        take(secretary);
        secretary
                .press("#ballot.paper")
                .choose("members", inTheRoom.name().full())
                .press("#ballot.write-down")
                .see("#ballot.done.paper")
                .press("#ballot.casting")
                .see("Сначала распечатайте");
        String code = print(secretary);

        chair.press("#ballot.to-box").see("#ballot.box.ready", "#ballot.box.nobody");
        secretary.press("#ballot.casting").see("#ballot.done.casting", "#ballot.few");
        chair.see("#ballot.box.once") // the page saw by itself that casting has begun
                .lookAgain()
                .see(made.members().get(1).name().full())
                .choose("choice", "#voting.choice.YES")
                .press("#ballot.box.button")
                .see("#ballot.box.in");
        secretary
                .press("#ballot.to-box")
                .press("#ballot.box.button")
                .see("#error.choice")
                .choose("choice", "#voting.choice.YES")
                .press("#ballot.box.button")
                .see("#ballot.box.in");
        Visitor scanned = journey.visitor().reading(Language.KK).onPhone().arrives();
        scanned.open("/ballot/" + question + "#" + code.replace(" ", ""));
        assertThat(scanned.page().inputValue("#code")).isEqualTo(code.replace(" ", ""));
        assertThat(scanned.page().url()).as("nothing stays behind").doesNotContain("#");
        Visitor device = journey.visitor()
                .reading(Language.KK)
                .onPhone()
                .withoutScripts()
                .arrives();
        device.open("/ballot/" + question)
                .type("code", code.replace(" ", "").toLowerCase(Locale.ROOT).substring(1))
                .choose("choice", "#voting.choice.NO")
                .press("#ballot.box.button")
                .seeError("code", "#voting.slip.refused.code")
                .type("code", code.toLowerCase(Locale.ROOT))
                .press("#ballot.box.button")
                .see("#ballot.box.in");

        secretary
                .open(ballot)
                .see("Проголосовали: 3 из 3")
                .press("#meeting.question.close")
                .see("#meeting.done.adopted", "#meeting.effect.DONE.CHAIR", "2 × 2 > 3")
                .press("#meeting.secret.was")
                .see("#ballot.recount", "SHA-256");
        chair.open("/ballot/" + question).press("#ballot.check.button").see(chair.text("#voting.choice.YES"));
        device.open("/ballot/" + question)
                .type("code", code)
                .press("#ballot.check.button")
                .see("#ballot.check.in")
                .seeNot(device.text("#voting.choice.NO") + ".");
        conduct.close(boss, made.id(), meeting);
        secretary
                .open(page + "/minutes")
                .see(
                        "Выдано бюллетеней – 3. Из них подано – 3, не использовано – 0. На бумаге – 1.",
                        inTheRoom.name().full(),
                        "3 × 1 ≥ 3")
                .seeNot("За: ");
        background.await();
        arrives(journey, Language.KK, inTheRoom).open("/cabinet/inbox").see("қағаз бюллетень");
    }

    private static void take(Visitor visitor) {
        visitor.see("#ballot.take.text");
        visitor.page().locator("[data-slip-take]").click();
        visitor.see("#ballot.done.taken", "#ballot.own.here").lookAgain();
    }

    private static String print(Visitor secretary) throws IOException {
        Download sheet = secretary
                .page()
                .waitForDownload(() -> secretary
                        .page()
                        .locator("form[action$='/print'] button")
                        .click());
        try (var document = Loader.loadPDF(Files.readAllBytes(sheet.path()))) {
            Matcher found = CODE.matcher(new PDFTextStripper().getText(document));
            assertThat(found.find()).isTrue();
            String code = found.group();
            assertThat(found.find()).as("one slip for one member").isFalse();
            return code;
        }
    }

    @Test
    void the_script_blinds_and_unblinds_as_the_rfc_does(Journey journey) throws IOException {
        var rfc = new Properties();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/rfc9474.properties"))) {
            rfc.load(in);
        }
        BigInteger n = new BigInteger(rfc.getProperty("n"), 16);
        String factor = new BigInteger(rfc.getProperty("inv"), 16).modInverse(n).toString(16);
        Visitor visitor = journey.visitor().arrives().open("/");
        Object made = visitor.page()
                .evaluate(
                        """
                        async v => {
                          const { encode, blind, unblind } = await import('/assets/ballot.js');
                          const big = hex => BigInt('0x' + hex);
                          const bytes = hex => Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16));
                          const n = big(v.n);
                          const encoded = await encode(bytes(v.message), bytes(v.salt), n);
                          const wrong = [];
                          try { unblind(big(v.answer) ^ 1n, big(v.factor), encoded, n); } catch (refused) { wrong.push('refused'); }
                          return [blind(encoded, big(v.factor), n).toString(16),
                                  unblind(big(v.answer), big(v.factor), encoded, n).toString(16), ...wrong];
                        }""",
                        Map.of(
                                "n", rfc.getProperty("n"),
                                "message", rfc.getProperty("input_msg"),
                                "salt", rfc.getProperty("salt"),
                                "factor", factor,
                                "answer", rfc.getProperty("blind_sig")));
        assertThat((List<?>) made)
                .isEqualTo(List.of(
                        new BigInteger(rfc.getProperty("blinded_msg"), 16).toString(16),
                        new BigInteger(rfc.getProperty("sig"), 16).toString(16),
                        "refused"));
    }

    private static Visitor arrives(Journey journey, Language language, Someone person) {
        return journey.visitor().reading(language).onPhone().arrives().signInQuietly(person);
    }
}
