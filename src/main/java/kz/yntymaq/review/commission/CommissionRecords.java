package kz.yntymaq.review.commission;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Votes of commissions as offices read them; the applicant reads the conclusion. */
@Component
@Order(0)
@Transactional(readOnly = true)
class CommissionRecords implements OfficeRecords {

    private final CaseVotes votes;
    private final ScoreSheets sheets;
    private final Protocols protocols;
    private final VoteMarks marks;
    private final Format format;
    private final Texts texts;

    CommissionRecords(
            CaseVotes votes, ScoreSheets sheets, Protocols protocols, VoteMarks marks, Format format, Texts texts) {
        this.votes = votes;
        this.sheets = sheets;
        this.protocols = protocols;
        this.marks = marks;
        this.format = format;
        this.texts = texts;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        if (!reader.isOffice()) {
            return List.of();
        }
        boolean now = application.getState() == ApplicationState.SUBMITTED
                && application.getStage() != null
                && application.getStage().kind() == StageEntry.Kind.OPINION;
        List<CaseVote> all = votes.of(application);
        Optional<CalledTogether.Called> called = now ? votes.called(application) : Optional.empty();
        if (all.isEmpty() && now) {
            return List.of(new Sheet(
                    texts.get("review.commission"),
                    List.of(new Fact(
                            texts.get("review.commission.result"),
                            called.map(CalledTogether.Called::words)
                                    .map(words -> texts.get("review.commission.called", words))
                                    .orElseGet(() -> texts.get("review.commission.not-asked")))),
                    List.of(),
                    next(application, called)));
        }
        return all.stream()
                .map(vote -> sheet(application, vote, now, called, vote.round() == all.size()))
                .toList();
    }

    private Next next(Application application, Optional<CalledTogether.Called> called) {
        return called.map(one -> new Next(one.words(), one.address()))
                .orElseGet(() -> new Next(
                        texts.get("review.commission.open"),
                        "/office/applications/" + application.getId() + "/commission"));
    }

    private Sheet sheet(
            Application application, CaseVote vote, boolean now, Optional<CalledTogether.Called> called, boolean last) {
        Next next = null;
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("review.commission.asked"), format.date(vote.askedAt())));
        if (vote.goesOn()) {
            next = now ? next(application, Optional.empty()) : null;
            facts.add(new Fact(
                    texts.get("review.commission.result"),
                    now
                            ? texts.get("review.commission.goes-on", (long) vote.answered(), (long)
                                    vote.members().size())
                            : texts.get("review.commission.left")));
        } else {
            facts.add(new Fact(
                    texts.get("review.commission.result"),
                    texts.get(requireNonNull(vote.result()).key())));
            facts.add(new Fact(texts.get("review.commission.count"), count(vote)));
            ScoreSheet sheet = sheets.of(application);
            vote.members().forEach(one -> facts.add(new Fact(name(one), said(one, sheet))));
            if (!vote.sheets().isEmpty()) {
                facts.add(new Fact(texts.get("review.commission.marks"), String.join(" ", marks.of(vote, sheet))));
            }
            boolean open = requireNonNull(vote.result()).leavesOpen();
            if (!open) {
                List<CaseVote.Member> awaited = protocols.awaited(application, vote);
                facts.add(new Fact(
                        texts.get("review.commission.protocol"),
                        awaited.isEmpty()
                                ? texts.get("review.commission.protocol.in-force")
                                : texts.get("review.commission.protocol.awaits", (long) awaited.size())));
            }
            if (last) {
                next = open && now
                        ? next(application, called)
                        : new Next(
                                texts.get("review.commission.protocol.read"),
                                ProtocolController.address(application.getId()));
            }
        }
        return new Sheet(
                vote.round() == 1
                        ? texts.get("review.commission")
                        : texts.get("review.commission.numbered", (long) vote.round()),
                facts,
                List.of(),
                next);
    }

    /** How many voted how. */
    String count(CaseVote vote) {
        return texts.get("review.commission.count.text", vote.counted());
    }

    /** A member's name, and what they are in the commission. */
    String name(CaseVote.Member member) {
        return texts.get(member.seat().key(), member.name());
    }

    /** What a member gave; why somebody stood aside is nobody's business. */
    String said(CaseVote.Member member, ScoreSheet sheet) {
        String said = said(member);
        return member.marks().isEmpty() || !member.voted()
                ? said
                : texts.get(
                        "review.commission.said",
                        said,
                        sheet.criteria().stream()
                                .map(each -> String.valueOf(member.marks().get(each.code())))
                                .collect(Collectors.joining(", ")),
                        format.number(sheet.total(member.marks())));
    }

    private String said(CaseVote.Member member) {
        if (member.ballot() == null) {
            return texts.get("review.commission.silent");
        }
        String ballot = texts.get(member.ballot().key());
        return member.reason() == null || !member.voted() ? ballot : ballot + ". " + member.reason();
    }
}
