package kz.yntymaq.office.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.office.Office;
import kz.yntymaq.office.Offices;
import kz.yntymaq.office.PasswordLinks;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A session does not outlive the password with which it began. */
@PortalTest
class SessionsTest {

    private static final String CHANGED = "Zhana-soz-2026";

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    Appointments appointments;

    @Autowired
    PasswordLinks links;

    Someone villager;

    @BeforeEach
    void somebody() {
        villager = people.villager();
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_only_those() {
        Cookie here = signIn(villager);
        Cookie phone = signIn(villager);
        Cookie neighbour = signIn(people.villager());
        assertThat(isSignedIn(phone)).isTrue();
        changePassword(here, "wrong");
        assertThat(isSignedIn(phone)).as("nothing was changed").isTrue();
        changePassword(here, villager.password());
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(neighbour)).isTrue();
    }

    @Test
    void an_appointment_ends_no_session_and_a_used_link_every_one() {
        Cookie here = signIn(villager);
        Cookie phone = signIn(villager);
        Actor administrator = people.actor(people.administrator());
        Actor second = people.actor(people.administrator());
        UUID office =
                offices.create(administrator, Office.Kind.AKIMAT, "Ә", "А", null, Places.ZERENDI, UUID.randomUUID());
        people.appoint(villager, office);
        assertThat(isSignedIn(here)).isTrue();
        UUID appointment = appointments.people(administrator, office).get(0).appointmentId();
        appointments.makeLink(administrator, office, appointment);
        String token = appointments.makeLink(second, office, appointment).orElseThrow();
        assertThat(isSignedIn(here)).isTrue();
        assertThat(isSignedIn(phone)).isTrue();
        setPassword(token);
        assertThat(isSignedIn(here)).isFalse();
        assertThat(isSignedIn(phone)).isFalse();
    }

    private void setPassword(String token) {
        pages.post()
                .uri("/password/{token}", token)
                .param("newPassword", CHANGED)
                .with(csrf())
                .exchange();
    }

    private Cookie signIn(Someone person) {
        return signIn(person.iin(), person.password());
    }

    private Cookie signIn(String iin, String password) {
        Cookie session = pages.post()
                .uri("/sign-in")
                .param("iin", iin)
                .param("password", password)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("yntymaq");
        assertThat(session).isNotNull();
        return session;
    }

    private void changePassword(Cookie session, String current) {
        pages.post()
                .uri("/cabinet/password")
                .cookie(session)
                .with(csrf())
                .param("_owner", villager.id().toString())
                .param("currentPassword", current)
                .param("newPassword", CHANGED)
                .exchange();
    }

    private boolean isSignedIn(Cookie session) {
        return pages.get()
                        .uri("/cabinet/password")
                        .cookie(session)
                        .exchange()
                        .getResponse()
                        .getStatus()
                == 200;
    }
}
