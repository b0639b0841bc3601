package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.ClassPathResource;

/** What the settings say is heard: no key that a library has renamed or dropped. */
class SettingsTest {

    private static final List<String> DESCRIPTIONS = List.of(
            "META-INF/spring-configuration-metadata.json", "META-INF/additional-spring-configuration-metadata.json");

    @Test
    void every_key_is_one_that_somebody_reads() throws IOException {
        Map<String, Map<?, ?>> known = known();
        var dead = new TreeSet<String>();
        for (String key : keys()) {
            Map<?, ?> found = known.get(key);
            boolean replaced = found != null
                    && found.get("deprecation") instanceof Map<?, ?> old
                    && "error".equals(old.get("level"));
            boolean inMap = known.entrySet().stream()
                    .anyMatch(each -> key.startsWith(each.getKey() + ".")
                            && String.valueOf(each.getValue().get("type")).matches("java\\.util\\.(Map|Properties).*"));
            if (replaced || (found == null && !inMap)) {
                dead.add(key);
            }
        }
        assertThat(dead).isEmpty();
    }

    private static Iterable<String> keys() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"), new ClassPathResource("application-metrics.yaml"));
        var keys = new TreeSet<String>();
        yaml.getObject().stringPropertyNames().forEach(key -> keys.add(key.replaceAll("\\[\\d+]", "")));
        assertThat(keys).hasSizeGreaterThan(30);
        return keys;
    }

    private static Map<String, Map<?, ?>> known() throws IOException {
        var known = new TreeMap<String, Map<?, ?>>();
        for (String description : DESCRIPTIONS) {
            for (URL each : Collections.list(SettingsTest.class.getClassLoader().getResources(description))) {
                ((List<?>) JsonParserFactory.getJsonParser()
                                .parseMap(text(each))
                                .get("properties"))
                        .forEach(property ->
                                known.put(String.valueOf(((Map<?, ?>) property).get("name")), (Map<?, ?>) property));
            }
        }
        return known;
    }

    private static String text(URL url) {
        try (var stream = url.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
