package kz.yntymaq.review.sitting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.office.OfficeContacts;
import kz.yntymaq.programme.content.CriterionEntry;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.commission.Ballot;
import kz.yntymaq.review.commission.CaseVote;
import kz.yntymaq.review.commission.VoteMarks;
import kz.yntymaq.review.commission.VoteStandings;
import kz.yntymaq.review.sitting.Sitting.Item;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The protocol of a sitting that was held: who was there, each case with its count and result, who stood aside, who confirmed it.
 * Of a case from which a tie keeps the reader it says nothing but its number.
 */
@Component
class SittingPaper {

    private final Commissions commissions;
    private final VoteStandings votes;
    private final VoteMarks marks;
    private final ReviewAccess access;
    private final Applicants applicants;
    private final OfficeContacts offices;
    private final Texts texts;
    private final Format format;

    SittingPaper(
            Commissions commissions,
            VoteStandings votes,
            VoteMarks marks,
            ReviewAccess access,
            Applicants applicants,
            OfficeContacts offices,
            Texts texts,
            Format format) {
        this.commissions = commissions;
        this.votes = votes;
        this.marks = marks;
        this.access = access;
        this.applicants = applicants;
        this.offices = offices;
        this.texts = texts;
        this.format = format;
    }

    /** A case that was voted on. @param criteria by which marks were given */
    private record Voted(Item item, CaseVote vote, boolean inForce, List<CriterionEntry> criteria) {}

    /** @param sitting one that is over */
    BilingualPaper of(Actor reader, Sitting sitting) {
        StandingCommission commission =
                commissions.find(requireNonNull(sitting.commission())).orElseThrow();
        Map<UUID, VoteStandings.Standing> standings = votes.of(reader, sitting.votes());
        Map<UUID, List<CriterionEntry>> criteria =
                marks.criteria(sitting.items().stream().map(Item::application).toList());
        List<Voted> voted = sitting.items().stream()
                .filter(item -> item.vote() != null && item.ended())
                .flatMap(item -> Stream.ofNullable(standings.get(item.vote()))
                        .map(one -> new Voted(
                                item, one.vote(), one.inForce(), criteria.getOrDefault(item.application(), List.of()))))
                .toList();
        Map<UUID, Applicant> names = applicants.facts(
                sitting.items().stream().map(Item::applicant).distinct().toList(), sitting.openedAt());
        var rows = new BilingualPaper.Rows();
        offices.akimat(
                        sitting.office(),
                        requireNonNull(requireNonNull(reader.scope()).level()))
                .ifPresent(office -> text(rows, office::name));
        text(
                rows,
                () -> texts.get(
                        "review.sitting.protocol.of",
                        (long) sitting.number(),
                        format.time(sitting.openedAt()),
                        sitting.place()));
        text(
                rows,
                () -> texts.get(
                        "review.sitting.protocol.order", commission.order(), format.date(commission.orderDay())));
        text(rows, () -> texts.get("review.commission.own"));
        heading(rows, "review.sitting.protocol.present");
        commission.people().forEach(one -> text(rows, () -> person(one) + " – " + presence(one.id(), voted)));
        heading(rows, "review.sitting.agenda");
        ReviewAccess.Kept kept = access.keptFrom(reader.accountId());
        sitting.items().forEach(item -> item(rows, commission, item, names.get(item.applicant()), voted, kept));
        heading(rows, "review.commission.protocol.confirmed");
        commission.people().forEach(one -> text(rows, () -> person(one) + " – " + confirmed(one.id(), voted)));
        boolean awaited = voted.stream().anyMatch(one -> !one.inForce());
        return new BilingualPaper(
                Reading.both(() -> texts.get("review.sitting.protocol")),
                awaited ? Reading.both(() -> texts.get("review.sitting.protocol.awaited")) : null,
                rows.made());
    }

    private void item(
            BilingualPaper.Rows rows,
            StandingCommission commission,
            Item item,
            @Nullable Applicant applicant,
            List<Voted> voted,
            ReviewAccess.Kept kept) {
        if (applicant == null || kept.holds(item.applicant(), item.application())) {
            text(rows, () -> item.place() + ". " + item.number() + ". " + texts.get("review.sitting.item.kept"));
            return;
        }
        text(
                rows,
                () -> item.place() + ". " + item.number() + ". " + applicant.name()
                        + (item.amount() == null ? "" : ", " + format.money(item.amount())));
        voted.stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .ifPresentOrElse(
                        one -> {
                            result(rows, commission, one.vote());
                            if (!one.vote().sheets().isEmpty()) {
                                text(
                                        rows,
                                        () -> texts.get("review.commission.marks") + ". "
                                                + String.join(" ", marks.of(one.vote(), one.criteria())));
                            }
                        },
                        () -> text(rows, () -> unvoted(item)));
    }

    private String unvoted(Item item) {
        return item.reason() == null
                ? texts.get(item.why() == null ? "review.commission.left" : item.why())
                : texts.get("review.sitting.item.taken", item.reason());
    }

    private void result(BilingualPaper.Rows rows, StandingCommission commission, CaseVote vote) {
        text(rows, () -> texts.get("review.commission.count.text", vote.counted()));
        text(rows, () -> texts.get(requireNonNull(vote.result()).key()));
        for (Ballot ballot : List.of(Ballot.RECUSED, Ballot.BARRED)) {
            String names = vote.members().stream()
                    .filter(one -> one.ballot() == ballot)
                    .map(CaseVote.Member::name)
                    .collect(joining(", "));
            if (!names.isEmpty()) {
                text(rows, () -> texts.get("review.sitting.protocol." + ballot.name(), names));
            }
        }
        String without = commission.people().stream()
                .filter(one -> vote.member(one.id()).isEmpty())
                .map(StandingCommission.Person::name)
                .collect(joining(", "));
        if (!without.isEmpty()) {
            text(rows, () -> texts.get("review.sitting.protocol.without", without));
        }
    }

    private String person(StandingCommission.Person one) {
        return texts.get(one.seat().key(), one.name());
    }

    private String presence(UUID person, List<Voted> voted) {
        long many = voted.stream()
                .filter(one ->
                        one.vote().member(person).filter(CaseVote.Member::voted).isPresent())
                .count();
        return many == 0
                ? texts.get("review.sitting.protocol.absent")
                : texts.get("review.sitting.protocol.voted", many, (long) voted.size());
    }

    private String confirmed(UUID person, List<Voted> voted) {
        List<CaseVote.Member> own = voted.stream()
                .flatMap(one -> one.vote().member(person).stream())
                .filter(CaseVote.Member::voted)
                .toList();
        if (own.isEmpty()) {
            return texts.get("review.sitting.protocol.none");
        }
        return own.stream().allMatch(one -> one.confirmed() != null)
                ? format.time(own.get(own.size() - 1).confirmed())
                : texts.get("review.commission.protocol.not-yet");
    }

    private void heading(BilingualPaper.Rows rows, String key) {
        rows.heading(Reading.both(() -> texts.get(key)));
    }

    private static void text(BilingualPaper.Rows rows, Supplier<String> words) {
        rows.text(Reading.both(words));
    }
}
