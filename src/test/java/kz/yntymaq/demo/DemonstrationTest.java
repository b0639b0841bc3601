package kz.yntymaq.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.YntymaqApplication;
import kz.yntymaq.office.Actors;
import kz.yntymaq.programme.edition.MciYears;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.reporting.Refresh;
import kz.yntymaq.signature.SignatureUse;
import kz.yntymaq.signature.SignatureVerifier;
import kz.yntymaq.signature.SignedDocument;
import kz.yntymaq.signature.StandingSignatures;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The demonstration can be begun on any day, also in years that nobody has entered figures for. */
class DemonstrationTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ALMATY);

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({"2027-01-10, 2026, 2027", "2028-02-10, 2027, 2028"})
    void is_whole_around_a_new_year(LocalDate today, int before, int now) throws Exception {
        try (ConfigurableApplicationContext portal = startedOn(today)) {
            new Background(portal.getBean(ThreadPoolTaskExecutor.class), portal.getBean(JdbcClient.class)).await();
            assertThat(states(portal))
                    .containsExactly(
                            "APPROVED",
                            "APPROVED",
                            "APPROVED",
                            "APPROVED",
                            "APPROVED",
                            "APPROVED",
                            "APPROVED",
                            "APPROVED",
                            "APPROVED",
                            "CORRECTION_ASKED",
                            "DRAFT",
                            "DRAFT",
                            "DRAFT",
                            "DRAFT",
                            "DRAFT",
                            "REFUSED",
                            "REFUSED",
                            "SUBMITTED",
                            "SUBMITTED",
                            "SUBMITTED",
                            "SUBMITTED",
                            "SUBMITTED",
                            "SUBMITTED",
                            "SUBMITTED",
                            "SUBMITTED",
                            "WITHDRAWN",
                            "WITHDRAWN");
            assertThat(portal.getBean(JdbcClient.class)
                            .sql(
                                    "select bin from cooperative where bin not like to_char(registered_on, 'YYMM') || '4%'")
                            .query(String.class)
                            .list())
                    .as("a BIN begins with the year and month of its registration")
                    .isEmpty();
            ties(portal);
            signedByItsOwnAuthority(portal);
            showsWhatWaits(portal);
            hasCorrectionsThatCameBack(portal);
            keepsABookOfShares(portal);
            hasBodiesWithSomethingToDo(portal, today);
            assertThat(portal.getBean(JdbcClient.class)
                            .sql(
                                    "select a.state_number from loan_application a left join subsidy_contract c on c.application_id = a.id"
                                            + " where a.state = 'APPROVED' and a.programme = 'P08' and c.application_id is null")
                            .query(String.class)
                            .list())
                    .as("what awaits its contract")
                    .containsExactly("СМАЖ-8-117");
            var limits = portal.getBean(Limits.class);
            assertThat(List.of(before, now))
                    .allSatisfy(year -> assertThat(limits.ofYear("AA", year)).hasSize(6));
            var indexes = portal.getBean(MciYears.class);
            assertThat(indexes.find(2026).orElseThrow().sourceRu()).startsWith("Закон");
            assertThat(indexes.find(now)).hasValueSatisfying(made -> {
                assertThat(made.tenge()).isEqualByComparingTo("4325");
                assertThat(made.sourceKk()).contains("ойдан алынды");
                assertThat(made.sourceRu()).contains("Придумано");
            });
            if (before == 2026) { // once is enough
                new DemoPapers(portal).areReadInBothLanguages();
            }
        }
    }

    /** Its sums tie, and nothing in it counts as a fact. */
    private static void ties(ConfigurableApplicationContext portal) throws Exception {
        portal.getBean(Refresh.class).now();
        assertThat(portal.getBean(JdbcClient.class)
                        .sql("select origin from reporting_state where exists (select from reporting_demonstration)")
                        .query(String.class)
                        .single())
                .isEqualTo("DEMONSTRATION");
        portal.getBean("sumsCommand", ApplicationRunner.class).run(new DefaultApplicationArguments("check-sums"));
        assertThat(portal.getBean("sumsCommand", ExitCodeGenerator.class).getExitCode())
                .as("the row that does not tie stands above")
                .isZero();
    }

    /** A running withdrawal, an incident whose clock runs, people of each level, a helper who called something ready. */
    private static void showsWhatWaits(ConfigurableApplicationContext portal) {
        var jdbc = portal.getBean(JdbcClient.class);
        assertThat(jdbc.sql("""
                        select (select count(*) from consent_withdrawal where state = 'ASKED'),
                               (select count(*) from incident i where not exists
                                 (select from incident_entry e where e.incident_id = i.id and e.kind = 'AUTHORITY_TOLD')),
                               (select count(*) from application_help h join loan_application a on a.id = h.application_id
                                 where h.act = 'READY' and a.state = 'DRAFT'),
                               (select count(*) from application_help_section),
                               (select count(distinct account_id) from signed_document where kind = 'founders'),
                               (select count(distinct identity_level) from account)""")
                        .query((row, n) -> IntStream.rangeClosed(1, 6)
                                .mapToObj(column -> number(row, column))
                                .toList())
                        .single())
                .containsExactly(1, 1, 1, 6, 3, 2);
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry where action = 'application.called-ready' and for_account is not null""").query(Integer.class).single()).isOne();
        assertThat(jdbc.sql("""
                        select key || ' ' || at from inbox_message
                         where key not in ('meeting.message.secretary', 'assembly.message.opened') -- of meetings that are held while one looks
                           and (extract(hour from at at time zone 'Asia/Almaty') not between 8 and 18
                            or at > (select max(at) + interval '1 hour' from audit_entry))""").query(String.class).list())
                .as("messages at night, or after all that they tell of")
                .isEmpty();
    }

    /** At a check of Zerendi's: two came back, one of them is accepted and one waits. */
    private static void hasCorrectionsThatCameBack(ConfigurableApplicationContext portal) {
        assertThat(portal.getBean(JdbcClient.class).sql("""
                        select coalesce(c.verdict, '-') from application_correction c
                          join application_case_v a on a.id = c.application_id
                         where c.comment is not null and c.sent_back_at is not null
                           and a.stage = 'DOCUMENT_CHECK' and a.district_code = '115600000'
                         order by 1""").query(String.class).list())
                .containsExactly("-", "ACCEPTED");
    }

    /** Paid in money and kind, an additional contribution, a register that was read in, mistakes put right, shares of who left, was excluded or died that wait to be paid out. */
    private static void keepsABookOfShares(ConfigurableApplicationContext portal) {
        var jdbc = portal.getBean(JdbcClient.class);
        assertThat(jdbc.sql("""
                        select (select count(*) from ledger_transaction where kind = 'SHARE' and reverses is null),
                               (select count(*) from ledger_transaction where kind = 'ADDITIONAL'),
                               (select count(*) from ledger_transaction where reverses is not null),
                               (select count(*) from share_property),
                               (select count(*) from ledger_balance_v where account = 'PAYABLE' and balance > 0 and book like 'SHARES:%'),
                               (select sum(amount) from ledger_entry)""")
                        .query((row, n) -> IntStream.rangeClosed(1, 6)
                                .mapToObj(column -> number(row, column))
                                .toList())
                        .single())
                .containsExactly(60, 4, 2, 2, 4, 0);
    }

    /** Eleven members with a chair alone, forty with a board, a board and a commission whose terms end, a yearly meeting that is overdue. */
    private static void hasBodiesWithSomethingToDo(ConfigurableApplicationContext portal, LocalDate today) {
        var jdbc = portal.getBean(JdbcClient.class);
        assertThat(jdbc.sql("""
                        select (select count(*) from (select cooperative_id from cooperative_member_v
                                                       group by 1 having count(*) > 10) large),
                               (select count(*) from body_term where body = 'BOARD' and ended_on is null),
                               (select count(*) from body_term where body = 'REVISION' and ended_on is null),
                               (select count(*) from cooperative_activity_v v join cooperative c on c.id = v.cooperative_id
                                 where v.last_general_meeting_on is null and c.registered_on < cast(:now as date) - 365)""".replace(":now", "'" + today + "'"))
                        .query((row, n) -> IntStream.rangeClosed(1, 4)
                                .mapToObj(column -> number(row, column))
                                .toList())
                        .single())
                .containsExactly(2, 3, 1, 1);
    }

    private static int number(ResultSet row, int column) {
        try {
            return row.getInt(column);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void signedByItsOwnAuthority(ConfigurableApplicationContext portal) {
        var jdbc = portal.getBean(JdbcClient.class);
        UUID approved = jdbc.sql("select id from loan_application where state = 'APPROVED' and programme = 'AA'")
                .query(UUID.class)
                .single();
        List<SignedDocument> signed = portal.getBean(StandingSignatures.class).about(approved).stream()
                .map(StandingSignatures.Standing::document)
                .toList();
        assertThat(signed).extracting(SignedDocument::kind).containsExactly("application", "decision");
        assertThat(signed).extracting(SignedDocument::firstHead).containsExactly(true, false);
        assertThat(signed).allSatisfy(one -> {
            assertThat(one.issuer()).isEqualTo(DemoAuthority.NAME);
            byte[] cms = portal.getBean(StandingSignatures.class)
                    .content(portal.getBean(Actors.class).find(one.account()).orElseThrow(), approved, one.id())
                    .cms();
            var verifier = portal.getBean(SignatureVerifier.class);
            byte[] text = verifier.content(cms).orElseThrow();
            verifier.verify(cms, new SignatureVerifier.Expected(text, SignatureUse.DOCUMENT, one.takenAt(), false));
        });
    }

    @Test
    void its_authority_outlives_a_start() {
        assertThat(authority().roots()).isEqualTo(authority().roots());
    }

    @Test
    void no_real_portal_starts_with_its_authority_among_those_it_trusts(@TempDir Path trusted) throws Exception {
        Files.write(trusted.resolve("root.cer"), authority().roots().get(0).getEncoded());
        new ApplicationContextRunner()
                .withUserConfiguration(Checks.class)
                .withBean(Clock.class, () -> NOW)
                .withPropertyValues(
                        "yntymaq.signature.verifier=bouncy-castle",
                        "yntymaq.signature.ocsp=http://127.0.0.1:9/",
                        "yntymaq.signature.trust-folder=" + trusted)
                .run(portal -> assertThat(portal)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("An authority for tests is not trusted"));
    }

    /** What checks signatures, as a portal without the demonstration has it. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("kz.yntymaq.signature.check")
    @ConfigurationPropertiesScan("kz.yntymaq.signature.check")
    static class Checks {}

    private DemoAuthority authority() {
        return new DemoAuthority(data, new DemoClock(NOW));
    }

    private static List<String> states(ConfigurableApplicationContext portal) {
        return portal.getBean(JdbcClient.class)
                .sql("select state from loan_application order by state")
                .query(String.class)
                .list();
    }

    private ConfigurableApplicationContext startedOn(LocalDate today) {
        return new SpringApplicationBuilder(YntymaqApplication.class)
                .profiles("demo")
                .initializers(portal -> portal.addBeanFactoryPostProcessor(factory -> {
                    var beans = (BeanDefinitionRegistry) factory;
                    withoutHelpersOfTests(beans);
                    standStill(beans, today);
                }))
                .run(
                        "--spring.datasource.url=" + TestDatabase.fresh("demonstration_" + today),
                        "--yntymaq.data=" + data,
                        "--spring.flyway.enabled=false", // the template was migrated already
                        "--spring.session.jdbc.cleanup-cron=-",
                        "--yntymaq.password-strength=4",
                        "--server.port=0",
                        "--server.shutdown=immediate");
    }

    /** They lie under the same package as the portal and are found with it. */
    private static void withoutHelpersOfTests(BeanDefinitionRegistry beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            String type = beans.getBeanDefinition(name).getBeanClassName();
            if (type != null && type.startsWith(TestDatabase.class.getPackageName())) {
                beans.removeBeanDefinition(name);
            }
        }
    }

    private static void standStill(BeanDefinitionRegistry beans, LocalDate today) {
        Clock night =
                Clock.fixed(today.atTime(LocalTime.of(23, 30)).atZone(ALMATY).toInstant(), ALMATY);
        beans.removeBeanDefinition("demoClock");
        var clock = new RootBeanDefinition(DemoClock.class, () -> new DemoClock(night));
        clock.setPrimary(true);
        beans.registerBeanDefinition("demoClock", clock);
    }
}
