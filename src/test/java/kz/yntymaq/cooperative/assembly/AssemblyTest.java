package kz.yntymaq.cooperative.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.cooperative.charter.FoundingRecord;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.cooperative.founding.Founding;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.law.EnoughFoundersRule;
import kz.yntymaq.cooperative.wording.PaperChanges;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Count;
import kz.yntymaq.voting.Outcome;
import kz.yntymaq.voting.Votes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A founding meeting in the portal from its opening to its minutes. */
@PortalTest
class AssemblyTest {

    private static final int MANY = 100;

    @Autowired
    Assemblies assemblies;

    @Autowired
    AssemblyRecords records;

    @Autowired
    AssemblyPapers papers;

    @Autowired
    AssemblyConduct conduct;

    @Autowired
    AssemblyViews views;

    @Autowired
    Foundings foundings;

    @Autowired
    Invitations invitations;

    @Autowired
    Terms terms;

    @Autowired
    FounderParts parts;

    @Autowired
    Adoption adoption;

    @Autowired
    CooperativeViews cooperatives;

    @Autowired
    Votes votes;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    Background background;

    @Autowired
    Interleaving interleaving;

    @Autowired
    TestClock clock;

    private Made made;
    private UUID id;
    private List<Actor> founders;
    private Actor chair;
    private Actor secretary;
    private UUID meeting;

    private void gathered(int many) {
        made = fixtures.founding(Places.ZERENDI_VILLAGE, many);
        id = made.id();
        fixtures.giveTerms(people.actor(made.chair()), id);
        founders = made.members().stream().map(people::actor).toList();
        chair = founders.get(0);
        secretary = founders.get(1);
    }

    private Proposed proposed() {
        return new Proposed(
                "Ауыл клубы",
                chair.accountId(),
                secretary.accountId(),
                secretary.accountId(),
                Set.of(),
                founders.get(2).accountId(),
                null);
    }

    private void opened(int many) {
        gathered(many);
        meeting = assemblies.open(chair, id, proposed(), UUID.randomUUID());
    }

    /** So many, of whom the first preside and write, take part. */
    private void there(int many) {
        founders.subList(0, many).forEach(each -> conduct.attend(each, id, meeting));
    }

    private CooperativeState state() {
        return cooperatives.findVisibleTo(chair, id).state();
    }

