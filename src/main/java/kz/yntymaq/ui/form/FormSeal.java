package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The mark that the portal puts on a form when it shows it: for whom, or to which session of a visitor. A form
 * that arrives without a living session is kept only with it, so that nobody can plant words into another
 * person's form or fill the portal's memory with forms that nobody was shown.
 */
@Component
class FormSeal {

    /** Hidden field with the mark. */
    static final String FIELD = "_seal";

    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<SecretKeySpec> key;

    FormSeal(JdbcClient jdbc) {
        this.key = SingletonSupplier.of(() -> new SecretKeySpec(
                jdbc.sql("select key from form_key").query(byte[].class).single(), ALGORITHM));
    }

    /** The mark of a form that is being shown; asked for by its template. */
    public String of(@Nullable Object owner) {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpServletRequest request = attributes.getRequest();
        HttpSession session = request.getSession(false);
        return of(owner == null ? null : owner.toString(), session == null ? token(request) : session.getId());
    }

    /** Whether a form that arrived was shown by the portal to its owner, or to the visitor's session or browser. */
    boolean isOn(HttpServletRequest request) {
        String mark = request.getParameter(FIELD);
        String owner = KeptForm.owner(request);
        return mark != null
                && (isSame(mark, of(owner, request.getRequestedSessionId()))
                        || isSame(mark, of(owner, token(request))));
    }

    private static boolean isSame(String mark, String expected) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        mark.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /** What a visitor's browser is known by before there is a session: the token in its cookie. */
    private static @Nullable String token(HttpServletRequest request) {
        return request.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken deferred
                ? deferred.get().getToken()
                : null;
    }

    private String of(@Nullable String owner, @Nullable String visitor) {
        if (owner == null && visitor == null) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.get());
            String whose = owner == null ? "visitor " + visitor : "account " + owner;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(whose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
