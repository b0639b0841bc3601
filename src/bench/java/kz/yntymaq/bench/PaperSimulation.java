package kz.yntymaq.bench;

import static io.gatling.javaapi.core.CoreDsl.arrayFeeder;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.Map;

/** Two chairs save the papers of their co-operatives one after the other; the portal makes two papers at a time. */
public class PaperSimulation extends Simulation {

    private static final List<String> PAPERS = List.of("charter", "contract", "minutes", "founders", "share/book");

    private static ChainBuilder save(String name) {
        return exec(PAPERS.stream()
                .map(paper ->
                        exec(http(name + paper).get("#{home}/" + paper + ".pdf").check(status().is(200))))
                .toList());
    }

    {
        @SuppressWarnings("unchecked")
        Map<String, Object>[] chairs = new Map[] {Map.of("iin", "820101309013"), Map.of("iin", "900102309016")};
        setUp(scenario("papers")
                        .feed(arrayFeeder(chairs).circular())
                        .exec(People.signIn())
                        .exec(http("cabinet")
                                .get("/cabinet")
                                .check(css("a[href^='/cabinet/cooperatives/']", "href")
                                        .transform(found -> found.substring(0, "/cabinet/cooperatives/".length() + 36))
                                        .saveAs("home")))
                        .exec(during(People.WARM_UP).on(save("warm-up ")))
                        .exec(during(People.SECONDS).on(save("")))
                        .injectOpen(atOnceUsers(chairs.length)))
                .protocols(People.browser())
                .assertions(
                        global().failedRequests().count().is(0L),
                        details("charter").responseTime().percentile(99).lt(1000),
                        details("contract").responseTime().percentile(99).lt(1000),
                        details("minutes").responseTime().percentile(99).lt(1000),
                        details("founders").responseTime().percentile(99).lt(1000),
                        details("share/book").responseTime().percentile(99).lt(1000));
    }
}
