package kz.yntymaq.application.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.document.StoredFile;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.eligibility.FindingText;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.PdfPages;
import kz.yntymaq.ui.paper.PdfPages.Column;
import org.springframework.stereotype.Component;

/** The whole application as PDF, in the language of the page. Every sheet says what it is of, and whether it was sent. */
@Component
class ApplicationPaper {

    private static final float TITLE = 18;
    private static final float HEADING = 13;
    private static final float BODY = 10;
    private static final float SMALL = 9;

    private final FindingText findings;
    private final Texts texts;
    private final Format format;

    ApplicationPaper(FindingText findings, Texts texts, Format format) {
        this.findings = findings;
        this.texts = texts;
        this.format = format;
    }

    void write(WholeApplication whole, OutputStream out) throws IOException {
        try (var pages = new PdfPages(whole.title(), Language.current().code())) {
            String draft = texts.get("application.print.draft");
            pages.footer(whole.unsent() ? whole.title() + " · " + draft : whole.title());
            if (whole.unsent()) {
                pages.write(draft, HEADING);
            }
            pages.write(whole.title(), TITLE);
            pages.space(BODY);
            for (WholeApplication.Fact fact : whole.facts()) {
                pages.write(line(fact.name(), fact.value()), BODY);
            }
            for (WholeApplication.Kept kept : whole.records()) {
                heading(kept.title(), pages);
                for (WholeApplication.Fact fact : kept.facts()) {
                    pages.write(line(fact.name(), fact.value()), BODY);
                }
            }
            writeMissing(whole, pages);
            for (Section section : whole.values().sheet().sections()) {
                write(section, whole, pages);
            }
            writeRules(whole, pages);
            pages.save(out);
        }
    }

    private void writeMissing(WholeApplication whole, PdfPages pages) throws IOException {
        if (!whole.missing().isEmpty()) {
            heading(texts.get("application.missing", whole.missing().size()), pages);
            for (Field field : whole.missing()) {
                pages.write("– " + field.label(), BODY);
            }
        }
    }

    private void write(Section section, WholeApplication whole, PdfPages pages) throws IOException {
        heading(section.title(), pages);
        for (Field field : whole.values().asked(section)) {
            List<String> rows = rows(whole, field);
            if (rows.isEmpty()) {
                pages.write(line(field.label(), whole.values().of(field)), BODY);
            } else {
                pages.write(line(field.label(), ""), BODY);
                for (String row : rows) {
                    pages.write("– " + row, BODY);
                }
                for (String total : whole.values().totals(field)) {
                    pages.write(total, BODY);
                }
            }
        }
    }

    private List<String> rows(WholeApplication whole, Field field) {
        if (field.isDocument()) {
            return files(whole, field);
        }
        return field.isRows() ? whole.values().rows(field) : List.of();
    }

    private List<String> files(WholeApplication whole, Field field) {
        return whole.values().files(field).stream()
                .map((StoredFile file) -> file.getName() + ", " + format.size(file.getSize()))
                .toList();
    }

    private void writeRules(WholeApplication whole, PdfPages pages) throws IOException {
        if (whole.findings().isEmpty()) {
            return;
        }
        heading(texts.get("application.rules"), pages);
        pages.write(
                texts.get("application.rules-met", whole.met(), whole.findings().size()), BODY);
        pages.space(BODY / 2);
        var rows = new ArrayList<List<String>>();
        for (Finding finding : whole.findings()) {
            rows.add(List.of(
                    findings.name(finding),
                    findings.of(finding),
                    texts.get("application.outcome." + finding.outcome()),
                    findings.source(finding)));
        }
        pages.table(
                List.of(
                        column("application.print.rule", 26),
                        column("application.print.says", 34),
                        column("application.print.outcome", 16),
                        column("application.print.source", 24)),
                rows,
                SMALL);
    }

    private Column column(String key, int share) {
        return new Column(texts.get(key), share, false);
    }

    private static void heading(String words, PdfPages pages) throws IOException {
        pages.space(HEADING);
        pages.writeHeading(words, HEADING, BODY, 2);
    }

    /** A question ends with a mark of its own. */
    private String line(String name, String value) {
        return name.endsWith("?") ? name + " " + value : texts.get("page.error.of-field", name, value);
    }
}
