package kz.yntymaq.bench;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/** The demonstration's people, and how each of them signs in. */
final class People {

    /** Where the portal runs; {@code -Dportal=http://host:port}. */
    static final String PORTAL = System.getProperty("portal", "http://localhost:8080");

    /** How long the load lasts after the warm-up, seconds; {@code -Dseconds=60}. */
    static final int SECONDS = Integer.getInteger("seconds", 60);

    /** Warm-up, seconds, until the machine code is made; its requests carry names of their own. */
    static final int WARM_UP = Integer.getInteger("warmUp", 120);

    static final int CONNECTIONS = 8;

    private static final String PASSWORD = "auyl-2026";

    private People() {}

    static HttpProtocolBuilder browser() {
        return http.baseUrl(PORTAL)
                .acceptHeader("text/html")
                .acceptEncodingHeader("gzip")
                .disableFollowRedirect();
    }

    /** Signs in as the account whose IIN stands in the session under {@code iin}. */
    static ChainBuilder signIn() {
        return exec(http("sign-in page").get("/sign-in").check(token()))
                .exec(http("sign in")
                        .post("/sign-in")
                        .formParam("iin", "#{iin}")
                        .formParam("password", PASSWORD)
                        .formParam("_csrf", "#{token}")
                        .check(status().is(302)));
    }

    static io.gatling.javaapi.core.CheckBuilder token() {
        return css("main input[name=_csrf]", "value").saveAs("token");
    }
}
