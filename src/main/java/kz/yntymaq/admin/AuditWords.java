package kz.yntymaq.admin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the entries of the audit log in the language of the page. The log itself keeps names without a
 * language: a dotted action, and details as ids, codes, sums and names of constants.
 */
@Component
public class AuditWords {

    private static final String ACTION = "admin.audit.action.";
    private static final String DETAIL = "admin.audit.detail.";
    private static final Pattern MONEY = Pattern.compile("(\\d+(?:\\.\\d+)?) tenge");
    private static final Pattern CHANGE = Pattern.compile("(–|\\d+(?:\\.\\d+)?) → (\\d+(?:\\.\\d+)?)");
    private static final Pattern COUNTS = Pattern.compile("(\\d+) rows(?:, (\\d+) refused)?");
    private static final Pattern POINT =
            Pattern.compile("RA? \\d{1,3}(\\(\\d{1,3}\\))?|C \\d{1,3}(\\(\\d{1,3}\\)){0,2}|ROUTE");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]*|null");
    private static final Pattern DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");
    private static final Pattern OWNER = Pattern.compile("application");
    private static final Pattern NAMED = Pattern.compile("(consent|version) (\\S+)");

    /** Where the name of a constant may have its words. */
    private static final List<String> CONSTANTS = List.of(
            DETAIL,
            "programme.document.",
            "application.field.",
            "application.state.",
            "cooperative.membership.",
            "cooperative.state.",
            "account.office.",
            "account.document.",
            "calendar.kind.",
            "incident.entry.",
            "onpaper.act.",
            "mydata.wish.",
            "mydata.outcome.");

    private final Texts texts;
    private final Format format;
    private final LegalText law;

    AuditWords(Texts texts, Format format, LegalText law) {
        this.texts = texts;
        this.format = format;
        this.law = law;
    }

    /** What was done; the name itself for one that is in no release any more. */
    public String action(String action) {
        return texts.find(ACTION + action).orElse(action);
    }

    /** What it was done to, as it stands. @param names by id or code */
    public String subject(String subject, Map<String, String> names) {
        return named(subject, names);
    }

    /** The further facts; empty for none. @param names by id or code */
    public String detail(@Nullable String detail, Map<String, String> names) {
        String words = detail(detail);
        return detail != null && NAMED.matcher(detail).matches() ? words : named(words, names);
    }

    /** The further facts for somebody to whom ids tell nothing; empty for none. */
    public String withoutIds(@Nullable String detail) {
        return AuditNames.ID.matcher(detail(detail)).replaceAll("").strip();
    }

    /** Ids and codes of places become names, and days are written as the language writes them. */
    private String named(String text, Map<String, String> names) {
        String withNames = AuditNames.NAMEABLE
                .matcher(text)
                .replaceAll(id -> Matcher.quoteReplacement(names.getOrDefault(id.group(), id.group())));
        return DAY.matcher(withNames).replaceAll(day -> Matcher.quoteReplacement(day(day.group())));
    }

    private String day(String written) {
        try {
            return format.shortDate(LocalDate.parse(written));
        } catch (DateTimeParseException none) {
            return written;
        }
    }

    /** The further facts; empty for none. */
    String detail(@Nullable String detail) {
        if (detail == null) {
            return "";
        }
        return texts.find(DETAIL + detail.replace(' ', '-'))
                .or(() -> texts.find(ACTION + detail))
                .or(() -> figures(detail))
                .orElseGet(() -> constants(detail));
    }

    private Optional<String> figures(String detail) {
        Matcher money = MONEY.matcher(detail);
        if (money.matches()) {
            return Optional.of(format.money(new BigDecimal(money.group(1))));
        }
        Matcher change = CHANGE.matcher(detail);
        if (change.matches()) {
            String before = change.group(1);
            return Optional.of((before.equals("–") ? before : format.money(new BigDecimal(before))) + " → "
                    + format.money(new BigDecimal(change.group(2))));
        }
        Matcher counts = COUNTS.matcher(detail);
        if (counts.matches()) {
            return Optional.of(
                    counts.group(2) == null
                            ? texts.get(DETAIL + "rows", Long.valueOf(counts.group(1)))
                            : texts.get(
                                    DETAIL + "rows-refused",
                                    Long.valueOf(counts.group(1)),
                                    Long.valueOf(counts.group(2))));
        }
        if (POINT.matcher(detail).matches()) {
            return Optional.of(law.of(LegalReference.of(detail)));
        }
        Matcher named = NAMED.matcher(detail);
        return named.matches()
                ? Optional.of(texts.get(DETAIL + named.group(1)) + " " + named.group(2))
                : Optional.empty();
    }

    /** Names of constants become words, ids and codes stay. */
    private String constants(String detail) {
        List<String> parts = Arrays.asList(detail.split(" "));
        List<Optional<String>> words = parts.stream().map(this::constant).toList();
        return words.stream().allMatch(Optional::isPresent)
                ? words.stream().map(Optional::orElseThrow).collect(Collectors.joining(", "))
                : IntStream.range(0, parts.size())
                        .mapToObj(i -> words.get(i).orElse(parts.get(i)))
                        .collect(Collectors.joining(" "));
    }

    private Optional<String> constant(String name) {
        if (OWNER.matcher(name).matches()) {
            return texts.find(DETAIL + name);
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String bare = name.startsWith("DOC_") ? name.substring("DOC_".length()) : name;
        return CONSTANTS.stream()
                .map(prefix -> texts.find(prefix + bare).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
