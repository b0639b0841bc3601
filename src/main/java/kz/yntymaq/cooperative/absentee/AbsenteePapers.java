package kz.yntymaq.cooperative.absentee;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.past.FactsAt;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers of a vote in absence in both official languages: the sheet that a member signs, and the minutes of the count. */
@Service
@Transactional
class AbsenteePapers {

    private final AbsenteeAccess access;
    private final AbsenteeAnswers answers;
    private final Adoption adoption;
    private final MemberNames memberNames;
    private final FactsAt factsAt;
    private final Texts texts;
    private final Format format;
    private final AuditLog audit;

    AbsenteePapers(
            AbsenteeAccess access,
            AbsenteeAnswers answers,
            Adoption adoption,
            MemberNames memberNames,
            FactsAt factsAt,
            Texts texts,
            Format format,
            AuditLog audit) {
        this.access = access;
        this.answers = answers;
        this.adoption = adoption;
        this.memberNames = memberNames;
        this.factsAt = factsAt;
        this.texts = texts;
        this.format = format;
        this.audit = audit;
    }

    /** The sheet on which a member without a phone answers; one for everybody, the name is written by hand. */
    @Transactional(readOnly = true)
    BilingualPaper sheet(Actor actor, UUID cooperativeId, UUID id) {
        AbsenteeAccess.Seen seen = access.seen(actor, cooperativeId, id);
        AbsenteeVote vote = seen.vote();
        if (vote.getState() != AbsenteeState.RUNNING) {
            throw new MovedOnException(AbsenteeController.page(cooperativeId, id));
        }
        var rows = new BilingualPaper.Rows();
        text(rows, "sheet.until", format.shortDate(vote.getUntilOn()));
        changes(rows, seen);
        heading(rows, "sheet.answer");
        text(rows, "sheet.whole");
        text(rows, "sheet.yes");
        text(rows, "sheet.no");
        text(rows, "sheet.name");
        text(rows, "sheet.signed");
        return new BilingualPaper(title(seen, "sheet"), null, rows.made());
    }

    /**
     * The minutes of one that is counted, for members. The reading is noted.
     *
     * @throws MovedOnException before it is counted
     */
    BilingualPaper minutes(Actor actor, UUID cooperativeId, UUID id) {
        AbsenteeAccess.Seen seen = access.seen(actor, cooperativeId, id);
        AbsenteeVote vote = seen.vote();
        Count count = vote.count();
        if (count == null) {
            throw new MovedOnException(AbsenteeController.page(cooperativeId, id));
        }
        audit.note(actor.accountId(), "absentee.minutes-read", id, null);
        List<AbsenteeAnswers.Answer> given = answers.of(id);
        Map<UUID, Bilingual> names = names(vote, given);
        var rows = new BilingualPaper.Rows();
        text(
                rows,
                vote.isDemanded() ? "minutes.asked.demand" : "minutes.asked",
                name(names, vote.getAskedBy()),
                time(vote.getAskedAt()));
        text(rows, "minutes.until", format.shortDate(vote.getUntilOn()), time(vote.getClosedAt()));
        changes(rows, seen);
        heading(rows, "minutes.result");
        text(
                rows,
                "minutes.members",
                count.members(),
                count.present(),
                count.silent() + count.members() - count.present());
        text(rows, "minutes.votes", count.yes(), count.no());
        text(
                rows,
                "minutes.paper",
                of(given, each -> Boolean.TRUE.equals(each.counted()) && each.signedOn() != null)
                        .size());
        text(rows, "minutes.needed", count.majority(AbsenteeVote.MAJORITY));
        names(
                rows,
                "minutes.by.YES",
                names,
                of(given, each -> Boolean.TRUE.equals(each.counted()) && each.choice() == Choice.YES));
        names(
                rows,
                "minutes.by.NO",
                names,
                of(given, each -> Boolean.TRUE.equals(each.counted()) && each.choice() == Choice.NO));
        names(rows, "minutes.by.gone", names, of(given, each -> !Boolean.TRUE.equals(each.counted())));
        text(rows, "minutes." + vote.getState().name(), vote.getEdition() == null ? 0 : vote.getEdition());
        heading(rows, "minutes.confirmed");
        if (vote.getConfirmedBy() == null) {
            text(rows, "minutes.waits");
        } else {
            text(rows, "minutes.sign", name(names, vote.getConfirmedBy()), time(vote.getConfirmedAt()));
        }
        return new BilingualPaper(title(seen, "minutes"), null, rows.made());
    }

