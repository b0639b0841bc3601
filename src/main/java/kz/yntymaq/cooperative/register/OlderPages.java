package kz.yntymaq.cooperative.register;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.notification.OlderLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages of a co-operative that its people were told of: who is no member any more is led to the own share, who founds no more to
 * the cabinet, and who has no part in a page any more to the page of the co-operative.
 */
@Component
class OlderPages implements OlderLinks.Pages {

    private static final Pattern PAGE =
            Pattern.compile("/cabinet/cooperatives/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

    private final CooperativeRepository cooperatives;
    private final JdbcClient jdbc;

    OlderPages(CooperativeRepository cooperatives, JdbcClient jdbc) {
        this.cooperatives = cooperatives;
        this.jdbc = jdbc;
    }

    private record Part(boolean joined, CooperativeState state) {}

    @Override
    public Optional<MovedOnException> instead(Actor reader, String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(page.group(1));
        return cooperatives.findVisibleTo(reader, id).isPresent()
                ? Optional.of(new MovedOnException("/cabinet/cooperatives/" + id, "cooperative.moved.page"))
                : part(reader, id).map(found -> instead(found, id));
    }

    private static MovedOnException instead(Part was, UUID id) {
        return switch (was.state()) {
            case ACTIVE, CLOSED ->
                was.joined()
                        ? new MovedOnException("/cabinet/cooperatives/" + id + "/share", "cooperative.moved.left")
                        : new MovedOnException("/cooperatives/" + id, "cooperative.moved.outside");
            case GIVEN_UP -> new MovedOnException("/cabinet", "cooperative.moved.given-up");
            default -> new MovedOnException("/cabinet", "cooperative.moved.no-founder");
        };
    }

    /** What part somebody had in a co-operative; empty for a stranger. */
    private Optional<Part> part(Actor reader, UUID id) {
        return jdbc.sql("""
                select m.joined_on is not null as joined, c.state
                  from membership m join cooperative c on c.id = m.cooperative_id
                 where c.id = ? and m.account_id = ? order by joined desc, m.asked_at desc limit 1""")
                .params(id, reader.accountId())
                .query((row, n) -> new Part(row.getBoolean("joined"), CooperativeState.valueOf(row.getString("state"))))
                .optional();
    }
}
