package kz.yntymaq.cooperative.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an invitation tells, and that the page of a founding tells all that is wrong at once. */
@PortalTest
class FoundingPagesTest {

    @Autowired
    Invitations invitations;

    @Autowired
    CooperativeViews pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    private Cookie[] session = {};

    private MvcTestResult look(Someone who, String address) {
        var request = web.get().uri(address + "?lang=kk").with(People.signedIn(who));
        return (session.length == 0 ? request : request.cookie(session)).exchange();
    }

    private void post(Someone who, String address, String... fields) {
        var request = web.post()
                .uri(address)
                .with(People.signedIn(who))
                .with(csrf())
                .param("_owner", who.id().toString())
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        session = request.exchange().getResponse().getCookies();
    }

    @Test
    void an_invitation_by_number_names_the_founders_and_a_link_says_how_many_they_are() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        Actor chair = people.actor(made.chair());
        Someone invited = fixtures.invited(chair, made.id());
        UUID own = invitations.to(people.actor(invited)).get(0).id();
        String link = invitations.inviteByLink(chair, made.id());
        String row = "(?s).*<dt[^>]*>Кооператив құрылтайшылары</dt><dd[^>]*><span>3</span>";
        var named = assertThat(look(invited, "/cabinet/invitations/" + own)).bodyText();
        var counted = assertThat(look(invited, "/invitation/" + link)).bodyText();
        named.matches(row + "<span.*");
        counted.matches(row + "</dd>.*");
        made.members().forEach(each -> {
            named.as("who is invited by the number reads with whom")
                    .contains(each.name().full())
                    .doesNotContain(each.iin());
            counted.doesNotContain(each.iin());
        });
        made.members().stream()
                .filter(each -> !each.id().equals(made.chair().id()))
                .forEach(each -> counted.as("a link may be in anybody's hands")
                        .doesNotContain(each.name().full()));
        assertThat(look(people.villager(), "/cabinet/invitations/" + own))
                .bodyText()
                .as("an invitation by the number is that person's alone")
                .doesNotContain(made.member().name().full());
    }

    @Test
    void who_refused_an_invitation_is_named_to_whoever_invited_them() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 2);
        Actor chair = people.actor(made.chair());
        Someone invited = fixtures.invited(chair, made.id());
        String page = "/cabinet/cooperatives/" + made.id() + "/invite";
        assertThat(look(made.chair(), page)).bodyText().doesNotContain("Бас тартқандар");
        invitations.decline(
                people.actor(invited),
                invitations.to(people.actor(invited)).get(0).id(),
                null);
        assertThat(look(made.chair(), page))
                .bodyText()
                .contains("Бас тартқандар", invited.name().full());
    }

    @Test
    void an_invitation_by_link_names_the_terms_so_far_and_not_the_founders() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        Actor chair = people.actor(made.chair());
        String page = "/invitation/" + invitations.inviteByLink(chair, made.id());
        Someone invited = people.villager();
        assertThat(look(invited, page)).bodyText().contains("Құрылтайшылар оларды әлі жазбаған");
        fixtures.giveTerms(chair, made.id());
        var told = assertThat(look(invited, page)).bodyText();
        told.contains("Кіру жарнасы – 5", "30 күнтізбелік", "90 күнтізбелік", "жоба");
        made.members().stream()
                .filter(each -> !each.id().equals(made.chair().id()))
                .forEach(each -> told.as("a link may be in anybody's hands")
                        .doesNotContain(each.name().full()));
        made.members().forEach(each -> told.doesNotContain(each.iin()));
    }

    @Test
    void a_name_that_is_taken_a_kind_that_is_held_and_an_empty_field_are_told_at_once() {
        Made made = fixtures.founding(Places.ZERENDI_VILLAGE, 1);
        String name = pages.findChairedBy(people.actor(made.chair()), made.id()).nameKk();
        String form = "/cabinet/cooperatives/new";
        for (String share : new String[] {"", "20000"}) {
            post(
                    made.chair(),
                    form,
                    "nameKk",
                    name,
                    "nameRu",
                    name,
                    "kinds",
                    "SALE",
                    "seat",
                    Places.ZERENDI_VILLAGE,
                    "share",
                    share);
            assertThat(look(made.chair(), form))
                    .bodyText()
                    .contains("мұндай атауы бар кооператив бар", "Қайталанатын түрі")
                    .contains(share.isEmpty() ? "share-error" : "20000");
        }
    }
}
