package kz.yntymaq.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.yntymaq.kernel.RandomToken;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * Devices from which people signed in before. Such a device is not slowed down by what strangers try, and
 * opens nothing: the password is asked for as ever. The browser holds a random token, the database its hash.
 */
@Component
@Transactional
public class KnownDevices {

    private static final String COOKIE = "device";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int BYTES = 24;
    private static final int CHARACTERS = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean secure;

    KnownDevices(JdbcClient jdbc, Clock clock, @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.secure = secure;
    }

    /**
     * Remembers that the account signed in from this browser.
     *
     * @return whether it is another one than those from which the account signed in before; not so for the first
     */
    public boolean remember(HttpServletRequest request, HttpServletResponse response, UUID account) {
        String known = token(request);
        String token = known == null ? newToken() : known;
        boolean another = jdbc.sql("""
                select count(*) > 0 and not coalesce(bool_or(token_hash = ?), false)
                  from known_device where account_id = ?""")
                .params(Sha256.of(token), account)
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                insert into known_device (token_hash, account_id, last_at) values (?, ?, ?)
                on conflict (token_hash, account_id) do update set last_at = excluded.last_at""")
                .params(Sha256.of(token), account, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .path("/sign-in")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(secure || request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return another;
    }

    /** Whether the account signed in with this token before. */
    @Transactional(readOnly = true)
    public boolean knows(String token, UUID account) {
        return jdbc.sql("select exists (select from known_device where token_hash = ? and account_id = ?)")
                .params(Sha256.of(token), account)
                .query(Boolean.class)
                .single();
    }

    /** Forgets the devices of an account: its password was set by other means. */
    void forget(UUID account) {
        jdbc.sql("delete from known_device where account_id = ?").param(account).update();
    }

    /** Forgets devices that nobody used for a year. */
    @Scheduled(cron = "0 40 3 * * *", zone = "${yntymaq.zone}")
    public void forgetOld() {
        jdbc.sql("delete from known_device where last_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The token that a browser holds; null when there is none or it cannot be one. */
    static @Nullable String token(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && cookie.getValue().length() == CHARACTERS ? cookie.getValue() : null;
    }

    private String newToken() {
        return RandomToken.of(BYTES);
    }
}
