package kz.yntymaq.qualify;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.application.answer.ToldBefore;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * What was told, kept by the browser of who told it until an application asks for it: through a registration, a founding, a
 * session that ended. It names nobody, opens nothing, and is sent only to the cabinet.
 */
@Component
class CarriedCookie implements ToldBefore {

    static final String NAME = "qualify";
    private static final String PATH = "/cabinet";

    /** As long as a founding and its registration take. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Questionnaires questionnaires;
    private final Programmes programmes;
    private final boolean secure;

    CarriedCookie(
            Questionnaires questionnaires,
            Programmes programmes,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.questionnaires = questionnaires;
        this.programmes = programmes;
        this.secure = secure;
    }

    void keep(HttpServletResponse response, Told told) {
        String query = told.query();
        if (!told.isNothing() && query.length() <= Told.LONGEST) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(NAME, query)
                            .httpOnly(true)
                            .secure(secure)
                            .sameSite("Lax")
                            .path(PATH)
                            .maxAge(KEPT)
                            .build()
                            .toString());
        }
    }

    @Override
    public boolean isAnything() {
        return !kept().isEmpty();
    }

    @Override
    public GivenAnswers of(Edition edition) {
        Map<String, String[]> kept = kept();
        return kept.isEmpty()
                ? GivenAnswers.NONE
                : programmes
                        .find(edition.code())
                        .map((Programme programme) -> Offer.of(programme, edition)
                                .answers(questionnaires.today().read(kept)))
                        .orElse(GivenAnswers.NONE);
    }

    private static Map<String, String[]> kept() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Map.of();
        }
        HttpServletRequest request = attributes.getRequest();
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Map.of() : Told.parameters(cookie.getValue());
    }
}
