package kz.yntymaq.house;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.support.Cooperations;
import kz.yntymaq.support.Cooperations.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person of every role and something for each of them to look at. */
final class Scene {

    private final Map<String, @Nullable Someone> who = new LinkedHashMap<>();
    private final Made cooperative;
    private final JdbcClient jdbc;

    private Scene(People people, Made cooperative, JdbcClient jdbc) {
        this.cooperative = cooperative;
        this.jdbc = jdbc;
        who.put("visitor", null);
        who.put("farmer", people.villager(Places.ZERENDI_AIDARLY));
        who.put("member", cooperative.member());
        who.put("chair", cooperative.chair());
        who.put("district", people.official(Places.ZERENDI));
        who.put("oblast", people.official(Places.AKMOLA));
        who.put("operator", people.operatorOfficer(Places.AKMOLA));
        who.put("auditor", people.auditor());
        who.put("admin", people.administrator());
        who.put("foreign", people.official(Places.SAIRAM));
    }

    static Scene set(People people, Cooperations cooperations, JdbcClient jdbc) {
        return new Scene(people, cooperations.active(Places.ZERENDI_VILLAGE), jdbc);
    }

    /** The person of a role; null for a visitor. */
    @Nullable Someone who(String role) {
        return who.get(role);
    }

    /** The address of a page, about something that is there. */
    String address(String route) {
        String id = route.startsWith("/admin/offices")
                ? any("office")
                : route.contains("cooperatives/{id}") ? cooperative.id().toString() : UUID.randomUUID().toString();
        return route.replace("{id}", id)
                .replace("{appointment}", route.contains("{appointment}") ? any("appointment where office_id = '" + id + "'") : "")
                .replace("{member}", route.contains("{member}") ? any("membership where cooperative_id = '" + id + "'") : "")
                .replace("{code}", Places.ZERENDI)
                .replace("{year}", "2026")
                .replace("{oblast}", Places.AKMOLA)
                .replace("{token}", "no-such-token");
    }

    private String any(String table) {
        return jdbc.sql("select id from " + table + " order by id limit 1").query(UUID.class).single().toString();
    }
}
