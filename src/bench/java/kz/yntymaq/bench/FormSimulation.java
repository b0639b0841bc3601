package kz.yntymaq.bench;

import static io.gatling.javaapi.core.CoreDsl.arrayFeeder;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/** Eight signed-in people open a form and save it, over and over: the profile, with its version. */
public class FormSimulation extends Simulation {

    private static final String[] IINS = {
        "820101309013", "830101309015", "840101309017", "930101409012",
        "800101309011", "820101409017", "700101409015", "720101309012"
    };

    private static ChainBuilder openAndSave(String name) {
        return exec(http(name + "form")
                        .get("/cabinet/profile")
                        .check(status().is(200), People.token())
                        .check(css("main input[name=_owner]", "value").saveAs("owner"))
                        .check(css("main input[name=version]", "value").saveAs("version")))
                .exec(http(name + "save")
                        .post("/cabinet/profile")
                        .formParam("_csrf", "#{token}")
                        .formParam("_owner", "#{owner}")
                        .formParam("version", "#{version}")
                        .formParam("kind", "PEASANT_FARM")
                        .formParam("registeredSince", "01.03.2019")
                        .formParam("produces", session -> "Сүт, ет " + System.nanoTime() % 1000)
                        .check(status().is(302), header("Location").is(People.PORTAL + "/cabinet")));
    }

    {
        Object[] people = java.util.Arrays.stream(IINS)
                .map(iin -> Map.of("iin", (Object) iin))
                .toArray();
        @SuppressWarnings("unchecked")
        Map<String, Object>[] feed = java.util.Arrays.copyOf(people, people.length, Map[].class);
        setUp(scenario("form and save")
                        .feed(arrayFeeder(feed))
                        .exec(People.signIn())
                        .exec(during(People.WARM_UP).on(openAndSave("warm-up ")))
                        .exec(during(People.SECONDS).on(openAndSave("")))
                        .injectOpen(atOnceUsers(People.CONNECTIONS)))
                .protocols(People.browser())
                .assertions(
                        global().failedRequests().count().is(0L),
                        details("form").allRequests().count().gte(150L * People.SECONDS),
                        details("save").allRequests().count().gte(150L * People.SECONDS),
                        details("form").responseTime().percentile(99).lt(60),
                        details("save").responseTime().percentile(99).lt(60));
    }
}
