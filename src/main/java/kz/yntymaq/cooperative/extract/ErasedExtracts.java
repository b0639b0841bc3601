package kz.yntymaq.cooperative.extract;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Extracts go with the person who took them: what they state is in the register, and their papers are checked no more. */
@Component
class ErasedExtracts implements Erasure {

    private final JdbcClient jdbc;

    ErasedExtracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> going(UUID person) {
        int all = jdbc.sql("select count(*) from extract where account_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
        return all == 0 ? List.of() : List.of(Line.of("mydata.going.extracts", RecordedValue.count(all)));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from extract where account_id = ?").param(person).update();
    }
}
