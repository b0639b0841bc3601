package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What {@code pom.xml} tells the mutation tests to break, and with which tests, is there. */
class MutationListsTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path TESTS = Path.of("target", "test-classes");

    @Test
    void each_name_and_pattern_stands_for_a_class() throws Exception {
        assertThat(unmatched("targetClasses", names(CLASSES))).isEmpty();
        assertThat(unmatched("excludedClasses", names(CLASSES))).isEmpty();
        assertThat(unmatched("targetTests", names(TESTS))).isEmpty();
    }

    @Test
    void none_of_the_tests_starts_the_portal() throws Exception {
        List<Pattern> tests =
                patterns("targetTests").stream().map(MutationListsTest::glob).toList();
        var starting = new ArrayList<String>();
        for (String name : names(TESTS)) {
            if (tests.stream().anyMatch(test -> test.matcher(name).matches())
                    && Class.forName(name, false, getClass().getClassLoader()).isAnnotationPresent(PortalTest.class)) {
                starting.add(name);
            }
        }
        assertThat(starting).isEmpty();
    }

    private static List<String> unmatched(String list, List<String> names) throws Exception {
        return patterns(list).stream()
                .filter(pattern -> names.stream()
                        .noneMatch(name -> glob(pattern).matcher(name).matches()))
                .toList();
    }

    private static Pattern glob(String pattern) {
        return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }

    private static List<String> patterns(String list) throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var params = ((Element) pom.getElementsByTagName(list).item(0)).getElementsByTagName("param");
        List<String> patterns = IntStream.range(0, params.getLength())
                .mapToObj(i -> params.item(i).getTextContent())
                .toList();
        assertThat(patterns).isNotEmpty();
        return patterns;
    }

    private static List<String> names(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .toList();
        }
    }
}
