package kz.yntymaq.cooperative.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kz.yntymaq.territory.PlaceUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The co-operatives that have their seat in a place. */
@Component
class CooperativesOfPlaces implements PlaceUse {

    private final JdbcClient jdbc;

    CooperativesOfPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "cooperative.of-place";
    }

    @Override
    public Map<String, Integer> in(Collection<String> codes) {
        Map<String, Integer> seats = new HashMap<>();
        jdbc.sql("""
                select seat_code, count(*) from cooperative
                 where state <> 'GIVEN_UP' and seat_code = any(string_to_array(?, ',')) group by seat_code""").param(String.join(",", codes)).query(row -> {
            seats.put(row.getString(1), row.getInt(2));
        });
        return seats;
    }
}
