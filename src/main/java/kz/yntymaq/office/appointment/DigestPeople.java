package kz.yntymaq.office.appointment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.notification.OfficePeople;
import kz.yntymaq.office.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds an office now, and as whom they act. */
@Component
class DigestPeople implements OfficePeople {

    private final JdbcClient jdbc;
    private final Actors actors;

    DigestPeople(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    @Override
    public List<UUID> accounts() {
        return jdbc.sql("select distinct account_id from appointment where ended_at is null")
                .query(UUID.class)
                .list();
    }

    @Override
    public Optional<Actor> find(UUID account) {
        return actors.find(account);
    }
}
