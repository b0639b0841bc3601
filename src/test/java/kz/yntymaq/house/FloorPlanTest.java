package kz.yntymaq.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.YntymaqApplication;
import kz.yntymaq.support.PortalClasses;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The floor plan: which room may use which, what each shows of itself, and whose tables it reads. */
class FloorPlanTest {

    private static final String PORTAL = "kz.yntymaq";
    private static final Path SOURCES = Path.of("src/main/java/kz/yntymaq");
    private static final Path DESCRIPTION = Path.of("src/docs/architecture.md");
    private static final int MAX_FILES = 25;

    private static final JavaClasses CLASSES = PortalClasses.ALL;

    /** Tables whose migration is named for another theme than their room. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("spring_session", "account"),
            Map.entry("spring_session_attributes", "account"),
            Map.entry("event_publication", "work"),
            Map.entry("once_key", "work"),
            Map.entry("route_stage", "programme"),
            Map.entry("office", "office"),
            Map.entry("former_name", "account"),
            Map.entry("appointment", "office"),
            Map.entry("password_link", "office"),
            Map.entry("invitation_silence", "cooperative"));

    private static final Map<String, String> THEMES = Map.of(
            "limits",
            "programme",
            "territory_import",
            "territory",
            "cooperative_law",
            "cooperative",
            "application_waiting",
            "application");

    @Test
    void rooms_use_only_what_their_declaration_allows() {
        ApplicationModules.of(YntymaqApplication.class, resideInAPackage("kz.yntymaq.demo.."))
                .verify();
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("kz.yntymaq.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void no_type_is_public_that_no_other_package_uses() throws IOException {
        Set<String> named = Pattern.compile("(?<=\\bimport |\\()kz\\.yntymaq\\.[\\w.]+(?=[;)])")
                .matcher(read(Path.of("src/main/resources/templates"), ".html")
                        + read(
                                SOURCES,
                                ".java")) // constants are copied by the compiler, so that only an import shows them
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        var idle = new TreeSet<String>();
        for (JavaClass type : CLASSES) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.isTopLevelClass()
                    && !type.isAnnotation()
                    && !type.isEquivalentTo(YntymaqApplication.class)
                    && !named.contains(type.getName())
                    && !type.getName().equals("kz.yntymaq.demo.EmbeddedDatabase")
                    && !isPartOfWhatIsPublic(type)
                    && usersOf(type).allMatch(user -> user.getPackage().equals(type.getPackage()))) {
                idle.add(type.getName());
            }
        }
        assertThat(idle).isEmpty();
    }

    /** Whether a public record of its package has it among its components: whoever may read the one may read the other. */
    private static boolean isPartOfWhatIsPublic(JavaClass type) {
        return CLASSES.stream()
                .filter(whole -> whole.getModifiers().contains(JavaModifier.PUBLIC)
                        && whole.isRecord()
                        && whole.getPackage().equals(type.getPackage()))
                .flatMap(whole -> whole.getFields().stream())
                .anyMatch(part -> part.getType().getAllInvolvedRawTypes().contains(type));
    }

    /** Who uses a type or one that stands inside it. */
    private static Stream<JavaClass> usersOf(JavaClass type) {
        return Stream.concat(
                        Stream.of(type),
                        CLASSES.stream().filter(inner -> inner.getName().startsWith(type.getName() + "$")))
                .flatMap(one -> one.getDirectDependenciesToSelf().stream())
                .map(dependency -> dependency.getOriginClass());
    }

