package kz.yntymaq.cooperative.voice;

import java.util.UUID;
import kz.yntymaq.cooperative.associate.PromisedPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is admitted and has no contract yet holds a place until they step back, or a contract was recorded otherwise. */
@Component
class PromisedRows implements PromisedPlaces {

    private final JdbcClient jdbc;

    PromisedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int promised(UUID cooperative) {
        return jdbc.sql(
                        "select count(*) from associate_request r join associate_decision d on d.request_id = r.id where "
                                + RequestRows.OPEN)
                .param("cooperative", cooperative)
                .query(Integer.class)
                .single();
    }
}
