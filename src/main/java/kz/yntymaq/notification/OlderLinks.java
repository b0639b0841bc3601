package kz.yntymaq.notification;

import java.util.List;
import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.MovedOnException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a message leads whose page its reader may not open any more: a message stays when its reader has left. Nothing is
 * said of a page of which the portal never told this person.
 */
@Service
@Transactional(readOnly = true)
public class OlderLinks {

    /** Knows pages of one kind; answered by the room whose they are. */
    public interface Pages {

        /**
         * Where who was told of a page is led instead of it, and why.
         *
         * @param path of the page, which is not found for this reader
         * @return empty where the page is no page of this kind, or the reader has no part in what it is about
         */
        Optional<MovedOnException> instead(Actor reader, String path);
    }

    private final List<Pages> kinds;
    private final JdbcClient jdbc;

    OlderLinks(List<Pages> kinds, JdbcClient jdbc) {
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    /** @param path of a page that is not found for this reader */
    public Optional<MovedOnException> instead(Actor reader, String path) {
        return isTold(reader, path)
                ? kinds.stream()
                        .flatMap(each -> each.instead(reader, path).stream())
                        .filter(each -> !each.path().equals(path))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isTold(Actor reader, String path) {
        return jdbc.sql("""
                select exists (select from inbox_message
                                where account_id = ? and regexp_replace(link, '[?#].*', '') = ?)""")
                .params(reader.accountId(), path)
                .query(Boolean.class)
                .single();
    }
}
