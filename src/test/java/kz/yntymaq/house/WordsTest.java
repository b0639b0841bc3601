package kz.yntymaq.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing has one word, as the glossary chose, and a sentence is short enough for who reads seldom. */
class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final int LONGEST_SENTENCE = 20;

    /** Words that people agreed to stay as they were. */
    private static final Pattern AGREED = Pattern.compile("account\\.consent\\.2026-11(-23)?");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ru;[Рр]айонн(ый|ого|ому|ым) акимат;акимат района",
                "ru;(был|была|бывш)\\S* в употреблении;не новое",
                "ru;[Зз]арезервирован;отложено под одобренные заявки",
                "ru;^Состояние$;Статус",
                "ru;[Нн]абранное;то, что вы написали",
                "ru;Сделать ссылку;создать ссылку",
                "ru;(Скажите|Сообщите) администратору;обратитесь к администратору",
                "ru;[Бб]езработный$;не работаю",
                "ru;не менее # члена;a least number of members is not in the law",
                "kk;(расталуда|қаралуда|күтілуде|күтуде|жүктелуде);-ып жатыр",
                "kk;[Тт]ек [^.?!]*ғана;ғана alone",
                "kk;әкімшісіне айтыңыз;хабарласыңыз",
                "kk;Басқару органы;төраға (атқарушы орган)",
                "kk;қаржы активтері;қаржылық активтер",
                "kk;Сіз терген;енгізген мәліметтеріңіз",
                "ru;[Зз]аявител;претендент",
                "ru;[Сс]лужб\\S* помощи;обратитесь за помощью, страница «Помощь»",
                "kk;[Өө]тініш беруші;үміткер",
                "kk;[Кк]ритери;іріктеу өлшемшарты",
                "kk;[Ққ]аралым;қаралама",
                "kk;ұжаттарды (қайта )?тірке;қосу",
                "kk;мерзімі өт(ті|кен(?! берешек));мерзімінен кешіккен, мерзімі біткен",
                "kk;Өтінім кері қайтарып алынды\\. Мерзім;пысықтауға қайтарудың күші жойылды",
                "kk;[Мм]ақұлдаудан бас тарт;мақұлдаудың күшін жою: the other is a refusal to approve",
                "kk;көмек қызмет;көмекке хабарласыңыз",
                "kk;\\{\\d} асп;ең көбі {0}: a placeholder takes no case ending",
                "kk;\\{\\d} (дейін|бастап);{0} күніне дейін: a placeholder takes no case ending",
                "kk;(?<![кК])өшіріл(ді|ген|ме);жою, жойылды: өшіру is to switch off",
                "kk;[Өө]тінім(нің)? жоба;өтінім қараламасы",
                "en;\\b[Rr]egion(s|’s)?\\b;oblast",
                "en;[A-Za-z]'[a-z];a typographic apostrophe"
            })
    void the_word_that_the_glossary_chose_is_the_only_one(String language, String avoided, String chosen) {
        Pattern word = Pattern.compile(avoided);
        assertThat(texts(language).entrySet().stream()
                        .filter(text -> word.matcher(text.getValue()).find())
                        .filter(text -> !text.getKey().startsWith("demo.")) // names of places
                        .map(text -> text.getKey() + " = " + text.getValue()))
                .as("instead: " + chosen)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void no_sentence_is_longer_than_twenty_words(String language) {
        assertThat(texts(language).entrySet().stream()
                        .flatMap(text -> sentences(text.getValue())
                                .filter(sentence -> words(sentence) > LONGEST_SENTENCE)
                                .map(sentence -> text.getKey() + ": " + sentence)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void no_latin_letter_hides_in_a_cyrillic_word(String language) {
        Pattern mixed = Pattern.compile("[A-Za-z]\\p{IsCyrillic}|\\p{IsCyrillic}[A-Za-z]");
        assertThat(texts(language).entrySet().stream()
                        .filter(text -> mixed.matcher(text.getValue().replaceAll("<[^>]*>|\\{[^}]*}", " "))
                                .find())
                        .map(Object::toString))
                .isEmpty();
    }

    /** What the rules and the law do not say must not come back. */
    @Test
    void nothing_says_more_than_the_act() {
        assertThat(texts("ru").values())
                .noneMatch(text -> text.contains("после одобрения рыночную стоимость"))
                .noneMatch(text -> text.contains("По закону в кооперативе должно быть не меньше"))
                .noneMatch(text -> text.contains("Утвердить учредительный договор"))
                .noneMatch(text -> text.contains("Техника и оборудование должны быть новыми. "));
        assertThat(texts("ru").get("application.route")).contains("поверенный (агент)", "порядок самого портала");
        assertThat(texts("kk").get("review.route")).contains("сенім білдірілген өкіл (агент)", "порталдың өз тәртібі");
        assertThat(texts("ru").get("programme.support.excluded.rent"))
                .contains("жилищного назначения", "туристско-рекреационных зонах");
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(text.replaceAll("<[^>]*>", ". ")
                .replaceAll("\\{\\d+, plural,(?:[^{}]|\\{[^{}]*})*}", "5")
                .split("[.?!;:]"));
    }

    private static long words(String sentence) {
        return Arrays.stream(sentence.trim().split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static TreeMap<String, String> texts(String language) {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(MESSAGES)) {
            List<Path> ofLanguage = files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .toList();
            for (Path file : ofLanguage) {
                try (var reader = Files.newBufferedReader(file)) {
                    var properties = new Properties();
                    properties.load(reader);
                    properties.stringPropertyNames().stream()
                            .filter(key -> !AGREED.matcher(key).matches())
                            .forEach(key -> all.put(key, properties.getProperty(key)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
