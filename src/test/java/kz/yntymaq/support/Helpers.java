package kz.yntymaq.support;

import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.support.People.Someone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives mandates as people do: by the pages of the portal, without a script. */
public final class Helpers {

    private final JdbcClient jdbc;
    private final int port;

    /** @param port on which the portal of the test listens */
    public Helpers(JdbcClient jdbc, int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    /** Offers a mandate until the last day of the year. @param cooperative null for the giver's own matters */
    public UUID offer(Someone giver, Someone helper, Power power, @Nullable UUID cooperative) {
        var browser = new PlainBrowser(port);
        browser.signIn(giver);
        String page = "/cabinet/mandates/new";
        browser.fill(
                page,
                Map.of(
                        "_owner", giver.id().toString(),
                        "once", UUID.randomUUID().toString(),
                        "mandate.iin", helper.iin(),
                        "mandate.called", helper.name().full(),
                        "mandate.forWhom", cooperative == null ? "SELF" : cooperative.toString(),
                        "mandate.power", power.name(),
                        "mandate.until", "31.12.2026",
                        "understood", "true"));
        return jdbc.sql("select id from mandate where giver_id = ? and state = 'OFFERED' and helper_iin = ?")
                .params(giver.id(), helper.iin())
                .query(UUID.class)
                .single();
    }

    /** A mandate that the helper has accepted. */
    public UUID mandate(Someone giver, Someone helper, Power power, @Nullable UUID cooperative) {
        UUID id = offer(giver, helper, power, cooperative);
        var browser = new PlainBrowser(port);
        browser.signIn(helper);
        browser.press("/cabinet/helping", "/cabinet/helping/" + id + "/accept", Map.of());
        return id;
    }

    /** Somebody who has signed in and acts under a mandate. */
    public PlainBrowser acting(Someone helper, UUID mandate) {
        var browser = new PlainBrowser(port);
        browser.signIn(helper);
        browser.press("/cabinet/helping", "/cabinet/helping/" + mandate + "/start", Map.of());
        return browser;
    }
}
