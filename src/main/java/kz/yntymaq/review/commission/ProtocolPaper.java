package kz.yntymaq.review.commission;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.yntymaq.application.Application;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.springframework.stereotype.Component;

/** The protocol of a commission's vote on a case on paper: who took part, how each voted and why, the result, who confirmed it. */
@Component
class ProtocolPaper {

    private final Protocols protocols;
    private final ScoreSheets sheets;
    private final CommissionRecords records;
    private final VoteMarks marks;
    private final OfficeContacts offices;
    private final Texts texts;
    private final Format format;

    ProtocolPaper(
            Protocols protocols,
            ScoreSheets sheets,
            CommissionRecords records,
            VoteMarks marks,
            OfficeContacts offices,
            Texts texts,
            Format format) {
        this.protocols = protocols;
        this.sheets = sheets;
        this.records = records;
        this.marks = marks;
        this.offices = offices;
        this.texts = texts;
        this.format = format;
    }

    /** The whole of it. @param vote one that has ended */
    BilingualPaper of(Application application, CaseVote vote) {
        boolean awaited = !protocols.awaited(application, vote).isEmpty();
        BilingualPaper.Rows rows = rows(application, vote);
        heading(rows, "review.commission.protocol.confirmed");
        vote.members().stream()
                .filter(CaseVote.Member::voted)
                .forEach(one -> text(
                        rows,
                        () -> records.name(one) + " – "
                                + (one.confirmed() == null
                                        ? texts.get("review.commission.protocol.not-yet")
                                        : format.time(one.confirmed()))));
        return new BilingualPaper(
                Reading.both(() -> texts.get("review.commission.protocol")),
                awaited ? Reading.both(() -> texts.get("review.commission.protocol.awaited")) : null,
                rows.made());
    }

    /** The same without who confirmed it: what is signed. */
    BilingualPaper voted(Application application, CaseVote vote) {
        return new BilingualPaper(
                Reading.both(() -> texts.get("review.commission.protocol")),
                null,
                rows(application, vote).made());
    }

    private BilingualPaper.Rows rows(Application application, CaseVote vote) {
        var rows = new BilingualPaper.Rows();
        text(
                rows,
                () -> texts.get(
                        "review.commission.protocol.of",
                        requireNonNull(application.getNumber()),
                        (long) vote.round(),
                        format.time(vote.askedAt()),
                        format.time(vote.endedAt())));
        vote.members().stream()
                .findFirst()
                .flatMap(chair -> offices.ofOfficial(chair.id(), vote.askedAt()))
                .ifPresent(office -> text(rows, office::name));
        text(rows, () -> texts.get("review.commission.own"));
        heading(rows, "review.commission.protocol.votes");
        ScoreSheet sheet = sheets.of(application);
        vote.members().forEach(one -> text(rows, () -> records.name(one) + " – " + records.said(one, sheet)));
        if (!vote.sheets().isEmpty()) {
            heading(rows, "review.commission.marks");
            text(rows, () -> texts.get("review.commission.marks.own"));
            IntStream.rangeClosed(0, sheet.criteria().size())
                    .forEach(line -> text(rows, () -> marks.of(vote, sheet).get(line)));
        }
        heading(rows, "review.commission.result");
        text(
                rows,
                () -> texts.get(
                        "review.commission.quorum",
                        (long) CommissionRule.quorum(vote.members().size()),
                        (long) vote.members().size()));
        text(rows, () -> records.count(vote));
        text(rows, () -> texts.get(requireNonNull(vote.result()).key()));
        return rows;
    }

    private void heading(BilingualPaper.Rows rows, String key) {
        rows.heading(Reading.both(() -> texts.get(key)));
    }

    private static void text(BilingualPaper.Rows rows, Supplier<String> words) {
        rows.text(Reading.both(words));
    }
}
