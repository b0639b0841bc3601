package kz.yntymaq.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.reporting.StatisticsView.Activity;
import kz.yntymaq.reporting.StatisticsView.Age;
import kz.yntymaq.reporting.StatisticsView.Row;
import kz.yntymaq.reporting.StatisticsView.Time;
import kz.yntymaq.ui.Option;
import org.springframework.stereotype.Component;

/** Puts the published figures of one account together: all that one page shows is one look at the table of figures. */
@Component
class StatisticsPage {

    /** «Порядка 600 млрд тенге до 2029 года»: the Head of State on 28 November 2025, as reported. A plan in a speech, and no act. */
    static final BigDecimal PLANNED = new BigDecimal("600000000000");

    private static final List<Measure> LINE =
            List.of(Measure.ALLOTTED, Measure.APPROVED, Measure.PAID, Measure.RETURNED, Measure.AGAIN);
    private static final List<Measure> COLUMNS = List.of(Measure.APPROVED, Measure.PAID, Measure.RETURNED);
    private static final List<Measure> PLACE_ONLY =
            List.of(Measure.COOPERATIVES, Measure.MET, Measure.DELIVERED, Measure.MEMBERS_PAID);

    private final AskedReader reader;
    private final Figures figures;

    StatisticsPage(AskedReader reader, Figures figures) {
        this.reader = reader;
        this.figures = figures;
    }

    StatisticsView of(Asked asked) {
        List<Option> rows = asked.splits().isEmpty() ? List.of() : reader.rows(asked);
        Map<String, CellKey> ages = AskedReader.ages().stream()
                .collect(Collectors.toMap(
                        age -> age, age -> new CellKey(Measure.OPEN, 0, asked.oblast(), "", age), (a, b) -> a));
        Map<String, CellKey> times = times(asked);
        Function<CellKey, Figure> found = figures.of(Stream.of(
                        Stream.of(Measure.values()).map(asked::key),
                        PLACE_ONLY.stream().map(measure -> activity(asked, measure)),
                        rows.stream()
                                .map(row -> AskedReader.of(asked, row.value()))
                                .flatMap(row -> COLUMNS.stream().map(row::key)),
                        ages.values().stream(),
                        times.values().stream())
                .flatMap(keys -> keys)
                .distinct()
                .toList());
        return new StatisticsView(
                line(asked, found),
                rows.stream()
                        .map(row -> row(asked, row, found))
                        .filter(Row::tells)
                        .toList(),
                ages(ages, found),
                times.entrySet().stream()
                        .map(each -> new Time(each.getKey(), found.apply(each.getValue())))
                        .filter(time -> time.figure().tells())
                        .toList(),
                found.apply(asked.key(Measure.SUBSIDY_WAITS)),
                found.apply(asked.key(Measure.SUBSIDY_PAID)),
                found.apply(asked.key(Measure.JOBS)),
                new Activity(
                        found.apply(activity(asked, Measure.COOPERATIVES)),
                        found.apply(activity(asked, Measure.MET)),
                        found.apply(activity(asked, Measure.DELIVERED)),
                        found.apply(activity(asked, Measure.MEMBERS_PAID))));
    }

    /** Co-operatives belong to no programme. */
    private static CellKey activity(Asked asked, Measure measure) {
        return asked.of("", "").key(measure);
    }

    private static MoneyLine line(Asked asked, Function<CellKey, Figure> found) {
        var steps = new ArrayList<MoneyLine.Step>();
        if (asked.isWhole()) {
            steps.add(new MoneyLine.Step("statistics.planned", null, PLANNED));
        }
        LINE.forEach(measure -> {
            Figure figure = found.apply(asked.key(measure));
            steps.add(new MoneyLine.Step(
                    measure.key(), measure == Measure.ALLOTTED ? null : figure.number(), figure.total()));
        });
        return new MoneyLine(steps);
    }

    private static Row row(Asked asked, Option option, Function<CellKey, Figure> found) {
        Asked row = AskedReader.of(asked, option.value());
        return new Row(
                option.label(),
                row.address(),
                found.apply(row.key(Measure.APPROVED)),
                found.apply(row.key(Measure.PAID)),
                found.apply(row.key(Measure.RETURNED)));
    }

    private static List<Age> ages(Map<String, CellKey> ages, Function<CellKey, Figure> found) {
        List<Figure> all = ages.values().stream().map(found).toList();
        return AskedReader.ages().stream()
                .map(age -> {
                    Figure figure = found.apply(key(ages, age));
                    return new Age("statistics.age." + age, figure, StatisticsView.bar(figure, all));
                })
                .toList();
    }

    private static CellKey key(Map<String, CellKey> keys, String of) {
        CellKey found = keys.get(of);
        if (found == null) {
            throw new IllegalArgumentException(of);
        }
        return found;
    }

    /** Of each oblast, or of the one that is looked at, by its name. */
    private Map<String, CellKey> times(Asked asked) {
        Collection<Option> oblasts = reader.oblasts().stream()
                .filter(option -> asked.oblast().isEmpty() || option.value().equals(asked.oblast()))
                .toList();
        return oblasts.stream()
                .collect(Collectors.toMap(
                        Option::label,
                        option -> new CellKey(Measure.DECIDED, asked.year(), option.value(), "", ""),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }
}
