package kz.yntymaq.bench;

import static io.gatling.javaapi.core.CoreDsl.arrayFeeder;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/** Officials look at their queue over 100,000 applications, made before by src/bench/sql/applications.sql. */
public class QueueSimulation extends Simulation {

    private static ChainBuilder open(String name) {
        return exec(http(name + "queue").get("/office").check(status().is(200)));
    }

    {
        @SuppressWarnings("unchecked")
        Map<String, Object>[] officials = new Map[] {
            Map.of("iin", "800101309011"),
            Map.of("iin", "820101409017"),
            Map.of("iin", "700101409015"),
            Map.of("iin", "720101309012")
        };
        setUp(scenario("queue")
                        .feed(arrayFeeder(officials).circular())
                        .exec(People.signIn())
                        .exec(during(People.WARM_UP).on(open("warm-up ")))
                        .exec(during(People.SECONDS).on(open("")))
                        .injectOpen(atOnceUsers(People.CONNECTIONS)))
                .protocols(People.browser())
                .assertions(
                        global().failedRequests().count().is(0L),
                        details("queue").allRequests().count().gte(150L * People.SECONDS),
                        details("queue").responseTime().percentile(99).lt(120));
    }
}
