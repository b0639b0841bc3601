package kz.yntymaq.integrity.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.integrity.finding.Figure;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Trace;
import kz.yntymaq.integrity.sign.Sign;
import kz.yntymaq.integrity.signal.Signal;
import kz.yntymaq.integrity.threshold.Fence;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes findings for a reader. */
@Component
class SignLines {

    /** Kinds of rows whose names members know of each other: who is a member, with which share, and who sits in a body. */
    static final Set<String> OPEN_TO_MEMBERS = Set.of("member", "associated", "chair", "joined", "came", "both-bodies");

    /** Rows about members that no other page tells a chair. */
    static final Set<String> SHUT_TO_CHAIRS =
            Set.of("borrowed", "loan", "relative", "idle-borrower", "same-phone", "same-account");

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DIGITS = 2;

    private final Texts texts;
    private final Format format;
    private final LegalText law;
    private final SignNames names;
    private final SignCatalogue signs;

    SignLines(Texts texts, Format format, LegalText law, SignNames names, SignCatalogue signs) {
        this.texts = texts;
        this.format = format;
        this.law = law;
        this.names = names;
        this.signs = signs;
    }

    /** @param signals that stand or are held, by indicator */
    List<SignLine> of(List<Finding> findings, Map<String, Signal> signals, SignReader reader) {
        Map<String, String> called = names.of(findings.stream()
                .flatMap(each -> each.traces().stream())
                .flatMap(each -> Stream.of(each.person(), each.other())));
        return findings.stream()
                .filter(each -> signs.knows(each.indicator()))
                .map(each -> line(each, signals.get(each.indicator()), reader, called))
                .toList();
    }

    /** One alone. @throws NotFoundException for an indicator that is no more */
    SignLine of(Finding finding, SignReader reader) {
        return of(List.of(finding), Map.of(), reader).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    private SignLine line(Finding finding, @Nullable Signal signal, SignReader reader, Map<String, String> called) {
        Sign sign = signs.of(finding.indicator());
        String key = "integrity.sign." + finding.indicator();
        return new SignLine(
                finding.indicator(),
                texts.get(key + ".name"),
                texts.get(key + ".what"),
                texts.get(key + ".why"),
                texts.get(key + ".mend"),
                finding.group(),
                finding.outcome(),
                finding.value() == null ? null : written(sign.unit(), finding.value()),
                finding.threshold() == null ? null : written(sign.unit(), finding.threshold()),
                finding.source() == null ? null : texts.get("integrity.source." + finding.source()),
                sign.reference().equals(LegalReference.ROUTE) ? null : law.of(sign.reference()),
                finding.need() == null ? null : texts.get("integrity.need." + finding.need()),
                finding.figures().stream().map(this::figure).toList(),
                finding.traces().stream().map(each -> row(each, reader, called)).toList(),
                signal);
    }

    private SignLine.Figure figure(Figure figure) {
        return new SignLine.Figure(
                texts.get("integrity.figure." + figure.key()), written(figure.unit(), figure.value()));
    }

    private SignLine.Row row(Trace trace, SignReader reader, Map<String, String> called) {
        boolean told = reader.isToldName(trace);
        return new SignLine.Row(
                texts.get("integrity.trace." + trace.key()),
                trace.person() == null || !told ? null : called.getOrDefault(trace.person(), "–"),
                trace.person() != null && !told,
                trace.other() == null || !told ? null : called.get(trace.other()),
                trace.on(),
                trace.amount() == null || trace.unit() == null ? null : written(trace.unit(), trace.amount()));
    }

    /** What was usual among comparable ones. */
    RunsController.FenceLine fence(Fence fence) {
        return new RunsController.FenceLine(
                texts.get("integrity.sign." + fence.indicator() + ".name"),
                fence.peers(),
                fence.size(),
                written(signs.of(fence.indicator()).unit(), fence.value()));
    }

    /** A figure in its unit. */
    String written(Figure.Unit unit, BigDecimal value) {
        return switch (unit) {
            case COUNT -> format.number(value);
            case PART -> texts.get("signs.unit.part", format.number(rounded(value.multiply(HUNDRED), 1)));
            case INDEX -> format.number(rounded(value, DIGITS));
            case TENGE -> format.money(value);
            case MONTHS -> texts.get("signs.unit.months", value.longValue());
            case DAYS -> texts.get("signs.unit.days", value.longValue());
        };
    }

    private static BigDecimal rounded(BigDecimal value, int digits) {
        BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
