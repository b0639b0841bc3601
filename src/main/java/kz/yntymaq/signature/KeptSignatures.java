package kz.yntymaq.signature;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person signed stays, for others rely on it and may have it checked. */
@Component
class KeptSignatures implements Erasure {

    private final JdbcClient jdbc;

    KeptSignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> kept(UUID person) {
        int signed = jdbc.sql("select count(*) from signed_document where account_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
        return signed == 0 ? List.of() : List.of(Line.of("mydata.kept.signatures", new RecordedValue.Count(signed)));
    }
}
