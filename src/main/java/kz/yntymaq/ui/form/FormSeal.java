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

    /** The mark of a form that is being shown; asked for by its template. Empty for a visitor without a session. */
    public String of(@Nullable Object owner) {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HttpSession session = attributes.getRequest().getSession(false);
        return of(owner == null ? null : owner.toString(), session == null ? null : session.getId());
    }

    /** Whether a form that arrived was shown by the portal to its owner, or to the visitor's session. */
    boolean isOn(HttpServletRequest request) {
        String mark = request.getParameter(FIELD);
        String expected = of(KeptForm.owner(request), request.getRequestedSessionId());
        return mark != null
                && !expected.isEmpty()
                && MessageDigest.isEqual(
                        mark.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private String of(@Nullable String owner, @Nullable String sessionId) {
        if (owner == null && sessionId == null) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.get());
            String whose = owner == null ? "visitor " + sessionId : "account " + owner;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(whose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
