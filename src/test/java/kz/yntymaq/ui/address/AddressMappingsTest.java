package kz.yntymaq.ui.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the beginning of an address rules out is no more than the whole comparison would. */
class AddressMappingsTest {

    private final MockMvc mvc = standaloneSetup(new Pages())
            .setCustomHandlerMapping(AddressMappings::new)
            .build();
    private final MockMvcTester web = MockMvcTester.create(mvc);

    @Controller
    @ResponseBody
    static class Pages {

        @GetMapping("/cases/{id}")
        String one() {
            return "one";
        }

        @GetMapping("/cases/{id}/rules/{rule}")
        String rule() {
            return "rule";
        }

        @GetMapping("/cases/new")
        String fresh() {
            return "fresh";
        }

        @GetMapping({"/old/{id}", "/older/{id}"})
        String several() {
            return "several";
        }

        @GetMapping("/assets/**")
        String below() {
            return "below";
        }

        @GetMapping("/pictures-{name}")
        String part() {
            return "part";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/7,one",
        "/cases/7/rules/8,rule",
        "/cases/new,fresh",
        "/old/1,several",
        "/older/1,several",
        "/assets,below",
        "/assets/a/b.css,below",
        "/pictures-a,part",
        "/%63ases/7,one",
        "/%63ases/new,fresh"
    })
    void each_address_is_answered_as_the_whole_pattern_says(String address, String answer) {
        assertThat(web.get().uri(URI.create(address))).hasStatusOk().bodyText().isEqualTo(answer);
    }

    @Test
    void what_no_pattern_has_is_not_found() {
        for (String address : new String[] {"/case/7", "/cases", "/cases/7/rules", "/picture-a", "/"}) {
            assertThat(web.get().uri(URI.create(address))).as(address).hasStatus(404);
        }
    }
}