    @Test
    void packages_stay_small() throws IOException {
        var large = new TreeMap<String, Long>();
        try (var folders = Files.walk(SOURCES)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                long files = sources(folder, 1)
                        .filter(file -> !file.endsWith("package-info.java"))
                        .count();
                if (files > MAX_FILES) {
                    large.put(folder.toString(), files);
                }
            }
        }
        assertThat(large).isEmpty();
    }

    @Test
    void a_room_reads_the_tables_of_another_only_through_a_view() throws IOException {
        Map<String, String> owners = owners();
        assertThat(owners).hasSizeGreaterThan(30);
        Pattern table = Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);
        var foreign = new TreeSet<String>();
        for (Path file : sources(SOURCES, Integer.MAX_VALUE).toList()) {
            String room = SOURCES.relativize(file).getName(0).toString();
            Matcher literal = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"")
                    .matcher(Files.readString(file));
            while (!room.equals("demo") && literal.find()) {
                Matcher named = table.matcher(literal.group());
                while (named.find()) {
                    String owner = owners.get(named.group(1));
                    if (owner != null && !owner.equals(room)) {
                        foreign.add(room + " reads " + named.group(1) + " of " + owner + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void a_query_names_no_entity_of_another_room() throws IOException {
        var owners = new TreeMap<String, String>();
        for (Path file : sources(SOURCES, Integer.MAX_VALUE).toList()) {
            if (Files.readString(file).contains("\n@Entity")) {
                String name = file.getFileName().toString().replace(".java", "");
                owners.put(name, SOURCES.relativize(file).getName(0).toString());
            }
        }
        assertThat(owners).hasSizeGreaterThan(5);
        Pattern query = Pattern.compile("@Query\\([^;]*;");
        Pattern entity = Pattern.compile("(?:\\b(?:from|join|update)|,)\\s+([A-Z]\\w+)\\s+[a-z]");
        var foreign = new TreeSet<String>();
        for (Path file : sources(SOURCES, Integer.MAX_VALUE).toList()) {
            String room = SOURCES.relativize(file).getName(0).toString();
            Matcher asked = query.matcher(Files.readString(file));
            while (asked.find()) {
                Matcher named = entity.matcher(asked.group());
                while (named.find()) {
                    String owner = owners.get(named.group(1));
                    if (owner != null && !owner.equals(room)) {
                        foreign.add(named.group(1) + " of " + owner + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    /** Table by room, as the migrations make them. */
    private static Map<String, String> owners() throws IOException {
        var owners = new TreeMap<String, String>();
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.sorted().toList()) {
                String theme = file.getFileName()
                        .toString()
                        .replaceFirst("^V\\d+__", "")
                        .replace(".sql", "");
                Matcher made = Pattern.compile("create table (\\w+)").matcher(Files.readString(file));
                while (made.find()) {
                    String room = THEMES.getOrDefault(theme, theme);
                    owners.put(made.group(1), OWNERS.getOrDefault(made.group(1), room));
                }
            }
        }
        List<String> unknown = owners.values().stream()
                .filter(room -> !Files.isDirectory(SOURCES.resolve(room)))
                .toList();
        assertThat(unknown)
                .as("themes of migrations that are no room: name their owner in this test")
                .isEmpty();
        return owners;
    }

    @Test
    void the_description_shows_the_arrows_as_they_are_declared() throws IOException {
        String description = Files.readString(DESCRIPTION);
        String table = table();
        String start = "<!-- arrows: written by FloorPlanTest -->\n";
        String end = "<!-- end of arrows -->";
        String told = description.substring(description.indexOf(start) + start.length(), description.indexOf(end));
        if (Boolean.getBoolean("floor-plan.write")) {
            Files.writeString(DESCRIPTION, description.replace(start + told + end, start + table + end));
        } else {
            assertThat(told)
                    .as("the table of rooms; ./mvnw test -Dtest=FloorPlanTest -Dfloor-plan.write=true writes it")
                    .isEqualTo(table);
        }
    }

    private static String table() throws IOException {
        var rows = new StringBuilder("| room | what lives here | may use |\n|---|---|---|\n");
        for (Path file : sources(SOURCES, Integer.MAX_VALUE)
                .filter(source -> source.endsWith("package-info.java"))
                .sorted()
                .toList()) {
            String room = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
            String says = Pattern.compile("/\\*\\*([\\s\\S]*?)\\*/")
                    .matcher(Files.readString(file))
                    .results()
                    .map(found ->
                            found.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").trim())
                    .collect(Collectors.joining());
            if (!room.isEmpty()) {
                rows.append("| `%s` | %s | %s |\n".formatted(room, says, arrows(room)));
            }
        }
        return rows.toString();
    }

    private static String arrows(String room) {
        try {
            var declared = Class.forName(PORTAL + "." + room + ".package-info").getAnnotation(ApplicationModule.class);
            if (declared == null) {
                return room.equals("demo") ? "everything" : "as its room";
            }
            List<String> allowed = new ArrayList<>(Arrays.asList(declared.allowedDependencies()));
            return allowed.isEmpty() ? "–" : String.join(", ", allowed);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Stream<Path> sources(Path folder, int depth) throws IOException {
        try (var files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String read(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(FloorPlanTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
