package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kz.yntymaq.support.PortalTest;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@PortalTest
class TrustedProxiesTest {

    @Autowired
    ServletWebServerApplicationContext portal;

    @Test
    void only_this_machine_may_say_for_whom_it_asks_unless_another_is_named() {
        var tomcat = ((TomcatWebServer) portal.getWebServer()).getTomcat();
        var valve = Arrays.stream(tomcat.getEngine().getPipeline().getValves())
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(valve.getInternalProxies().split(", ?")).containsExactlyInAnyOrder("127.0.0.0/8", "::1/128");
        assertThat(valve.getTrustedProxies()).isNull();
    }
}
