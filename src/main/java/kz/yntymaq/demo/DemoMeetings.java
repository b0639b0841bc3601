package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.ballot.BallotConduct;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.interest.InterestKind;
import kz.yntymaq.cooperative.interest.Interests;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Votes;
import kz.yntymaq.voting.slip.BallotBox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** General meetings of the demonstration: one that was held, one to which members are called, one that is being held; a member whose exclusion is proposed. */
@Component
@Profile("demo")
public class DemoMeetings {

    private static final int HELD = 20;
    private static final long NOTICE = 7;
    private static final int CALLED = 3;
    private static final int HOUR = 10;
    private static final String PLACE = "Зеренді ауылы, мәдениет үйі";

    private final DemoPeople people;
    private final DemoClock clock;
    private final CooperativeViews cooperatives;
    private final Meetings meetings;
    private final MeetingConduct conduct;
    private final BallotConduct ballots;
    private final BallotBox box;
    private final Votes votes;
    private final Interests interests;
    private final Adoption adoption;

    DemoMeetings(
            DemoPeople people,
            DemoClock clock,
            CooperativeViews cooperatives,
            Meetings meetings,
            MeetingConduct conduct,
            BallotConduct ballots,
            BallotBox box,
            Votes votes,
            Interests interests,
            Adoption adoption) {
        this.people = people;
        this.clock = clock;
        this.cooperatives = cooperatives;
        this.meetings = meetings;
        this.conduct = conduct;
        this.ballots = ballots;
        this.box = box;
        this.votes = votes;
        this.interests = interests;
        this.adoption = adoption;
    }

    /** Three weeks ago: the year's report, the application that the co-operative has begun since, and a secret vote. */
    void held(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        List<Actor> members =
                actors(DemoPerson.CHAIR, DemoPerson.ZERENDI_1, DemoPerson.ZERENDI_2, DemoPerson.ZERENDI_3);
        var meeting = new UUID[1];
        var questions = new UUID[4];
        clock.daysAgo(HELD + NOTICE, () -> {
            meeting[0] = plan(chair, cooperative, at(-HELD));
            questions[0] = put(
                    chair,
                    cooperative,
                    meeting[0],
                    Meetings.Put.of(Topic.REPORT, "Кооператив құрылғаннан бергі есепті бекіту"));
            questions[1] = put(
                    chair,
                    cooperative,
                    meeting[0],
                    Meetings.Put.application(
                            "AA",
                            "кооперативке микрокредит алу",
                            new BigDecimal("28500000"),
                            "Сүт өңдейтін шағын цехтың жабдығы"));
            questions[2] = put(
                    chair,
                    cooperative,
                    meeting[0],
                    Meetings.Put.of(Topic.FREE, "Сүт жинайтын пунктті мектеп жанына көшіру"));
            questions[3] = put(chair, cooperative, meeting[0], Meetings.Put.of(change(cooperative)));
            meetings.call(chair, cooperative, meeting[0]);
            interests.say(
                    members.get(2),
                    new Interests.Place(cooperative, meeting[0], questions[1]),
                    InterestKind.TRADE,
                    "Жабдықты бажамның дүкенінен алу ұсынылып отыр");
        });
        clock.daysAgo(HELD, () -> {
            conduct.open(
                    chair,
                    cooperative,
                    meeting[0],
                    chair.accountId(),
                    members.get(1).accountId());
            conduct.attend(members.get(1), cooperative, meeting[0]);
            conduct.arrived(chair, cooperative, meeting[0], inTheRoom(members));
            vote(cooperative, meeting[0], questions[0], members, Choice.YES, Choice.YES, Choice.YES, Choice.ABSTAIN);
            vote(cooperative, meeting[0], questions[1], members, Choice.YES, Choice.YES, Choice.YES, Choice.NO);
            voteInSecret(
                    new BallotConduct.Place(cooperative, meeting[0], questions[2]),
                    members,
                    Choice.YES,
                    Choice.NO,
                    Choice.YES);
            vote(cooperative, meeting[0], questions[3], members, Choice.YES, Choice.YES, Choice.YES, Choice.ABSTAIN);
            conduct.close(chair, cooperative, meeting[0]);
            conduct.confirm(chair, cooperative, meeting[0]);
            conduct.confirm(members.get(1), cooperative, meeting[0]);
        });
    }

    /** The order of keeping books: a year's balance is shown to the members before they meet. */
    private CharterWording.Change change(UUID cooperative) {
        CharterItem item = CharterItem.RECORDS;
        Bilingual before = adoption.inForce(cooperative).orElseThrow().of(item);
        return new CharterWording.Change(
                item,
                new Bilingual(
                        before.kk() + " Жылдық баланс мүшелерге жиналысқа дейін он күн бұрын көрсетіледі.",
                        before.ru() + " Годовой баланс показывают членам за десять дней до собрания."),
                null,
                0);
    }

