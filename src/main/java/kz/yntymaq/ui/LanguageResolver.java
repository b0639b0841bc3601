package kz.yntymaq.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kz.yntymaq.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: {@code ?lang=} where it names one of the portal's languages (it is then
 * remembered in a cookie), else the cookie, else Kazakh. An unknown code changes nothing.
 */
public class LanguageResolver implements LocaleResolver {

    /** Query parameter of the language switch. */
    public static final String PARAMETER = "lang";

    private static final String COOKIE = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElse(Language.KK).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is set by ?lang=");
    }

    /** Remembers the language that the request asks for, if it asks for one. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        asked(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, language.code())
                                .path("/")
                                .maxAge(REMEMBERED)
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .build()
                                .toString()));
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        // Only a page's address may ask: reading a parameter here would parse the body of an upload.
        return query == null || !query.contains(PARAMETER + "=")
                ? Optional.empty()
                : Language.ofCode(request.getParameter(PARAMETER));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Language.ofCode(cookie.getValue());
    }
}
