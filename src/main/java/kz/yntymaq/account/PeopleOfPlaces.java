package kz.yntymaq.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kz.yntymaq.territory.PlaceUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who live in a place. */
@Component
class PeopleOfPlaces implements PlaceUse {

    private final JdbcClient jdbc;

    PeopleOfPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "account.of-place";
    }

    @Override
    public Map<String, Integer> in(Collection<String> codes) {
        Map<String, Integer> people = new HashMap<>();
        jdbc.sql("""
                select village_code, count(*) from account
                 where disabled_at is null and village_code = any(string_to_array(?, ',')) group by village_code""").param(String.join(",", codes)).query(row -> {
            people.put(row.getString(1), row.getInt(2));
        });
        return people;
    }
}
