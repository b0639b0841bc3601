package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.support.PortalClasses;
import kz.yntymaq.ui.form.Label;
import org.junit.jupiter.api.Test;

/** The list of errors calls a field as the page calls it: the labels of the templates and of the form records agree. */
class FieldLabelsTest {

    /** A field that is typed or chosen, with the message key of its label; a box to tick is its own sentence. */
    private static final Pattern ASKED = Pattern.compile(
            "inputs :: (?:text|area|select|radios|checkboxes|place|territory|password)\\((?:'(?:\\w+\\.)?(\\w+)'|\\$\\{[^}]*?'\\]?\\.?(\\w+)'\\}), #\\{([\\w.-]+)}");

    @Test
    void every_field_that_a_page_asks_has_its_label_on_a_form() throws IOException {
        Map<String, Set<String>> labels = labels();
        var missing = new TreeSet<String>();
        int fields = 0;
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                var asked = ASKED.matcher(Files.readString(template));
                while (asked.find()) {
                    fields++;
                    String name = asked.group(1) == null ? asked.group(2) : asked.group(1);
                    if (!labels.getOrDefault(name, Set.of()).contains(asked.group(3))
                            && !template.endsWith("admin/audit.html")) { // a filter: it has no list of errors
                        missing.add(template.getFileName() + ": " + name + " " + asked.group(3));
                    }
                }
            }
        }
        assertThat(fields).isGreaterThan(50);
        assertThat(missing).as("@Label on the component of the form").isEmpty();
    }

    /** Message keys by the name of the component. */
    private static Map<String, Set<String>> labels() {
        var labels = new HashMap<String, Set<String>>();
        PortalClasses.ALL.stream()
                .filter(type -> type.isRecord())
                .flatMap(type -> Stream.of(type.reflect().getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(Label.class))
                .forEach(component -> labels.computeIfAbsent(component.getName(), name -> new HashSet<>())
                        .add(key(component)));
        return labels;
    }

    private static String key(RecordComponent component) {
        return component.getAnnotation(Label.class).value();
    }
}
