package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever stands in a field, the portal answers with a page: no form breaks, neither when sent nor when looked at again. */
@JourneyTest
class NonsenseTest {

    private static final List<String> NONSENSE = List.of("ертең", "99999999999999999999999", "99.99.9999");

    /** Sends each form of a page with each of these words in all its fields; answers what broke. */
    private static final String SEND = """
            async nonsense => {
              const broken = [];
              for (const words of nonsense) for (const form of document.querySelectorAll('main form[method=post]')) {
                const fields = [...form.elements].filter(field => field.name);
                const typed = fields.filter(field => field.matches('textarea,input:not([type=hidden],[type=radio],[type=checkbox],[type=file],[type=password])'));
                if (!typed.length || fields.some(field => field.type === 'file')) continue;
                const data = new URLSearchParams();
                for (const field of fields) {
                  if (typed.includes(field)) data.append(field.name, words);
                  else if (field.type === 'radio') { if (!data.has(field.name)) data.append(field.name, field.value); }
                  else if (field.type !== 'checkbox') data.append(field.name, field.tagName === 'SELECT' ? field.options[field.options.length - 1].value : field.value);
                }
                const sent = await fetch(form.action, { method: 'POST', body: data });
                if (sent.status >= 500) broken.push(form.getAttribute('action') + ' sent with ' + words + ': ' + sent.status);
                const again = await fetch(location.href);
                if (again.status >= 500) broken.push(location.pathname + ' looked at after ' + words + ': ' + again.status);
              }
              return broken;
            }""";

    /** A field's value read past {@code th:field} is not there when another field could not be understood. */
    private static final Pattern READ_PAST_THE_FORM =
            Pattern.compile("th:(?!field|object|errors)[\\w-]+=\"[^\"]*(?<![*\\w'])\\*\\{");

    @Autowired
    Fixtures cooperations;

    @Autowired
    Applications applications;

    @Autowired
    JdbcClient jdbc;

    @Test
    void no_form_breaks_by_what_is_typed_into_it(Journey journey) {
        Scene scene = Scene.set(journey.people(), cooperations, applications, jdbc);
        Map<String, Visitor> visitors = Map.of(
                "farmer", arrives(journey, scene.who("farmer")),
                "chair", arrives(journey, scene.who("chair")),
                "district", arrives(journey, scene.who("district")),
                "oblast", arrives(journey, scene.who("oblast")),
                "admin", arrives(journey, scene.who("admin")));
        var broken = new ArrayList<String>();
        Routes.expected()
                .forEach((route, roles) -> roles.entrySet().stream()
                        .filter(role -> role.getValue() == 200
                                && visitors.containsKey(role.getKey())
                                && !Routes.isNoPage(route))
                        .findFirst()
                        .map(role -> visitors.get(role.getKey()))
                        .ifPresent(visitor -> scene.addresses(route).forEach(address -> {
                            visitor.page().navigate(visitor.portal() + address);
                            ((List<?>) visitor.page().evaluate(SEND, NONSENSE))
                                    .forEach(found -> broken.add(found.toString()));
                        })));
        assertThat(broken).isEmpty();
    }

    private static Visitor arrives(Journey journey, Someone person) {
        return journey.visitor().reading(Language.KK).arrives().signInQuietly(person);
    }

    @Test
    void templates_read_the_fields_of_a_form_only_as_fields() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            var wrong = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> READ_PAST_THE_FORM.matcher(read(file)).find())
                    .toList();
            assertThat(wrong).isEmpty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