    /** In a week: who asked to join, and the charter. */
    void called(UUID cooperative) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        clock.daysAgo(CALLED, () -> {
            UUID meeting = plan(chair, cooperative, at(7));
            cooperatives
                    .findChairedBy(chair, cooperative)
                    .waiting()
                    .forEach(each ->
                            put(chair, cooperative, meeting, Meetings.Put.of(Topic.ADMISSION, each.membershipId())));
            put(
                    chair,
                    cooperative,
                    meeting,
                    Meetings.Put.of(
                            Topic.FREE,
                            "Ортақ сүт қабылдау пунктін жөндеу",
                            "Отремонтировать общий приёмный пункт молока"));
            meetings.call(chair, cooperative, meeting);
        });
    }

    /** Since ten minutes ago: two of three members are there, and one demanded that the open question is voted on in secret. */
    void open(UUID cooperative) {
        List<Actor> members = actors(DemoPerson.ZERENDI_2, DemoPerson.ZERENDI_3, DemoPerson.KUSEP_2);
        Actor chair = members.get(0);
        Instant start = clock.ofNow().instant().minus(Duration.ofMinutes(10));
        var meeting = new UUID[1];
        var questions = new UUID[2];
        clock.daysAgo(CALLED, () -> {
            meeting[0] = plan(chair, cooperative, start);
            questions[0] = put(
                    chair,
                    cooperative,
                    meeting[0],
                    Meetings.Put.of(Topic.FREE, "Көктемгі егіске ортақ трактор жалдау"));
            questions[1] = put(
                    chair,
                    cooperative,
                    meeting[0],
                    Meetings.Put.of(Topic.CHAIR, members.get(1).accountId()));
            meetings.call(chair, cooperative, meeting[0]);
        });
        conduct.open(
                chair,
                cooperative,
                meeting[0],
                chair.accountId(),
                members.get(1).accountId());
        conduct.attend(chair, cooperative, meeting[0]);
        conduct.attend(members.get(1), cooperative, meeting[0]);
        conduct.openQuestion(chair, cooperative, meeting[0], questions[0]);
        conduct.cast(chair, cooperative, meeting[0], questions[0], Choice.YES);
        ballots.demand(members.get(1), new BallotConduct.Place(cooperative, meeting[0], questions[0]));
    }

    /** A meeting of four founders that is being prepared, to whose agenda others put something. @param put days ago */
    public UUID planned(UUID cooperative, int put, int held) {
        var meeting = new UUID[1];
        clock.daysAgo(put, () -> meeting[0] = plan(people.actor(DemoPerson.CHAIR), cooperative, at(-held)));
        return meeting[0];
    }

    /** It is called and held, and all that stands on its agenda adopted. @param put days ago */
    public void adopt(UUID cooperative, UUID meeting, int put, int held) {
        List<Actor> members =
                actors(DemoPerson.CHAIR, DemoPerson.ZERENDI_1, DemoPerson.ZERENDI_2, DemoPerson.ZERENDI_3);
        Actor chair = members.get(0);
        clock.daysAgo(put, () -> meetings.call(chair, cooperative, meeting));
        clock.daysAgo(held, () -> {
            conduct.open(
                    chair,
                    cooperative,
                    meeting,
                    chair.accountId(),
                    members.get(1).accountId());
            members.forEach(each -> conduct.attend(each, cooperative, meeting));
            votes.of(meeting)
                    .forEach(each -> vote(
                            cooperative,
                            meeting,
                            each.id(),
                            members,
                            Choice.YES,
                            Choice.YES,
                            Choice.YES,
                            Choice.ABSTAIN));
            conduct.close(chair, cooperative, meeting);
            conduct.confirm(chair, cooperative, meeting);
            conduct.confirm(members.get(1), cooperative, meeting);
        });
    }

    private UUID plan(Actor chair, UUID cooperative, Instant start) {
        return meetings.plan(chair, cooperative, new Meetings.Plan(start, PLACE, null), UUID.randomUUID());
    }

    private UUID put(Actor chair, UUID cooperative, UUID meeting, Meetings.Put put) {
        return meetings.put(chair, cooperative, meeting, put, UUID.randomUUID());
    }

    private void vote(UUID cooperative, UUID meeting, UUID question, List<Actor> members, Choice... choices) {
        conduct.openQuestion(members.get(0), cooperative, meeting, question);
        for (int i = 0; i < choices.length; i++) {
            conduct.cast(members.get(i), cooperative, meeting, question, choices[i]);
        }
        conduct.closeQuestion(members.get(0), cooperative, meeting, question);
    }

    /** On printed slips, which a demonstration can fill in without a browser. */
    private void voteInSecret(BallotConduct.Place at, List<Actor> members, Choice... choices) {
        Actor chair = members.get(0);
        conduct.openQuestion(chair, at.cooperative(), at.meeting(), at.question());
        members.subList(0, 2).forEach(each -> ballots.demand(each, at));
        ballots.onPaper(chair, at, inTheRoom(members));
        List<String> codes = ballots.print(chair, at, 0, false);
        ballots.beginCasting(chair, at, true);
        for (int i = 0; i < choices.length; i++) {
            box.cast(at.question(), codes.get(i), choices[i]);
        }
        conduct.closeQuestion(chair, at.cooperative(), at.meeting(), at.question());
    }

    /** All but the secretary, who takes part by the own account and takes no slip. */
    private static List<UUID> inTheRoom(List<Actor> members) {
        return members.stream()
                .map(Actor::accountId)
                .filter(each -> !each.equals(members.get(1).accountId()))
                .toList();
    }

    private List<Actor> actors(DemoPerson... who) {
        return Arrays.stream(who).map(people::actor).toList();
    }

    /** Ten o'clock of a day. @param days from today */
    private Instant at(long days) {
        return LocalDate.now(clock.ofNow())
                .plusDays(days)
                .atTime(HOUR, 0)
                .atZone(clock.getZone())
                .toInstant();
    }
}
