package kz.yntymaq.review.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationRepository;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.Correction;
import kz.yntymaq.application.CorrectionPeriod;
import kz.yntymaq.application.Corrections;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.submission.Submission;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.content.StageEntry.Kind;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.review.reopening.ReopeningActs;
import kz.yntymaq.review.reopening.Reopenings;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random people do random things, legal or not, over the lives of applications; a model says what may happen. After each step state,
 * stage, clock, money, log and who may look are as the model says. More of it: {@code -Dwalk.seeds=50 -Dwalk.steps=200 -Dwalk.seed=1}.
 */
@PortalTest
class WalkTest {

    private static final String WORDS = "Бағалау есебі тіркелген, 4-қосымшада тұр.";
    private static final long AMOUNT = 10_000_000;

    @Autowired
    Complaints complaints;

    @Autowired
    Reviews reviews;

    @Autowired
    Decisions decisions;

    @Autowired
    Reopenings reopenings;

    @Autowired
    Submission submission;

    @Autowired
    ReviewAccess access;

    @Autowired
    ApplicationRepository repository;

    @Autowired
    FieldReader fields;

    @Autowired
    CorrectionPeriod period;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OblastMoney money;

    @Autowired
    RuleAnswers rules;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private enum Act {
        ASK,
        FIX,
        ACCEPT,
        DECLINE,
        RECALL,
        CHECK,
        CONCLUDE,
        APPROVE,
        REFUSE_AT_CHECK,
        REFUSE,
        RELEASE,
        WITHDRAW,
        COMPLAIN,
        KEEP,
        CANCEL,
        PROPOSE,
        REOPEN,
        TURN_DOWN,
        TAKE_BACK
    }

    /** How far the correction is that came back last. */
    private enum Returned {
        NONE,
        WAITS,
        ACCEPTED,
        DECLINED
    }

    private static final Set<String> LOOKERS =
            Set.of("district", "second district", "oblast", "second oblast", "auditor");

    private Cases cases;
    private Map<String, Actor> cast;
    private UUID id;
    private String number;
    private String state;
    private Kind stage;
    private Returned returned;
    private boolean complained;
    private boolean answered;
    private @Nullable String proposer;
    private BigDecimal before;
    private ReopeningActs acts;

    @BeforeEach
    void money() {
        cases = new Cases(jdbc, people, clock);
        acts = new ReopeningActs(reopenings, jdbc);
        money.set(Places.AKMOLA, 500_000_000_000L);
    }

    @Test
    void whatever_people_do_in_whatever_order_an_application_is_where_the_model_says() {
        int seeds = Integer.getInteger("walk.seeds", 3);
        for (int n = 0; n < seeds; n++) {
            long seed = Long.getLong("walk.seed", System.nanoTime()) + n;
            walk(new Random(seed), Integer.getInteger("walk.steps", 60), "seed " + seed);
        }
    }

    private void walk(Random random, int steps, String seed) {
        begin();
        var done = new ArrayList<String>();
        for (int step = 0; step < steps; step++) {
            if (isOver()) {
                begin();
                done.clear();
            }
            Act act = Act.values()[random.nextInt(Act.values().length)];
            String who = random.nextInt(3) == 0 && act != Act.FIX ? any(random) : whose(act);
            boolean legal = isLegal(act, who);
            if (legal && (act == Act.CHECK || act == Act.APPROVE)) {
                rules.allMet(cast.get(who), id);
            }
            done.add(who + " " + act);
            String where = seed + ": " + done;
            int lines = legal ? lines(act) : 0;
            int logged = logged();
            RuntimeException refused = tried(act, cast.get(who));
            assertThat(isRefusal(refused)).as(where + " – broke by " + refused).isTrue();
            assertThat(refused == null).as(where + " – refused by " + refused).isEqualTo(legal);
            if (legal) {
                follow(act, who);
            }
            check(where);
            assertThat(logged() - logged).as(where + ": lines of the log").isEqualTo(lines);
        }
    }

    /** How many lines of the log a step leaves: where an approval ends, the way to its money ends with a line of its own. */
    private int lines(Act act) {
        return switch (act) {
            case FIX -> 0;
            case RELEASE, REOPEN -> state.equals("APPROVED") ? 2 : 1;
            default -> 1;
        };
    }

    /** Whether a step was done or refused in an orderly way. */
    private static boolean isRefusal(@Nullable RuntimeException thrown) {
        return thrown == null
                || thrown instanceof NotFoundException
                || thrown instanceof RuleViolationException
                || thrown.getClass().getSimpleName().equals("WrongStateException");
    }

