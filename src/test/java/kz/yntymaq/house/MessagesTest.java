package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePatternUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.support.PortalClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in three languages, and no sentence stands outside the message files. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    /** Keys whose text is rightly the same in Kazakh and in Russian. */
    private static final Set<String> SAME_IN_KAZAKH_AND_RUSSIAN = Set.of(
            "meeting.topic.FREE.title",
            "meeting.minutes.presence",
            "page.portal",
            "account.office.AUDIT",
            "account.phone",
            "account.role.AUDITOR",
            "demo.auditor",
            "drafting.choice.ProgrammeKind.MICROCREDIT",
            "format.kilobytes",
            "format.megabytes",
            "application.cooperative",
            "application.direction.TOURISM",
            "application.documents.file",
            "application.section.COOPERATIVE",
            "farmer.profile",
            "priority.direction.TOURISM",
            "programme.limits.allotted",
            "territory.import.file",
            "trade.unit.HECTARE",
            "trade.unit.KG");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}{2,}");

    @Test
    void every_subject_has_the_same_keys_in_every_language() {
        var missing = new ArrayList<String>();
        for (String subject : subjects()) {
            var all = new TreeSet<String>();
            LANGUAGES.forEach(language -> all.addAll(texts(subject, language).keySet()));
            for (String language : LANGUAGES) {
                var known = texts(subject, language).keySet();
                all.stream()
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.add(subject + "_" + language + ": " + key));
            }
        }
        assertThat(missing).as("missing keys").isEmpty();
    }

    @Test
    void no_key_stands_in_two_subjects() {
        var home = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        for (String subject : subjects()) {
            texts(subject, "kk").keySet().forEach(key -> {
                String other = home.put(key, subject);
                if (other != null) {
                    twice.add(key + " in " + other + " and " + subject);
                }
            });
        }
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void every_text_with_arguments_can_be_formatted(String language) {
        var broken = new ArrayList<String>();
        texts(language).forEach((key, text) -> {
            try {
                new MessageFormat(text, Locale.forLanguageTag(language));
            } catch (IllegalArgumentException wrong) {
                broken.add(key + ": " + wrong.getMessage());
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void a_text_takes_the_same_arguments_in_every_language() {
        var different = new ArrayList<String>();
        Map<String, String> kazakh = texts("kk");
        for (String language : List.of("ru", "en")) {
            texts(language).forEach((key, other) -> {
                String first = kazakh.get(key);
                if (first != null && !arguments(first).equals(arguments(other))) {
                    different.add(key + ": kk " + arguments(first) + ", " + language + " " + arguments(other));
                }
            });
        }
        assertThat(different).isEmpty();
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        collect(MessagePatternUtil.buildMessageNode(new MessagePattern(text)), found);
        return found;
    }

    private static void collect(MessagePatternUtil.MessageNode message, Set<String> found) {
        for (var part : message.getContents()) {
            if (part instanceof MessagePatternUtil.ArgNode argument) {
                found.add(argument.getName());
                if (argument.getComplexStyle() != null) {
                    argument.getComplexStyle().getVariants().forEach(variant -> collect(variant.getMessage(), found));
                }
            }
        }
    }

    @Test
    void kazakh_texts_are_not_left_in_russian() {
        Map<String, String> russian = texts("ru");
        assertThat(texts("kk").entrySet().stream()
                        .filter(kazakh -> CYRILLIC.matcher(kazakh.getValue()).find())
                        .filter(kazakh -> kazakh.getValue().equals(russian.get(kazakh.getKey())))
                        .filter(kazakh -> !SAME_IN_KAZAKH_AND_RUSSIAN.contains(kazakh.getKey()))
                        .filter(kazakh -> !kazakh.getKey().startsWith("programme.tile.")) // three letters of an oblast
                        .map(Map.Entry::toString))
                .as("Kazakh texts equal to the Russian ones")
                .isEmpty();
    }

    @Test
    void english_texts_are_in_english() {
        assertThat(texts("en").entrySet().stream()
                        .filter(text -> CYRILLIC.matcher(text.getValue().replaceAll("«[^»]*»|\\([^)]*\\)", ""))
                                .find())
                        .filter(text -> !text.getKey().equals("page.portal"))
                        .filter(text ->
                                !text.getKey().endsWith(".hint")) // shows what to type, in the letters people type
                        .map(Map.Entry::toString))
                .isEmpty();
    }

    @Test
    void no_number_breaks_over_two_lines() {
        Pattern broken = Pattern.compile("\\d \\d{3}(?!\\d)|\\d ₸");
        var found = new ArrayList<String>();
        for (String subject : subjects()) {
            for (String language : LANGUAGES) {
                texts(subject, language).forEach((key, text) -> {
                    if (broken.matcher(text).find()) {
                        found.add(subject + "_" + language + ": " + key);
                    }
                });
            }
        }
        assertThat(found).as("write the spaces inside a number as U+00A0").isEmpty();
    }

    @Test
    void every_key_that_templates_use_exists() {
        Pattern used = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]|#messages\\.msg(?:WithParams)?\\('([a-z][\\w.-]*)'");
        assertThat(unknown(TEMPLATES, ".html", used))
                .as("keys used in templates")
                .isEmpty();
    }

    @Test
    void every_key_that_code_names_exists() {
        Pattern used = Pattern.compile("message = \"\\{([a-z][\\w.-]*)\\}\""
                + "|String message\\(\\) default \"\\{([a-z][\\w.-]*)\\}\""
                + "|new RefusedException\\(\\s*\"([a-z][\\w.-]*\\w)\""
                + "|KeptForms\\.refuse\\(\\w+, \"\\w+\", \"([a-z][\\w.-]*)\""
                + "|FlashAttribute\\(\"(?:done|refused)\", \"([a-z][\\w.-]*)\""
                + "|texts\\.get\\(\"([a-z][\\w.-]*[a-z])\"");
        assertThat(unknown(SOURCES, ".java", used)).as("keys named in code").isEmpty();
    }

    @Test
    void every_enum_constant_with_a_key_has_its_text() {
        Map<String, String> known = texts("kk");
        var missing = new ArrayList<String>();
        for (var type : PortalClasses.ALL) {
            if (!type.isEnum()) {
                continue;
            }
            for (Method method : type.reflect().getDeclaredMethods()) {
                if (method.getName().equals("key")
                        && method.getParameterCount() == 0
                        && method.getReturnType() == String.class) {
                    method.setAccessible(true);
                    for (Object constant : type.reflect().getEnumConstants()) {
                        String key = call(method, constant);
                        if (!known.containsKey(key)) {
                            missing.add(key);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static String call(Method method, Object on) {
        try {
            return (String) method.invoke(on);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void no_sentence_stands_in_a_template() {
        var found = new ArrayList<String>();
        files(TEMPLATES, ".html")
                .forEach(file -> TemplateTexts.in(read(file))
                        .forEach(text -> found.add(TEMPLATES.relativize(file) + ": " + text)));
        assertThat(found).as("texts in templates that are no message").isEmpty();
    }

    @Test
    void nothing_written_in_a_script_reaches_a_reader() {
        assertThat(files(Path.of("src/main/resources/static"), ".js")
                        .filter(file -> CYRILLIC.matcher(read(file)).find()))
                .isEmpty();
    }

    private static List<String> unknown(Path folder, String ending, Pattern used) {
        Map<String, String> known = texts("kk");
        var unknown = new TreeSet<String>();
        files(folder, ending).forEach(file -> {
            Matcher key = used.matcher(read(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", ""));
            while (key.find()) {
                for (int group = 1; group <= key.groupCount(); group++) {
                    if (key.group(group) != null && !known.containsKey(key.group(group))) {
                        unknown.add(key.group(group) + " in " + file.getFileName());
                    }
                }
            }
        });
        return List.copyOf(unknown);
    }

    private static List<String> subjects() {
        return files(MESSAGES, "_kk.properties")
                .map(file -> file.getFileName().toString().replace("_kk.properties", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String language) {
        var all = new TreeMap<String, String>();
        subjects().forEach(subject -> all.putAll(texts(subject, language)));
        return all;
    }

    private static Map<String, String> texts(String subject, String language) {
        Path file = MESSAGES.resolve(subject + "_" + language + ".properties");
        var texts = new TreeMap<String, String>();
        if (!Files.exists(file)) {
            return texts;
        }
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
