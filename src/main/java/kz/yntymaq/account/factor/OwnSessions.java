package kz.yntymaq.account.factor;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Sessions;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions in which a person is signed in: looked at and ended by that person. */
@Service
public class OwnSessions {

    /** The page that shows them. */
    public static final String PAGE = "/cabinet/security";

    /** Session attribute: when and from which kind of device the person signed in. */
    private static final String BEGUN = "signed-in-from";

    private static final int HANDLE = 16;

    /** Browsers and systems by what they call themselves; the first that is found counts, since each names the older ones. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("YaBrowser", "Yandex"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    OwnSessions(
            FindByIndexNameSessionRepository<? extends Session> stored,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.stored = stored;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    private record Begun(String device, Instant at) implements Serializable {}

    /**
     * One session.
     *
     * @param handle by which it is ended; says nothing of its id
     * @param device kind of browser and system, empty where unknown
     * @param since when the person signed in
     * @param lastSeen to the minute
     * @param own whether it is the one that asks
     */
    public record Open(String handle, String device, Instant since, Instant lastSeen, boolean own) {}

    /** A coarse name of a device, as {@code Chrome, Android}; empty where the browser does not say. */
    public static String deviceName(@Nullable String userAgent) {
        return String.join(
                ", ",
                Stream.of(BROWSERS, SYSTEMS)
                        .flatMap(names -> first(names, userAgent))
                        .toList());
    }

    private static Stream<String> first(List<Map.Entry<String, String>> names, @Nullable String userAgent) {
        return names.stream()
                .filter(name -> userAgent != null && userAgent.contains(name.getKey()))
                .limit(1)
                .map(Map.Entry::getValue);
    }

    /** Names a session in which somebody signed in at this moment. */
    public void begin(HttpSession session, String device) {
        session.setAttribute(BEGUN, new Begun(device, clock.instant()));
    }

    /** The actor's sessions, the own one first, then the one seen last. @param own id of the session that asks */
    List<Open> list(Actor actor, String own) {
        return find(actor).entrySet().stream()
                .map(each -> open(each.getKey(), each.getValue(), own))
                .sorted(Comparator.comparing(Open::own)
                        .thenComparing(Open::lastSeen)
                        .reversed())
                .toList();
    }

    /** Ends one of the actor's sessions; one that is gone already is no fault. */
    @Transactional
    public void end(Actor actor, String handle) {
        find(actor).keySet().stream().filter(id -> handle(id).equals(handle)).forEach(id -> {
            sessions.end(actor.accountId(), id);
            audit.note(actor.accountId(), "account.session-ended", actor.accountId(), null);
        });
    }

    /** Ends all sessions of the actor but the one that asks. @param own its id */
    @Transactional
    public void endOthers(Actor actor, String own) {
        sessions.endOthers(actor.accountId(), own);
        audit.note(actor.accountId(), "account.sessions-ended", actor.accountId(), null);
    }

    private Map<String, ? extends Session> find(Actor actor) {
        return stored.findByPrincipalName(actor.accountId().toString());
    }

    private static Open open(String id, Session session, String own) {
        Begun begun = session.getAttribute(BEGUN);
        return new Open(
                handle(id),
                begun == null ? "" : begun.device(),
                begun == null ? session.getCreationTime() : begun.at(),
                session.getLastAccessedTime(),
                id.equals(own));
    }

    private static String handle(String id) {
        return Sha256.hex("session:" + id).substring(0, HANDLE);
    }
}