    private UUID question(AgendaItem item) {
        return views.page(chair, id, meeting).items().stream()
                .filter(each -> each.item() == item)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Votes.Facts vote(AgendaItem item, Choice... choices) {
        UUID question = question(item);
        conduct.openQuestion(chair, id, meeting, question);
        for (int i = 0; i < choices.length; i++) {
            conduct.cast(founders.get(i), id, meeting, question, choices[i]);
        }
        return conduct.closeQuestion(chair, id, meeting, question, Integer.MAX_VALUE);
    }

    private static Choice[] yes(int many) {
        return Stream.generate(() -> Choice.YES).limit(many).toArray(Choice[]::new);
    }

    private void allAdopted(int yes) {
        for (AgendaItem item : AgendaItem.values()) {
            if (item != AgendaItem.VALUER) {
                vote(item, yes(yes));
            }
        }
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void unseen(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(NotFoundException.class);
    }

    @Test
    void founders_found_the_cooperative_by_their_own_votes() {
        opened(3);
        there(3);
        vote(AgendaItem.CREATION, yes(3));
        Votes.Facts charter = vote(AgendaItem.CHARTER, Choice.YES, Choice.YES, Choice.NO);
        assertThat(charter.count()).isEqualTo(new Count(3, 3, 2, 1, 0));
        vote(AgendaItem.FOUNDERS, yes(3));
        vote(AgendaItem.BODIES, yes(2));
        vote(AgendaItem.SIGNER, yes(2));
        assemblies.close(chair, id, meeting);
        assertThat(state()).isEqualTo(CooperativeState.FOUNDED);
        assertThat(cooperatives.findChairedBy(secretary, id).id()).isEqualTo(id);
        FoundingRecord.People decided = adoption.find(id).orElseThrow();
        assertThat(decided.presiding()).isEqualTo(chair.accountId());
        assertThat(decided.secretary()).isEqualTo(secretary.accountId());
        assertThat(decided.signer()).isEqualTo(founders.get(2).accountId());
        assertThat(decided.votes())
                .isEqualTo(Map.of(
                        chair.accountId(),
                        FoundingRecord.Vote.FOR,
                        secretary.accountId(),
                        FoundingRecord.Vote.FOR,
                        founders.get(2).accountId(),
                        FoundingRecord.Vote.AGAINST));
        assertThat(adoption.inForce(id)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 2, ADOPTED",
        "3, 3, 1, NOT_ADOPTED",
        "3, 2, 2, ADOPTED",
        "4, 4, 3, ADOPTED",
        "4, 4, 2, NOT_ADOPTED",
        "4, 3, 3, ADOPTED",
        "4, 3, 2, NOT_ADOPTED",
        "6, 4, 4, ADOPTED",
        "6, 6, 3, NOT_ADOPTED"
    })
    void the_charter_needs_two_thirds_of_all_founders_whoever_is_there(int all, int present, int yes, Outcome outcome) {
        opened(all);
        there(present);
        assertThat(vote(AgendaItem.CHARTER, yes(yes)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"4, 3, ADOPTED", "4, 2, NOT_ADOPTED", "3, 2, ADOPTED", "3, 1, NOT_ADOPTED"})
    void all_else_needs_most_of_those_who_are_there(int present, int yes, Outcome outcome) {
        opened(4);
        there(present);
        assertThat(vote(AgendaItem.CREATION, yes(yes)).outcome()).isEqualTo(outcome);
    }

    @Test
    void nothing_is_founded_until_all_is_adopted() {
        opened(3);
        there(3);
        vote(AgendaItem.CREATION, yes(3));
        refused(() -> assemblies.close(chair, id, meeting), "assembly.refused.unvoted");
        vote(AgendaItem.CHARTER, yes(1));
        refused(() -> assemblies.close(chair, id, meeting), "assembly.refused.charter");
        assertThat(state()).isEqualTo(CooperativeState.FOUNDING);
        assertThat(adoption.inForce(id)).isEmpty();
    }

    @Test
    void who_was_not_elected_ends_no_meeting_others_are_proposed_and_each_vote_stays_in_the_minutes() {
        opened(3);
        there(3);
        vote(AgendaItem.CREATION, yes(3));
        vote(AgendaItem.CHARTER, yes(3));
        vote(AgendaItem.BODIES, Choice.NO, Choice.NO);
        vote(AgendaItem.FOUNDERS, yes(3));
        vote(AgendaItem.SIGNER, yes(3));
        refused(() -> assemblies.close(chair, id, meeting), "assembly.refused.not-adopted");
        UUID second = secretary.accountId();
        UUID third = founders.get(2).accountId();
        refused(() -> assemblies.propose(chair, id, meeting, second, Set.of(), second, null), "assembly.refused.begun");
        assemblies.propose(chair, id, meeting, third, Set.of(), third, null);
        assertThat(views.page(chair, id, meeting).items().get(3).earlier()).hasSize(1);
        vote(AgendaItem.BODIES, yes(2));
        assemblies.close(chair, id, meeting);
        assertThat(cooperatives.findChairedBy(founders.get(2), id).id()).isEqualTo(id);
        HeldAssembly.Question bodies =
                records.held(id).orElseThrow().questions().get(3);
        assertThat(bodies.count()).isEqualTo(new Count(3, 3, 2, 0, 0));
        HeldAssembly.Earlier before = bodies.earlier().get(0);
        assertThat(before.count()).isEqualTo(new Count(3, 3, 0, 2, 0));
        assertThat(before.outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(before.people()).containsExactly(second);
        assertThat(before.ballots())
                .extracting(Votes.Ballot::voter, Votes.Ballot::choice)
                .containsExactlyInAnyOrder(tuple(chair.accountId(), Choice.NO), tuple(second, Choice.NO));
    }

    @Test
    void the_same_people_are_voted_on_anew_where_they_were_counted_before_all_had_voted_and_only_there() {
        opened(3);
        there(3);
        Proposed same = assemblies.proposed(chair, id, meeting);
        vote(AgendaItem.BODIES, Choice.NO, Choice.NO);
        UUID early = question(AgendaItem.BODIES);
        assemblies.propose(chair, id, meeting, same.chair(), same.board(), same.signer(), null);
        assertThat(question(AgendaItem.BODIES)).isNotEqualTo(early);
        vote(AgendaItem.BODIES, Choice.NO, Choice.NO, Choice.YES);
        refused(
                () -> assemblies.propose(chair, id, meeting, same.chair(), same.board(), same.signer(), null),
                "assembly.refused.same-people");
    }

    @Test
    void a_charter_that_was_not_adopted_is_changed_and_voted_on_again_at_the_same_meeting() {
        opened(3);
        there(3);
        vote(AgendaItem.CREATION, yes(3));
        refused(() -> papers.take(chair, id, meeting), "assembly.refused.papers-adopted");
        UUID charter = question(AgendaItem.CHARTER);
        conduct.openQuestion(chair, id, meeting, charter);
        refused(() -> papers.take(chair, id, meeting), "assembly.refused.papers-voted");
        founders.forEach(each -> conduct.cast(each, id, meeting, charter, Choice.NO));
        conduct.closeQuestion(chair, id, meeting, charter, 0);
        unseen(() -> papers.take(secretary, id, meeting));
        papers.take(chair, id, meeting);
        papers.take(chair, id, meeting);
        UUID next = question(AgendaItem.FOUNDERS);
        refused(() -> conduct.openQuestion(chair, id, meeting, next), "assembly.refused.papers");
        refused(() -> foundings.leave(founders.get(2), id), "cooperative.refused.assembled");
        unseen(() -> papers.lay(secretary, id, meeting));
        assertThat(papers.lay(chair, id, meeting)).as("nothing was changed").isFalse();
        assertThat(question(AgendaItem.CHARTER)).isEqualTo(charter);
        papers.take(chair, id, meeting);
        parts.save(founders.get(2), id, new BigDecimal("30000"), new FounderPart.Given(null, null, null), -1);
        assertThat(papers.lay(chair, id, meeting)).isTrue();
        assertThat(papers.lay(chair, id, meeting)).isTrue();
        assertThat(question(AgendaItem.FOUNDERS)).isEqualTo(next);
        refused(() -> terms.save(chair, id, terms.find(id).orElseThrow(), 0), "cooperative.refused.assembled");
        allAdopted(2);
        assemblies.close(chair, id, meeting);
        assertThat(state()).isEqualTo(CooperativeState.FOUNDED);
        assertThat(records.held(id).orElseThrow().questions())
                .extracting(each -> each.earlier().size())
                .containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void a_paper_that_was_counted_before_all_had_voted_is_put_again_as_it_is() {
        opened(3);
        there(3);
        vote(AgendaItem.CREATION, yes(3));
        UUID early = question(AgendaItem.CHARTER);
        vote(AgendaItem.CHARTER, yes(1));
        papers.take(chair, id, meeting);
        assertThat(papers.lay(chair, id, meeting)).isTrue();
        assertThat(question(AgendaItem.CHARTER)).isNotEqualTo(early);
        assertThat(vote(AgendaItem.CHARTER, yes(3)).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void a_vote_keeps_the_words_it_was_on_and_who_voted_how_though_the_name_is_changed_afterwards() {
        opened(3);
        there(3);
        vote(AgendaItem.CREATION, Choice.YES, Choice.YES, Choice.NO);
        String first = views.page(chair, id, meeting).items().get(0).title();
        vote(AgendaItem.CHARTER, yes(1));
        papers.take(chair, id, meeting);
        CooperativeViews.Page page = cooperatives.findChairedBy(chair, id);
        foundings.redescribe(
                chair,
                id,
                new Founding("Жаңа атау", "Новое имя", page.kinds(), Places.ZERENDI_VILLAGE, new BigDecimal("20000")),
                page.version());
        assertThat(views.page(chair, id, meeting).items().get(0).title())
                .as("as it was voted on, until the papers stand again")
                .isEqualTo(first);
        FoundingTerms.Given given = terms.find(id).orElseThrow();
        terms.save(chair, id, given, 0);
        parts.save(founders.get(2), id, new BigDecimal("30000"), new FounderPart.Given(null, null, null), -1);
        papers.lay(chair, id, meeting);
        AssemblyItems.Item creation = views.page(secretary, id, meeting).items().get(0);
        assertThat(creation.title()).contains("Жаңа атау");
        assertThat(creation.earlier()).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo(first).doesNotContain("Жаңа атау");
            assertThat(each.who()).extracting(AssemblyItems.Who::choice).containsExactly(Choice.YES, Choice.NO);
        });
        assertThat(creation.changes())
                .as("on the page of the vote")
                .extracting(PaperChanges.Line::after)
                .contains("Жаңа атау");
        List<PaperChanges.Line> changed =
                views.page(secretary, id, meeting).changed().get(0);
        assertThat(changed)
                .extracting(PaperChanges.Line::what)
                .contains(
                        "Name",
                        "Contribution: "
                                + creation.earlier().get(0).who().get(1).names())
                .doesNotContain("Seat");
        background.await();
        assertThat(inbox.open(founders.get(2), null).rows())
                .extracting(Inbox.Message::text)
                .anySatisfy(each ->
                        assertThat(each).contains("the papers were changed", "Жаңа атау", "What founders bring"));
        for (AgendaItem item : List.of(
                AgendaItem.CREATION, AgendaItem.CHARTER, AgendaItem.FOUNDERS, AgendaItem.BODIES, AgendaItem.SIGNER)) {
            vote(item, yes(3));
        }
        assemblies.close(chair, id, meeting);
        HeldAssembly held = records.held(id).orElseThrow();
        assertThat(held.papers()).hasSize(2);
        assertThat(held.questions().get(0).earlier().get(0).name()).isNotNull();
    }

    @Test
    void a_charter_that_was_adopted_at_the_second_vote_counts_as_adopted_when_the_meeting_ends_without_a_result() {
        opened(3);
        there(3);
        vote(AgendaItem.CHARTER, yes(1));
        papers.take(chair, id, meeting);
        parts.save(founders.get(2), id, new BigDecimal("30000"), new FounderPart.Given(null, null, null), -1);
        papers.lay(chair, id, meeting);
        vote(AgendaItem.CHARTER, yes(3));
        assemblies.callOff(chair, id, meeting);
        typed(clock.today());
        assertThat(state()).isEqualTo(CooperativeState.FOUNDED);
    }

    @Test
    void terms_that_were_changed_at_the_meeting_ask_for_those_who_fit_them() {
        opened(3);
        there(3);
        vote(AgendaItem.BODIES, yes(3));
        vote(AgendaItem.CHARTER, yes(1));
        papers.take(chair, id, meeting);
        var thing = new FounderPart.Given(new Bilingual("Трактор", "трактор"), null, null);
        parts.save(chair, id, new BigDecimal("30000"), thing, -1);
        refused(() -> papers.lay(chair, id, meeting), "cooperative.close.refused.valuer");
        UUID third = founders.get(2).accountId();
        assemblies.propose(chair, id, meeting, third, Set.of(), third, third);
        assertThat(papers.lay(chair, id, meeting)).isTrue();
        for (AgendaItem item : AgendaItem.values()) {
            vote(item, yes(3));
        }
        assemblies.close(chair, id, meeting);
        assertThat(adoption.find(id).orElseThrow().valuer()).isEqualTo(third);
    }

    @Test
    void no_vote_begins_before_two_thirds_and_both_who_answer_for_the_minutes_are_there() {
        opened(4);
        UUID first = question(AgendaItem.CREATION);
        refused(() -> conduct.openQuestion(chair, id, meeting, first), "assembly.refused.both-there");
        there(2);
        refused(() -> conduct.openQuestion(chair, id, meeting, first), "assembly.refused.quorum");
        conduct.attend(founders.get(2), id, meeting);
        conduct.openQuestion(chair, id, meeting, first);
        assertThat(votes.find(meeting, first).orElseThrow().openedAt()).isNotNull();
    }

    @Test
    void who_leaves_counts_no_longer_for_the_next_vote_and_who_comes_does() {
        opened(4);
        there(4);
        conduct.goAway(founders.get(3), id, meeting);
        assertThat(vote(AgendaItem.CREATION, yes(2)).count()).isEqualTo(new Count(4, 3, 2, 0, 0));
        UUID second = question(AgendaItem.CHARTER);
        conduct.openQuestion(chair, id, meeting, second);
        refused(() -> conduct.cast(founders.get(3), id, meeting, second, Choice.YES), "voting.refused.not-there");
        conduct.attend(founders.get(3), id, meeting);
        conduct.cast(founders.get(3), id, meeting, second, Choice.YES);
        conduct.cast(founders.get(3), id, meeting, second, Choice.NO);
        assertThat(conduct.closeQuestion(chair, id, meeting, second, Integer.MAX_VALUE)
                        .count())
                .isEqualTo(new Count(4, 4, 0, 1, 0));
    }

    @Test
    void who_presides_is_told_that_some_have_not_voted() {
        opened(3);
        there(3);
        UUID first = question(AgendaItem.CREATION);
        conduct.openQuestion(chair, id, meeting, first);
        conduct.cast(chair, id, meeting, first, Choice.YES);
        refused(() -> conduct.closeQuestion(chair, id, meeting, first, 0), "assembly.refused.not-all-voted");
        refused(
                () -> conduct.closeQuestion(chair, id, meeting, first, 1),
                "assembly.refused.not-all-voted"); // two wait
        conduct.cast(secretary, id, meeting, first, Choice.YES);
        conduct.cast(founders.get(2), id, meeting, first, Choice.ABSTAIN);
        assertThat(conduct.closeQuestion(chair, id, meeting, first, 0).outcome())
                .isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void a_founder_without_a_phone_raises_a_hand_is_told_and_may_vote_over_it() {
        opened(3);
        there(2);
        Actor third = founders.get(2);
        unseen(() -> conduct.arrived(chair, id, meeting, Set.of(third.accountId())));
        conduct.arrived(secretary, id, meeting, Set.of(third.accountId()));
        UUID first = question(AgendaItem.CREATION);
        conduct.openQuestion(chair, id, meeting, first);
        background.await();
        long before = inbox.unread(third.accountId());
        raise(first, third, Choice.YES);
        raise(first, third, Choice.YES);
        background.await();
        assertThat(inbox.unread(third.accountId())).isEqualTo(before + 1);
        assertThat(votes.ballots(first)).containsExactly(new Votes.Ballot(third.accountId(), Choice.YES, true));
        conduct.cast(third, id, meeting, first, Choice.NO);
        raise(first, third, Choice.YES);
        assertThat(votes.ballots(first)).containsExactly(new Votes.Ballot(third.accountId(), Choice.NO, false));
    }

    private void raise(UUID question, Actor founder, Choice choice) {
        var hands = new HashMap<UUID, @Nullable Choice>();
        hands.put(founder.accountId(), choice);
        conduct.raise(secretary, id, meeting, question, hands);
    }

    @Test
    void a_hundred_votes_of_one_founder_at_once_are_one() throws Exception {
        opened(3);
        there(3);
        UUID first = question(AgendaItem.CREATION);
        conduct.openQuestion(chair, id, meeting, first);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var casts = new ArrayList<Callable<Void>>();
            for (int i = 0; i < MANY; i++) {
                casts.add(() -> {
                    conduct.cast(chair, id, meeting, first, Choice.YES);
                    return null;
                });
            }
            for (Future<Void> each : threads.invokeAll(casts)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(conduct.closeQuestion(chair, id, meeting, first, Integer.MAX_VALUE)
                        .count())
                .isEqualTo(new Count(3, 3, 1, 0, 0));
    }

    @Test
    void founding_papers_and_founders_stand_still_while_founders_meet() {
        gathered(3);
        Actor third = founders.get(2);
        Actor invited = people.actor(fixtures.invited(chair, id));
        UUID invitation = invitations.to(invited).get(0).id();
        meeting = assemblies.open(chair, id, proposed(), UUID.randomUUID());
        String still = "cooperative.refused.assembled";
        FoundingTerms.Given given = terms.find(id).orElseThrow();
        refused(() -> terms.save(chair, id, given, 0), still);
        var money = new FounderPart.Given(null, null, null);
        refused(() -> parts.save(third, id, new BigDecimal("30000"), money, -1), still);
        refused(() -> foundings.redescribe(chair, id, another(), 0), still);
        refused(() -> foundings.leave(third, id), still);
        refused(() -> foundings.giveUp(chair, id), still);
        refused(() -> invitations.accept(invited, invitation, null, new BigDecimal("20000")), still);
        refused(() -> fixtures.closeFounding(chair, id, clock.today(), "Мектеп"), still);
        refused(() -> assemblies.open(chair, id, proposed(), UUID.randomUUID()), still);
        assemblies.callOff(chair, id, meeting);
        invitations.accept(invited, invitation, null, new BigDecimal("20000"));
        foundings.leave(third, id);
        assertThat(cooperatives.findVisibleTo(chair, id).people()).hasSize(3);
    }

    private static Founding another() {
        return new Founding(
                "Басқа атау", "Другое имя", Set.of(ActivityKind.SALE), Places.ZERENDI_VILLAGE, new BigDecimal("20000"));
    }

    @Test
    void who_changes_a_paper_while_the_meeting_is_being_opened_is_refused() throws Exception {
        gathered(3);
        FoundingTerms.Given given = terms.find(id).orElseThrow();
        var second = interleaving.meanwhile(() -> assemblies.open(chair, id, proposed(), UUID.randomUUID()), () -> {
            terms.save(chair, id, given, 0);
            return id;
        });
        refused(
                () -> {
                    throw Interleaving.failure(second);
                },
                "cooperative.refused.assembled");
    }

    @Test
    void a_meeting_is_not_opened_when_the_third_founder_is_leaving() throws Exception {
        gathered(3);
        var second = interleaving.meanwhile(
                () -> foundings.leave(founders.get(2), id),
                () -> assemblies.open(chair, id, others(), UUID.randomUUID()));
        refused(
                () -> {
                    throw Interleaving.failure(second);
                },
                EnoughFoundersRule.REASON);
    }

    private Proposed others() {
        return new Proposed(
                "Ауыл клубы",
                chair.accountId(),
                secretary.accountId(),
                chair.accountId(),
                Set.of(),
                chair.accountId(),
                null);
    }

    @Test
    void a_vote_that_comes_while_it_is_being_counted_is_refused() throws Exception {
        opened(3);
        there(3);
        UUID first = question(AgendaItem.CREATION);
        conduct.openQuestion(chair, id, meeting, first);
        var second = interleaving.meanwhile(
                () -> conduct.closeQuestion(chair, id, meeting, first, Integer.MAX_VALUE), () -> {
                    conduct.cast(founders.get(2), id, meeting, first, Choice.YES);
                    return id;
                });
        refused(
                () -> {
                    throw Interleaving.failure(second);
                },
                "voting.refused.not-open");
        assertThat(votes.find(meeting, first).orElseThrow().count()).isEqualTo(new Count(3, 3, 0, 0, 0));
    }

    @Test
    void pressing_twice_does_each_thing_once() {
        gathered(3);
        UUID key = UUID.randomUUID();
        meeting = assemblies.open(chair, id, proposed(), key);
        assertThat(assemblies.open(chair, id, proposed(), key)).isEqualTo(meeting);
        there(3);
        there(3);
        allAdopted(3);
        UUID charter = question(AgendaItem.CHARTER);
        conduct.openQuestion(chair, id, meeting, charter);
        assertThat(conduct.closeQuestion(chair, id, meeting, charter, 0).outcome())
                .isEqualTo(Outcome.ADOPTED);
        assemblies.close(chair, id, meeting);
        assemblies.close(chair, id, meeting);
        assemblies.confirm(chair, id, meeting);
        var first = records.held(id).orElseThrow().presidingConfirmedAt();
        clock.advance(Duration.ofMinutes(5));
        assemblies.confirm(chair, id, meeting);
        assertThat(records.held(id).orElseThrow().presidingConfirmedAt()).isEqualTo(first);
        assertThat(views.waitsFor(id, secretary.accountId())).isNotNull();
        assemblies.confirm(secretary, id, meeting);
        assertThat(views.waitsFor(id, secretary.accountId())).isNull();
        assertThat(views.page(secretary, id, meeting).confirmed()).isTrue();
    }

    @Test
    void a_meeting_that_is_called_off_founds_nothing_and_another_may_be_opened() {
        opened(3);
        there(3);
        vote(AgendaItem.CREATION, yes(3));
        UUID charter = question(AgendaItem.CHARTER);
        conduct.openQuestion(chair, id, meeting, charter);
        unseen(() -> assemblies.callOff(founders.get(2), id, meeting));
        assemblies.callOff(chair, id, meeting);
        assemblies.callOff(chair, id, meeting);
        assertThatThrownBy(() -> conduct.cast(secretary, id, meeting, charter, Choice.YES))
                .isInstanceOf(MovedOnException.class);
        assertThatThrownBy(() -> assemblies.close(chair, id, meeting)).isInstanceOf(MovedOnException.class);
        refused(() -> assemblies.confirm(chair, id, meeting), "voting.refused.state");
        assertThat(state()).isEqualTo(CooperativeState.FOUNDING);
        meeting = assemblies.open(chair, id, proposed(), UUID.randomUUID());
        there(3);
        allAdopted(2);
        assemblies.close(chair, id, meeting);
        assertThatThrownBy(() -> assemblies.callOff(chair, id, meeting)).isInstanceOf(MovedOnException.class);
        assertThat(state()).isEqualTo(CooperativeState.FOUNDED);
    }

    @Test
    void from_the_second_day_every_founder_ends_a_meeting_that_nobody_leads() {
        opened(3);
        there(3);
        Actor third = founders.get(2);
        clock.advance(Duration.ofHours(24));
        assertThat(views.page(third, id, meeting).mayCallOff()).isFalse();
        unseen(() -> assemblies.callOff(third, id, meeting));
        clock.advance(Duration.ofMinutes(1));
        assertThat(views.page(third, id, meeting).mayCallOff()).isTrue();
        assemblies.callOff(third, id, meeting);
        foundings.leave(third, id);
        assertThat(views.page(chair, id, meeting).state()).isEqualTo("WITHOUT_RESULT");
    }

    @Test
    void a_charter_that_founders_did_not_adopt_here_is_not_typed_in_for_that_day() {
        opened(3);
        there(3);
        vote(AgendaItem.CREATION, yes(3));
        vote(AgendaItem.CHARTER, yes(1));
        assemblies.callOff(chair, id, meeting);
        refused(() -> typed(clock.today()), "cooperative.refused.rejected");
        clock.advance(Duration.ofDays(1));
        typed(clock.today());
        assertThat(state()).isEqualTo(CooperativeState.FOUNDED);
    }

    private void typed(LocalDate on) {
        List<UUID> all = founders.stream().map(Actor::accountId).toList();
        foundings.close(
                chair, id, proposed().decided(on, all, all, all, Set.of()), adoption.brought(id), UUID.randomUUID());
    }

    @Test
    void who_values_property_stays_somebody_once_it_is_on_the_agenda() {
        gathered(3);
        UUID third = founders.get(2).accountId();
        Proposed with = proposed();
        meeting = assemblies.open(
                chair,
                id,
                new Proposed(
                        with.place(),
                        with.presiding(),
                        with.secretary(),
                        with.chair(),
                        with.board(),
                        with.signer(),
                        third),
                UUID.randomUUID());
        refused(() -> assemblies.propose(chair, id, meeting, with.chair(), Set.of(), third, null), "error.choice");
        assertThat(views.page(chair, id, meeting).items()).hasSize(AgendaItem.values().length);
    }

    @Test
    void others_are_proposed_until_their_vote_begins() {
        opened(3);
        there(3);
        UUID third = founders.get(2).accountId();
        unseen(() -> assemblies.propose(secretary, id, meeting, third, Set.of(), third, null));
        assemblies.propose(chair, id, meeting, third, Set.of(), third, null);
        assertThat(assemblies.proposed(chair, id, meeting).chair()).isEqualTo(third);
        refused(
                () -> assemblies.propose(chair, id, meeting, third, Set.of(), third, third),
                "assembly.refused.no-thing");
        UUID bodies = question(AgendaItem.BODIES);
        conduct.openQuestion(chair, id, meeting, bodies);
        refused(
                () -> assemblies.propose(chair, id, meeting, chair.accountId(), Set.of(), third, null),
                "assembly.refused.begun");
        assemblies.propose(chair, id, meeting, third, Set.of(), chair.accountId(), null);
        assertThat(assemblies.proposed(chair, id, meeting).signer()).isEqualTo(chair.accountId());
    }

    @Test
    void nobody_is_proposed_anew_while_their_vote_is_being_opened() throws Exception {
        opened(3);
        there(3);
        UUID third = founders.get(2).accountId();
        UUID bodies = question(AgendaItem.BODIES);
        var second = interleaving.meanwhile(() -> conduct.openQuestion(chair, id, meeting, bodies), () -> {
            assemblies.propose(chair, id, meeting, third, Set.of(), third, null);
            return id;
        });
        refused(
                () -> {
                    throw Interleaving.failure(second);
                },
                "assembly.refused.begun");
    }

    @Test
    void only_who_presides_leads_and_no_stranger_sees_it() {
        opened(3);
        there(3);
        UUID first = question(AgendaItem.CREATION);
        unseen(() -> conduct.openQuestion(secretary, id, meeting, first));
        unseen(() -> assemblies.close(secretary, id, meeting));
        Actor stranger = people.actor(people.villager());
        unseen(() -> views.page(stranger, id, meeting));
        unseen(() -> conduct.attend(stranger, id, meeting));
        unseen(() -> assemblies.open(secretary, id, proposed(), UUID.randomUUID()));
        Made other = fixtures.founding(Places.ZERENDI_VILLAGE, 3);
        unseen(() -> views.page(people.actor(other.chair()), other.id(), meeting));
    }

    @Test
    void every_founder_is_told_that_the_meeting_is_open_and_finds_it_in_the_cabinet() {
        gathered(3);
        background.await();
        long before = inbox.unread(founders.get(2).accountId());
        meeting = assemblies.open(chair, id, proposed(), UUID.randomUUID());
        background.await();
        assertThat(inbox.unread(founders.get(2).accountId())).isEqualTo(before + 1);
        assertThat(views.openOf(id)).endsWith("/assembly/" + meeting);
    }

    @Test
    void the_day_and_place_of_a_meeting_in_the_portal_are_not_mended() {
        opened(3);
        there(3);
        allAdopted(3);
        assemblies.close(chair, id, meeting);
        refused(
                () -> foundings.correctMeeting(secretary, id, clock.today(), "Мектеп", 0),
                "cooperative.refused.met-in-portal");
    }
}
