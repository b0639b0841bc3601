package kz.yntymaq.cooperative.ballot;

import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ballot.BallotConduct.Place;
import kz.yntymaq.cooperative.entity.MemberNames;
import kz.yntymaq.cooperative.meeting.MeetingQuestions;
import kz.yntymaq.cooperative.people.NameOrder;
import kz.yntymaq.cooperative.people.NamedPart;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.QuestionState;
import kz.yntymaq.voting.Way;
import kz.yntymaq.voting.slip.PaperWishes;
import kz.yntymaq.voting.slip.SecrecyDemands;
import kz.yntymaq.voting.slip.SecretVotes;
import kz.yntymaq.voting.slip.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Secret votes as members see them. */
@Service
@Transactional(readOnly = true)
class BallotViews {

    /** With fewer voters each can guess what another voted. */
    private static final int FEW = 5;

    private static final NamedPart.By<Option> BY_NAME =
            new NamedPart.By<>(Option::label, each -> UUID.fromString(each.value()));

    private final MeetingQuestions questions;
    private final SecrecyDemands demands;
    private final SecretVotes votes;
    private final PaperWishes wishes;
    private final MemberNames members;
    private final Texts texts;

    BallotViews(
            MeetingQuestions questions,
            SecrecyDemands demands,
            SecretVotes votes,
            PaperWishes wishes,
            MemberNames members,
            Texts texts) {
        this.questions = questions;
        this.demands = demands;
        this.votes = votes;
        this.wishes = wishes;
        this.members = members;
        this.texts = texts;
    }

    /**
     * A question whose vote is secret, or may become so.
     *
     * @param demand how the demand stands, null once it is secret
     * @param vote the secret vote, null before
     * @param own the actor's slip, null for none
     * @param asked whether the actor asked for a printed one
     * @param asking how many asked for one and have none
     * @param without names of who takes part and has no slip; for who leads the meeting, while slips are taken
     */
    record Page(
            MeetingQuestions.Seen question,
            SecrecyDemands.@Nullable Standing demand,
            SecretVotes.@Nullable Facts vote,
            SecretVotes.@Nullable Taker own,
            boolean asked,
            int asking,
            List<String> without) {

        public String address() {
            return question.meetingPage() + "/questions/" + question.id();
        }

        public String box() {
            return "/ballot/" + question.id();
        }

        public boolean is(String stage) {
            return vote != null && vote.stage().name().equals(stage);
        }

        /** Whether the actor takes part by themself, and so demands, takes and votes by the own account. */
        public boolean takesPart() {
            return question.mayVote() && question.mine() != null && question.mine() != Way.REPRESENTED;
        }

        /** Whether so few slips were given out that it is easy to guess who voted how. */
        public boolean few() {
            return vote != null && !is("TAKING") && vote.issued() < FEW;
        }

        /** Whether it will be so, because so few are there; while slips are given out. */
        public boolean willBeFew() {
            return vote != null && is("TAKING") && vote.present() < FEW;
        }

        /** The key of the vote, in base64url. */
        public String key() {
            return base64(Objects.requireNonNull(vote).modulus());
        }

        /** The portal's signature on the actor's slip, in base64url; null where there is none. */
        public @Nullable String answer() {
            return own == null || own.answer() == null ? null : base64(own.answer());
        }

        /** SHA-256 of the list of counted slips. */
        public String root() {
            return HexFormat.of()
                    .formatHex(
                            Objects.requireNonNull(Objects.requireNonNull(vote).root()));
        }

        private static String base64(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }

    /** @throws MovedOnException when the vote is not open, or was counted in the open */
    Page page(Actor actor, Place at) {
        MeetingQuestions.Seen question = questions.seen(actor, at.cooperative(), at.meeting(), at.question());
        SecretVotes.Facts vote = votes.find(at.question()).orElse(null);
        if (vote == null && question.state() != QuestionState.OPEN) {
            throw new MovedOnException(question.meetingPage());
        }
        boolean taking = vote != null && vote.stage() == Stage.TAKING;
        Set<UUID> without = taking ? wishes.withoutSlip(at.meeting(), at.question()) : Set.of();
        Set<UUID> asked = taking ? wishes.of(at.question()) : Set.of();
        return new Page(
                question,
                vote == null ? demands.of(actor, at.meeting(), at.question()) : null,
                vote,
                votes.own(actor, at.question()).orElse(null),
                asked.contains(actor.accountId()),
                (int) asked.stream().filter(without::contains).count(),
                question.leads()
                        ? asking(at, without, asked).stream().map(Option::label).toList()
                        : List.of());
    }

    /**
     * Who has a slip, by name.
     *
     * @param count how many have one
     * @param words what was searched for, null where nobody looked
     */
    record Takers(int count, @Nullable String words, NamedPart<Option> part) {

        /** Whether they are too many to stand there as they are. */
        public boolean searchable() {
            return count > KeyPage.SIZE;
        }
    }

    /** The same people as somebody looks for them. Of many none are read before that. @param page that was looked at */
    Takers takers(Page page, Place at, @Nullable String words, @Nullable UUID after) {
        int count = page.vote() == null ? 0 : page.vote().issued();
        if (count > KeyPage.SIZE && words == null) {
            return new Takers(count, null, new NamedPart<>(List.of(), null));
        }
        List<UUID> takers = votes.takers(at.question()).stream()
                .map(SecretVotes.Taker::voter)
                .toList();
        return new Takers(count, words, NamedPart.of(options(at, takers), BY_NAME, words, after, KeyPage.SIZE));
    }

    /** By name; who asked for a printed slip is marked. */
    private List<Option> asking(Place at, Collection<UUID> people, Set<UUID> asked) {
        return options(at, people).stream()
                .map(each -> asked.contains(UUID.fromString(each.value()))
                        ? new Option(each.value(), texts.get("ballot.asks", each.label()))
                        : each)
                .toList();
    }

    /** The same for who leads the meeting, while the vote is where it must be. @param stage null for one that is not secret yet */
    Page led(Actor actor, Place at, @Nullable Stage stage) {
        questions.led(actor, at.cooperative(), at.meeting(), at.question());
        Page page = page(actor, at);
        if (page.vote() == null ? stage != null : page.vote().stage() != stage) {
            throw new MovedOnException(page.address() + "/ballot");
        }
        return page;
    }

    /** Who in the room may still be written down for a demand. */
    Set<UUID> notDemanding(Place at) {
        return Set.copyOf(demands.notDemanding(at.meeting(), at.question()));
    }

    /** Who in the room, or who asked for it, has no slip yet. */
    Set<UUID> withoutSlip(Place at) {
        return Set.copyOf(votes.without(at.meeting(), at.question()));
    }

    /** Who asked for a printed slip, in the same room. */
    Set<UUID> asking(Place at) {
        return wishes.of(at.question());
    }

    private List<Option> options(Place at, Collection<UUID> people) {
        Function<UUID, String> names = members.here(at.cooperative(), people);
        return people.stream()
                .map(each -> new Option(each.toString(), names.apply(each)))
                .sorted(Comparator.comparing(Option::label, NameOrder.KAZAKH))
                .toList();
    }
}
