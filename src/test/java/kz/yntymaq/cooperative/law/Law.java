package kz.yntymaq.cooperative.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * Breaks a rule on the portal's pages: sends a form as a person would, each person in a session of their own, and reads what
 * the page answers in Kazakh, Russian and English.
 */
final class Law {

    private static final String SUMMARY = "class=\"govuk-error-summary\"";
    private static final Map<String, String> CHARTER = Map.of("kk", "жарғы", "ru", "устав", "en", "charter");
    private static final int MOST_HOPS = 4;

    private final MockMvcTester web;
    private final Map<UUID, Map<String, Cookie>> sessions = new HashMap<>();

    Law(MockMvcTester web) {
        this.web = web;
    }

    /** It is done: nothing is refused. @return where it leads */
    String lets(Someone who, String address, Typed typed) {
        String next = send(who, address, typed);
        assertThat(refusal(read(who, next, "kk")))
                .as("what %s refuses", address)
                .isEmpty();
        return next;
    }

    /** The page refuses it in three languages, each with this place in the law. @param source as {@code LegalReference} writes it */
    void refuses(String source, Someone who, String address, Typed typed) {
        for (String language : Citation.LANGUAGES) {
            String words = refusal(read(who, send(who, address, typed), language));
            assertThat(Citation.in(words, language))
                    .as("«%s» of %s", words, address)
                    .contains(source);
        }
    }

    /** The page refuses it in three languages as the portal's own order, without any act. */
    void refusesByThePortal(Someone who, String address, Typed typed) {
        for (String language : Citation.LANGUAGES) {
            String words = refusal(read(who, send(who, address, typed), language));
            assertThat(Citation.isOwn(words, language)).as("«%s»", words).isTrue();
            assertThat(Citation.in(words, language)).as("«%s»", words).isEmpty();
        }
    }

    /** The page refuses it in three languages by the charter, to which the law leaves it. */
    void refusesByTheCharter(Someone who, String address, Typed typed) {
        for (String language : Citation.LANGUAGES) {
            String words = refusal(read(who, send(who, address, typed), language));
            assertThat(words.toLowerCase(Locale.ROOT)).contains(CHARTER.get(language));
        }
    }

    /** The page is not there for this person. */
    void hides(Someone who, String address) {
        assertThat(get(who, address)).hasStatus(404);
    }

    /** The page says something in three languages, and points to this place in the law. @param said words of each language */
    void says(String source, Map<String, String> said, Someone who, String address) {
        for (String language : Citation.LANGUAGES) {
            String page = plain(read(who, address, language));
            assertThat(page).contains(said.get(language));
            assertThat(Citation.in(page, language)).contains(source);
        }
    }

    private String send(Someone who, String address, Typed typed) {
        MvcTestResult answer = keep(
                who,
                web.post()
                        .uri(address)
                        .with(People.signedIn(who))
                        .with(csrf())
                        .cookie(cookies(who))
                        .param("_owner", who.id().toString())
                        .param("once", UUID.randomUUID().toString())
                        .params(typed.fields())
                        .exchange());
        assertThat(answer).as(address).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }

    private String read(Someone who, String address, String language) {
        String next = address;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            MvcTestResult answer = get(who, next + (next.contains("?") ? "&" : "?") + "lang=" + language);
            if (answer.getResponse().getRedirectedUrl() == null) {
                assertThat(answer).as(next).hasStatusOk();
                return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            }
            next = answer.getResponse().getRedirectedUrl();
        }
        throw new AssertionError(address + " leads on and on, to " + next);
    }

    private MvcTestResult get(Someone who, String address) {
        return keep(
                who,
                web.get()
                        .uri(address)
                        .with(People.signedIn(who))
                        .cookie(cookies(who))
                        .exchange());
    }

    private Cookie[] cookies(Someone who) {
        Cookie[] kept = sessions.getOrDefault(who.id(), Map.of()).values().toArray(Cookie[]::new);
        return kept.length == 0 ? new Cookie[] {new Cookie("none", "none")} : kept;
    }

    private MvcTestResult keep(Someone who, MvcTestResult answer) {
        for (Cookie each : answer.getResponse().getCookies()) {
            sessions.computeIfAbsent(who.id(), none -> new HashMap<>()).put(each.getName(), each);
        }
        return answer;
    }

    /** What stands in the box of errors on top of a page; empty where there is none. */
    private static String refusal(String page) {
        int start = page.indexOf(SUMMARY);
        return start < 0 ? "" : plain(page.substring(start, page.indexOf("</div>", start)));
    }

    private static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }
}