    private static List<AbsenteeAnswers.Answer> of(
            List<AbsenteeAnswers.Answer> given, Predicate<AbsenteeAnswers.Answer> which) {
        return given.stream().filter(which).toList();
    }

    /** As people were called when it was counted. */
    private Map<UUID, Bilingual> names(AbsenteeVote vote, List<AbsenteeAnswers.Answer> given) {
        var people = new HashSet<UUID>();
        given.forEach(each -> people.add(each.voter()));
        people.add(requireNonNull(vote.getAskedBy()));
        if (vote.getConfirmedBy() != null) {
            people.add(vote.getConfirmedBy());
        }
        return memberNames.of(vote.getCooperativeId(), people, requireNonNull(vote.getClosedAt()));
    }

    private static Bilingual name(Map<UUID, Bilingual> names, @Nullable UUID person) {
        Bilingual name = person == null ? null : names.get(person);
        return name == null ? new Bilingual("–", "–") : name;
    }

    /** Who answered so; whose paper was recorded is marked. */
    private void names(
            BilingualPaper.Rows rows, String key, Map<UUID, Bilingual> names, List<AbsenteeAnswers.Answer> given) {
        if (given.isEmpty()) {
            return;
        }
        Function<Language, Object[]> listed = in -> {
            var written = new ArrayList<String>();
            given.forEach(each -> written.add(
                    each.signedOn() == null
                            ? name(names, each.voter()).in(in)
                            : texts.in(
                                    in,
                                    "absentee.minutes.on-paper",
                                    name(names, each.voter()).in(in),
                                    format.shortDate(each.signedOn()))));
            written.sort(null);
            return new Object[] {String.join(", ", written)};
        };
        rows.text(in(key, listed));
    }

    /** Each item as it is and as it is to be. */
    private void changes(BilingualPaper.Rows rows, AbsenteeAccess.Seen seen) {
        for (CharterWording.Change each : seen.vote().changes()) {
            rows.heading(in("item", in ->
                    new Object[] {each.item().number(), texts.in(in, each.item().key())}));
            Bilingual before =
                    adoption.edition(seen.cooperative().getId(), each.edition()).of(each.item());
            rows.text(in("before", in -> new Object[] {each.edition(), before.in(in)}));
            rows.text(in("after", in -> new Object[] {each.text().in(in)}));
            if (each.noticeDays() != null) {
                text(rows, "notice", each.noticeDays());
            }
        }
    }

    private Bilingual title(AbsenteeAccess.Seen seen, String paper) {
        Instant made = seen.vote().getClosedAt();
        Bilingual name = made == null
                ? RegisteredFacts.nameOf(seen.cooperative())
                : factsAt.on(seen.cooperative(), made, made).name();
        return in(paper + ".title", in -> new Object[] {name.in(in)});
    }

    private void heading(BilingualPaper.Rows rows, String key) {
        rows.heading(in(key, in -> new Object[0]));
    }

    private void text(BilingualPaper.Rows rows, String key, Object... arguments) {
        rows.text(in(
                key,
                in -> Arrays.stream(arguments)
                        .map(each -> each instanceof Bilingual both ? both.in(in) : each)
                        .toArray()));
    }

    private Bilingual in(String key, Function<Language, Object[]> arguments) {
        return Reading.both(in -> texts.in(in, "absentee." + key, arguments.apply(in)));
    }

    private String time(@Nullable Instant moment) {
        return format.time(moment);
    }
}
