package kz.yntymaq.territory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The place field of a form without scripts, shown by the registration. */
@PortalTest
class PlaceFieldTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    private Cookie session = new Cookie("none", "none");

    @BeforeEach
    void places() {
        people.villager();
    }

    @Test
    void lists_the_villages_that_fit_what_was_typed() {
        post("/register", "familyName", "Серікова", "villageName", "зеренди");
        assertThat(get("/register"))
                .contains("Зеренді а., Зеренді а.о., Зеренді ауданы, Ақмола облысы")
                .contains("value=\"" + Places.ZERENDI_VILLAGE + "\"")
                .contains("value=\"Серікова\"");
    }

    @Test
    void walks_down_from_the_oblast_and_comes_back_to_the_form_with_the_village() {
        assertThat(post("/register", "familyName", "Серікова", "villageName", "", "_choose", "village"))
                .isEqualTo("/places/choose?for=%2Fregister&field=village");
        String choose = "/places/choose?for=/register&field=village";
        assertThat(get(choose)).contains("Ақмола облысы");
        assertThat(get(choose + "&in=115630000")).contains("Айдарлы а.").contains("Ақмола облысы");
        assertThat(post("/places/choose", "for", "/register", "field", "village", "code", Places.ZERENDI_AIDARLY))
                .isEqualTo("/register#village");
        assertThat(get("/register"))
                .contains("value=\"Айдарлы а., Зеренді а.о., Зеренді ауданы, Ақмола облысы\"")
                .contains("value=\"Серікова\"");
    }

    @Test
    void whoever_had_typed_a_password_before_choosing_is_told_to_type_it_again() {
        post("/register", "familyName", "Серікова", "password", "Sekret-2026", "_choose", "village");
        post("/places/choose", "for", "/register", "field", "village", "code", Places.ZERENDI_AIDARLY);
        assertThat(get("/register"))
                .contains("value=\"Серікова\"", "id=\"password-error\"", "Құпиясөзді қайта теріңіз")
                .doesNotContain("Sekret-2026", "govuk-error-summary");
    }

    @Test
    void leads_only_to_a_form_that_this_session_keeps() {
        assertThat(pages.get()
                        .uri("/places/choose?for=//evil.example/&field=village")
                        .cookie(session))
                .hasStatus(404);
        assertThat(pages.post()
                        .uri("/places/choose")
                        .cookie(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("for", "https://evil.example/")
                        .param("field", "village")
                        .param("code", Places.ZERENDI_VILLAGE))
                .hasStatus(404);
    }

    @Test
    void puts_no_district_where_a_village_is_asked_and_nothing_into_another_field() {
        post("/register", "villageName", "", "_choose", "village");
        assertThat(pages.post()
                        .uri("/places/choose")
                        .cookie(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("for", "/register")
                        .param("field", "village")
                        .param("code", Places.ZERENDI))
                .hasStatus(404);
        assertThat(pages.post()
                        .uri("/places/choose")
                        .cookie(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("for", "/register")
                        .param("field", "iin")
                        .param("code", Places.ZERENDI_VILLAGE))
                .hasStatus3xxRedirection();
        assertThat(get("/register")).as("nothing is put into another field").doesNotContain(Places.ZERENDI_VILLAGE);
    }

    @Test
    void a_village_typed_in_full_is_taken_where_it_can_only_be_one() {
        post("/register", "familyName", "Серікова", "_place", "village", "villageName", "с. Айдарлы");
        assertThat(get("/register"))
                .contains("value=\"Айдарлы а., Зеренді а.о., Зеренді ауданы, Ақмола облысы\"")
                .doesNotContain("village-error");
        post("/register", "familyName", "Серікова", "_place", "village", "villageName", "Айдар");
        assertThat(get("/register")).contains("village-error");
    }

    @Test
    void the_chooser_offers_only_what_the_field_takes() {
        post("/register", "villageName", "", "_choose", "village:eligible:1140");
        String choose = "/places/choose?for=/register&field=village:eligible:1140";
        assertThat(get(choose)).contains("Ақмола облысы").doesNotContain("Түркістан облысы");
        assertThat(get(choose + "&in=114000000")).doesNotContain("Макинск");
        assertThat(get("/places/choose?for=/register&field=village&in=114000000"))
                .contains("Макинск");
        assertThat(pages.post()
                        .uri("/places/choose")
                        .cookie(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("for", "/register")
                        .param("field", "village:eligible:1140")
                        .param("code", Places.MAKINSK_TOWN))
                .hasStatus(404);
        assertThat(get("/places?words=Макинск")).contains(Places.MAKINSK_TOWN);
        assertThat(get("/places?words=Макинск&field=village:eligible:")).doesNotContain(Places.MAKINSK_TOWN);
    }

    @Test
    void names_the_wrong_fields_in_the_order_of_the_page() {
        post("/register", "familyName", "");
        String page = get("/register");
        assertThat(page.indexOf("href=\"#iin\"")).isPositive().isLessThan(page.indexOf("href=\"#familyName\""));
        assertThat(page.indexOf("href=\"#village\""))
                .isBetween(page.indexOf("href=\"#phone\""), page.indexOf("href=\"#password\""));
    }

    private String get(String address) {
        var answer = pages.get().uri(address).cookie(session).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String post(String address, String... fields) {
        var request = pages.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .cookie(session)
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        var answer = request.exchange().getResponse();
        Cookie opened = answer.getCookie("yntymaq");
        session = opened == null ? session : opened;
        return String.valueOf(answer.getRedirectedUrl());
    }
}
