package kz.yntymaq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import kz.yntymaq.kernel.RandomToken;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;

/**
 * The browser's cookie holds a secret, the database only its hash: whoever reads the database, a backup say,
 * cannot go on in anybody's session.
 */
class HashedSessionIds implements SessionIdGenerator, CookieSerializer {

    private static final int BYTES = 32;

    /** Attribute of a request whose answer is on its way: nobody needs its session any more, and no cookie can follow. */
    static final String ANSWERED = HashedSessionIds.class.getName() + ".answered";

    private final CookieSerializer cookie;

    /** The secret of a session that this thread began: its id is made first, the cookie is written by the same request. */
    private final ThreadLocal<@Nullable String> begun = new ThreadLocal<>();

    HashedSessionIds(CookieSerializer cookie) {
        this.cookie = cookie;
    }

    @Override
    public String generate() {
        String secret = RandomToken.of(BYTES);
        begun.set(secret);
        return hash(secret);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        if (value.getRequest().getAttribute(ANSWERED) != null) {
            return;
        }
        String id = value.getCookieValue();
        if (id == null || id.isEmpty()) {
            cookie.writeCookieValue(value);
            return;
        }
        String secret = begun.get();
        begun.remove();
        if (secret == null || !hash(secret).equals(id)) {
            throw new IllegalStateException("a session that this request did not begin");
        }
        cookie.writeCookieValue(new CookieValue(value.getRequest(), value.getResponse(), secret));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        if (request.getAttribute(ANSWERED) != null) {
            return List.of();
        }
        return cookie.readCookieValues(request).stream()
                .map(HashedSessionIds::hash)
                .toList();
    }

    private static String hash(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(secret));
    }
}