    private void begin() {
        Someone chair = people.villager(Places.ZERENDI_VILLAGE);
        UUID cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        Someone member = people.villager(Places.ZERENDI_VILLAGE);
        cases.join(cooperative, member);
        cast = new LinkedHashMap<>();
        cast.put("chair", people.actor(chair));
        cast.put("member", people.actor(member));
        cast.put("district", people.actor(people.official(Places.ZERENDI)));
        cast.put("second district", people.actor(people.official(Places.ZERENDI)));
        cast.put("oblast", people.actor(people.official(Places.AKMOLA)));
        cast.put("second oblast", people.actor(people.official(Places.AKMOLA)));
        cast.put("neighbour", people.actor(people.official(Places.BURABAY)));
        cast.put("other oblast", people.actor(people.official(Places.TURKISTAN)));
        cast.put("auditor", people.actor(people.auditor()));
        cast.put("administrator", people.actor(people.administrator()));
        id = cases.sent(
                cooperative,
                chair,
                Places.ZERENDI_VILLAGE,
                Stages.DOCUMENT_CHECK,
                AMOUNT,
                clock.today().plusDays(3));
        number = jdbc.sql("select number from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .single();
        state = "SUBMITTED";
        stage = Kind.CHECK;
        returned = Returned.NONE;
        complained = false;
        answered = false;
        proposer = null;
        before = money.of(Places.AKMOLA).reserved();
    }

    private boolean isOver() {
        return state.equals("WITHDRAWN") || state.equals("RELEASED");
    }

    private String any(Random random) {
        return List.copyOf(cast.keySet()).get(random.nextInt(cast.size()));
    }

    private String whose(Act act) {
        return switch (act) {
            case ASK, ACCEPT, DECLINE, RECALL, CHECK, CONCLUDE, REFUSE_AT_CHECK -> "district";
            case APPROVE, REFUSE, RELEASE, KEEP, CANCEL -> "oblast";
            case FIX, WITHDRAW, COMPLAIN -> "chair";
            case PROPOSE -> decider();
            case TAKE_BACK -> proposer == null ? decider() : proposer;
            case REOPEN, TURN_DOWN -> ("second " + decider()).equals(proposer) ? decider() : "second " + decider();
        };
    }

    /** The office that decides, or decided, at the stage. */
    private String decider() {
        return stage == Kind.DECISION ? "oblast" : "district";
    }

    /** Whether somebody may act who stands beside whose act it is: each official of an office does what the other does. */
    private boolean isTheirs(Act act, String who) {
        return switch (act) {
            case TAKE_BACK, REOPEN, TURN_DOWN, FIX, WITHDRAW, COMPLAIN -> who.equals(whose(act));
            default -> who.equals(whose(act)) || who.equals("second " + whose(act));
        };
    }

    private boolean isDecided() {
        return state.equals("APPROVED") || state.equals("REFUSED");
    }

    private boolean isLegal(Act act, String who) {
        boolean here = state.equals("SUBMITTED");
        boolean complaintWaits = state.equals("REFUSED") && complained && !answered;
        return isTheirs(act, who)
                && switch (act) {
                    case ASK -> here && stage == Kind.CHECK;
                    case CHECK ->
                        here && stage == Kind.CHECK && returned != Returned.WAITS && returned != Returned.DECLINED;
                    case REFUSE_AT_CHECK -> here && stage == Kind.CHECK && returned != Returned.WAITS;
                    case ACCEPT, DECLINE -> here && stage == Kind.CHECK && returned != Returned.NONE;
                    case FIX, RECALL -> state.equals("CORRECTION_ASKED");
                    case CONCLUDE -> here && stage == Kind.OPINION;
                    case APPROVE, REFUSE -> here && stage == Kind.DECISION;
                    case RELEASE -> state.equals("APPROVED");
                    case WITHDRAW -> here || state.equals("CORRECTION_ASKED");
                    case COMPLAIN -> state.equals("REFUSED") && stage == Kind.CHECK && !complained;
                    case KEEP, CANCEL -> complaintWaits;
                    case PROPOSE -> isDecided() && proposer == null && !complaintWaits;
                    case REOPEN -> proposer != null && !complaintWaits;
                    case TURN_DOWN, TAKE_BACK -> proposer != null;
                };
    }

    private void follow(Act act, String who) {
        switch (act) {
            case ASK -> state = "CORRECTION_ASKED";
            case FIX -> {
                state = "SUBMITTED";
                returned = Returned.WAITS;
            }
            case ACCEPT -> returned = Returned.ACCEPTED;
            case DECLINE -> returned = Returned.DECLINED;
            case RECALL -> {
                state = "SUBMITTED";
                returned = Returned.NONE;
            }
            case CHECK -> stage = Kind.OPINION;
            case CONCLUDE -> stage = Kind.DECISION;
            case APPROVE -> state = "APPROVED";
            case REFUSE_AT_CHECK, REFUSE -> state = "REFUSED";
            case RELEASE -> {
                state = "RELEASED";
                proposer = null;
            }
            case WITHDRAW -> state = "WITHDRAWN";
            case COMPLAIN -> complained = true;
            case KEEP -> answered = true;
            case CANCEL -> {
                state = "SUBMITTED";
                complained = false;
                proposer = null;
            }
            case PROPOSE -> proposer = who;
            case TURN_DOWN, TAKE_BACK -> proposer = null;
            case REOPEN -> {
                state = "SUBMITTED";
                complained = false;
                answered = false;
                proposer = null;
            }
        }
    }

    private @Nullable RuntimeException tried(Act act, Actor actor) {
        clock.advance(Duration.ofSeconds(1)); // nobody does two things at one moment
        try {
            act(act, actor);
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    private void act(Act act, Actor actor) {
        UUID once = UUID.randomUUID();
        int version = cases.version(id);
        switch (act) {
            case ASK ->
                reviews.askForCorrections(
                        actor,
                        id,
                        once,
                        version,
                        List.of(new AskedCorrection("AMOUNT", AskedCorrection.Reason.OTHER, WORDS)));
            case FIX -> fix(actor);
            case ACCEPT -> judge(actor, once, version, Correction.Verdict.ACCEPTED);
            case DECLINE -> judge(actor, once, version, Correction.Verdict.NOT_ACCEPTED);
            case RECALL -> reviews.recall(actor, id, once, version);
            case CHECK -> reviews.completeDocumentCheck(actor, id, once, version);
            case CONCLUDE -> reviews.conclude(actor, id, once, version, true, WORDS);
            case APPROVE -> decisions.approve(actor, id, once, version, WORDS, WORDS, WORDS);
            case REFUSE_AT_CHECK -> decisions.refuse(actor, id, once, version, "R_6", WORDS);
            case REFUSE -> decisions.refuse(actor, id, once, version, "R_7", WORDS);
            case RELEASE -> decisions.release(actor, id, once, version, WORDS);
            case WITHDRAW -> submission.withdraw(actor, id, version, WORDS);
            case COMPLAIN -> complaints.file(actor, id, WORDS, UUID.randomUUID());
            case KEEP -> complaints.decide(actor, id, once, version, true, WORDS);
            case CANCEL -> complaints.decide(actor, id, once, version, false, WORDS);
            case PROPOSE -> acts.propose(actor, id);
            case REOPEN -> acts.confirm(actor, id);
            case TURN_DOWN -> acts.turnDown(actor, id);
            case TAKE_BACK -> acts.takeBack(actor, id);
        }
    }

    /** The corrected application comes back; its other answers, which the rules of sending ask for, are not what is walked here. */
    private void fix(Actor actor) {
        transaction.executeWithoutResult(status -> {
            Application asked = repository.findById(id).orElseThrow();
            asked.sendBack(
                    fields.read(asked),
                    period.moved(asked.getDeadlines(), clock.today()),
                    WORDS,
                    actor.accountId(),
                    clock.instant());
        });
    }

    private void judge(Actor actor, UUID once, int version, Correction.Verdict verdict) {
        UUID last = jdbc.sql("""
                        select id from application_correction where application_id = ? and comment is not null
                        order by asked_at desc limit 1""").param(id).query(UUID.class).optional().orElseGet(UUID::randomUUID);
        reviews.judgeCorrections(actor, id, once, version, List.of(new Corrections.Judged(last, verdict, WORDS)));
    }

    private void check(String where) {
        assertThat(cases.state(id)).as(where).isEqualTo(state);
        boolean waits = state.equals("SUBMITTED");
        assertThat(flag("stage_kind is not distinct from '%s'".formatted(stage)) || !waits)
                .as(where + ": stage " + stage)
                .isTrue();
        assertThat(flag("due_on is not null")).as(where + ": a day is due").isEqualTo(waits);
        assertThat(flag("clock_stopped_on is not null") || !state.equals("CORRECTION_ASKED"))
                .as(where + ": the clock stands still during corrections")
                .isTrue();
        assertThat(flag("clock_stopped_on is null") || !waits)
                .as(where + ": the clock runs")
                .isTrue();
        assertThat(money.of(Places.AKMOLA).reserved().subtract(before))
                .as(where + ": money")
                .isEqualByComparingTo(BigDecimal.valueOf(state.equals("APPROVED") ? AMOUNT : 0));
        cast.forEach((who, actor) ->
                assertThat(looks(actor)).as(where + ": looked at by " + who).isEqualTo(LOOKERS.contains(who)));
    }

    private boolean looks(Actor actor) {
        try {
            access.findVisibleTo(actor, id);
            return true;
        } catch (NotFoundException foreign) {
            return false;
        }
    }

    private boolean flag(String condition) {
        return jdbc.sql("select " + condition + " from loan_application where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Lines about the application; that somebody answered a rule is no step. */
    private int logged() {
        return jdbc.sql("select count(*) from audit_entry where subject = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
