package kz.yntymaq.programme.edition;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which edition is in force on a day. A page of an application asks it many times over, so the answer is kept for a minute. */
@Component
class InForce {

    private final JdbcClient jdbc;

    InForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the latest approved edition that began by that day, whether or not it has ended; empty for none. */
    @Cacheable(cacheNames = "editions-in-force", unless = "#result == null")
    public Optional<String> latest(String programme, LocalDate on) {
        return jdbc.sql("""
                        select id from programme_edition
                         where code = ? and state = 'APPROVED' and valid_from <= ?
                         order by valid_from desc limit 1""").params(programme, on).query(String.class).optional();
    }

    /** Has it asked anew, once an edition was stored. */
    @CacheEvict(cacheNames = "editions-in-force", allEntries = true)
    public void forget() {
        // the annotation does it
    }
}
