package kz.yntymaq.review.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.support.Iins;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.TestTrust;
import kz.yntymaq.ui.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The protocol of a commission signed by ЭЦҚ by those who voted and confirmed it. */
@PortalTest
class SignedProtocolsTest {

    private static final String WHY = "Жоба ауылдың басым бағытына сай келеді";

    @LocalServerPort
    int port;

    @Autowired
    SignedProtocols signing;

    @Autowired
    SignedDocuments signed;

    @Autowired
    CaseVotes votes;

    @Autowired
    Protocols protocols;

    @Autowired
    People people;

    @Autowired
    TestTrust trust;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private List<Someone> three;
    private Someone writer;
    private UUID id;

    @BeforeEach
    void two_voted_and_one_stood_aside() {
        three = List.of(
                people.official(Places.ZERENDI), people.official(Places.ZERENDI), people.official(Places.ZERENDI));
        writer = people.official(Places.ZERENDI);
        id = new Cases(jdbc, people, clock).sent(Places.ZERENDI_VILLAGE, Stages.CONCLUSION);
        votes.ask(
                people.actor(writer),
                id,
                version(),
                three.get(0).id(),
                three.get(1).id(),
                Set.of(three.get(2).id()),
                UUID.randomUUID());
        cast(three.get(0), Ballot.YES);
        cast(three.get(1), Ballot.YES);
        cast(three.get(2), Ballot.RECUSED);
        votes.end(people.actor(three.get(0)), id, UUID.randomUUID());
    }

    private void cast(Someone member, Ballot ballot) {
        votes.cast(people.actor(member), id, version(), ballot, WHY, List.of(7, 8, 9), UUID.randomUUID());
    }

    private void confirm(Someone member) {
        protocols.confirm(people.actor(member), id, UUID.randomUUID());
    }

    private Signable asked(Someone person) {
        return signing.find(people.actor(person), id);
    }

    private UUID sign(Someone person) {
        Signable asked = asked(person);
        return signed.keep(people.actor(person), asked, trust.taken(person, asked));
    }

    private int version() {
        return jdbc.sql("select version from loan_application where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private PlainBrowser as(Someone person) {
        var browser = new PlainBrowser(port);
        browser.signIn(person);
        return browser;
    }

    @Test
    void each_who_voted_signs_the_same_words_once_they_confirmed() {
        Someone first = three.get(0);
        assertThatThrownBy(() -> asked(first)).as("first it is confirmed").isInstanceOf(MovedOnException.class);
        confirm(first);
        String kazakh = asked(first).document().text();
        UUID signature = sign(first);
        confirm(three.get(1));
        sign(three.get(1));

        assertThat(kazakh).contains("Комиссия", WHY).doesNotContain("??", "Подтвердили протокол");
        assertThat(Reading.in(Language.EN, () -> asked(first).document().text()))
                .as("whoever confirmed since, in whatever language it is read")
                .isEqualTo(kazakh);
        assertThat(signed.under(asked(first).document())).hasSize(2);
        assertThat(signed.own(people.actor(first), signature).iinEnd()).isNull();
    }

    @Test
    void nobody_else_signs_it() {
        three.subList(0, 2).forEach(this::confirm);
        for (Someone other : List.of(three.get(2), writer, people.official(Places.SAIRAM), people.villager())) {
            assertThatThrownBy(() -> asked(other)).isInstanceOf(NotFoundException.class);
        }
        Actor first = people.actor(three.get(0));
        Signable asked = asked(three.get(0));
        assertThatThrownBy(() -> signed.keep(first, asked, trust.taken(three.get(0), asked, Iins.nextBin())))
                .hasMessageContaining("signature.own-key-only");
        assertThatThrownBy(() -> signed.keep(first, asked, trust.taken(three.get(1), asked)))
                .hasMessageContaining("signature.other-iin");
    }

    @Test
    void the_page_leads_to_it_and_tells_who_signed() {
        String protocol = "/office/applications/" + id + "/commission/protocol";
        String signingPage = "/cabinet/signing/protocol/" + id;
        PlainBrowser first = as(three.get(0));
        assertThat(first.get(protocol).body()).as("not confirmed yet").doesNotContain(signingPage);
        confirm(three.get(0));
        assertThat(first.get(protocol + "?lang=ru").body())
                .contains(signingPage, "Подписали: 0")
                .doesNotContain("??");
        assertThat(first.get(signingPage + "?lang=kk").body())
                .contains("data-text=", "name=\"confirmed\"", "хаттаманы растағаныңыз жеткілікті")
                .doesNotContain("??");
        String code = signed.own(people.actor(three.get(0)), sign(three.get(0))).code();
        assertThat(as(writer).get(protocol + "?lang=ru").body())
                .contains("Подписали: 1", "/verify/" + code)
                .doesNotContain(signingPage, three.get(0).iin());
    }
}
