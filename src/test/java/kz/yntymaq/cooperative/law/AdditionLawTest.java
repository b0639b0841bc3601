package kz.yntymaq.cooperative.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.additional.Additions;
import kz.yntymaq.cooperative.additional.Way;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Votes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rules of what members bring and are paid by decision of the meeting (articles 21, 30 and 34), each broken on its page. */
@PortalTest
class AdditionLawTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Additions additions;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Votes votes;

    @Autowired
    Texts texts;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private Law law;
    private Made made;
    private List<Actor> members;
    private Actor chair;
    private UUID addition;

    @BeforeEach
    void a_contribution_is_drafted() {
        law = new Law(web);
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(made.id());
        addition = additions.draft(
                chair,
                made.id(),
                new Additions.Wish(
                        "Жөндеу", Way.EQUAL, BigDecimal.TEN, clock.today().plusDays(30), null),
                UUID.randomUUID());
    }

    @Test
    void nobody_brings_by_a_decision_that_no_meeting_made() {
        assertThatThrownBy(() -> additions.bring(
                        chair,
                        made.id(),
                        addition,
                        membershipOf(made.member().id()),
                        BigDecimal.ONE,
                        clock.today(),
                        UUID.randomUUID()))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> {
                    for (Language language : Language.values()) {
                        String code = language.locale().getLanguage();
                        assertThat(Citation.in(texts.in(language, refused.key()), code))
                                .contains("C 34(3)(6)");
                    }
                });
    }

    @Test
    void no_more_is_brought_by_a_decision_than_it_says() {
        UUID meeting = plan();
        additions.put(chair, made.id(), addition, meeting, UUID.randomUUID());
        adopt(meeting);
        law.refuses("C 21(3)", made.chair(), brought(), Typed.of("amount", "10.01", "on", today()));
        law.lets(made.chair(), brought(), Typed.of("amount", "10", "on", today()));
    }

    @Test
    void who_left_brings_nothing_more() {
        UUID meeting = plan();
        additions.put(chair, made.id(), addition, meeting, UUID.randomUUID());
        adopt(meeting);
        jdbc.sql("update membership set state = 'LEFT', left_on = ?, ending = 'EXIT' where id = ?")
                .params(clock.today(), membershipOf(made.member().id()))
                .update();
        law.refuses("C 2(9)", made.chair(), brought(), Typed.of("amount", "1", "on", today()));
    }

    private UUID plan() {
        return meetings.plan(
                chair, made.id(), new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
    }

    /** All that stands on its agenda. */
    private void adopt(UUID meeting) {
        meetings.call(chair, made.id(), meeting);
        clock.advance(HOUR);
        conduct.open(
                chair, made.id(), meeting, chair.accountId(), members.get(1).accountId());
        List<Actor> there = members.subList(0, 3);
        there.forEach(each -> conduct.attend(each, made.id(), meeting));
        votes.of(meeting).forEach(question -> {
            conduct.openQuestion(chair, made.id(), meeting, question.id());
            there.forEach(each -> conduct.cast(each, made.id(), meeting, question.id(), Choice.YES));
            conduct.closeQuestion(chair, made.id(), meeting, question.id());
        });
        conduct.close(chair, made.id(), meeting);
    }

    private String brought() {
        return "/cabinet/cooperatives/" + made.id() + "/additional/" + addition + "/brought/"
                + membershipOf(made.member().id());
    }

    private UUID membershipOf(UUID account) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), account)
                .query(UUID.class)
                .single();
    }

    private String today() {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(clock.today());
    }
}
