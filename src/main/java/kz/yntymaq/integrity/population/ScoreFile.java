package kz.yntymaq.integrity.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.finding.Outcome;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A line a co-operative: the worst of each group and which signs say it. There is no column that adds them up. */
final class ScoreFile {

    private ScoreFile() {}

    static void write(Path file, Measured measured) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var printer = new CSVPrinter(
                        out,
                        CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(
                    "cooperative", "breach", "control", "intermediary", "signs", "notes", "not_enough_data", "label");
            for (Scored one : measured.all()) {
                printer.printRecord(
                        one.cooperative().id(),
                        one.worst(Group.BREACH),
                        one.worst(Group.CONTROL),
                        one.worst(Group.INTERMEDIARY),
                        codes(one, Outcome.BREACH, Outcome.SIGNAL),
                        codes(one, Outcome.NOTE, Outcome.NOTE),
                        one.findings().stream()
                                .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
                                .count(),
                        one.cooperative().label());
            }
        }
    }

    private static String codes(Scored one, Outcome first, Outcome second) {
        return one.findings().stream()
                .filter(finding -> finding.outcome() == first || finding.outcome() == second)
                .map(Finding::indicator)
                .collect(Collectors.joining(" "));
    }
}
