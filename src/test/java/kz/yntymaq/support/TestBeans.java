package kz.yntymaq.support;

import java.util.Map;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.submission.HandingIn;
import kz.yntymaq.cooperative.authorisation.AuthorisationRecords;
import kz.yntymaq.notification.channel.ChannelSwitch;
import kz.yntymaq.office.Actors;
import kz.yntymaq.office.appointment.Proposals;
import kz.yntymaq.office.appointment.Proposing;
import kz.yntymaq.programme.fund.LimitSetting;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.answer.OfficialAnswers;
import kz.yntymaq.review.inspection.InspectionPhotos;
import kz.yntymaq.review.inspection.Inspections;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What the portal gets instead of its own in tests, and what tests get. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    SwitchingDataSource dataSource(Environment environment) {
        Map<String, String> settings = Binder.get(environment)
                .bind("spring.datasource.hikari.data-source-properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        return new SwitchingDataSource(TestDatabase.fresh("start"), settings);
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    static RememberedPasswords rememberedPasswords() {
        return new RememberedPasswords();
    }

    @Bean
    TestTrust testTrust(TestClock clock) {
        return new TestTrust(clock);
    }

    @Bean
    TestNcalayer testNcalayer() {
        return new TestNcalayer();
    }

    @Bean
    DynamicPropertyRegistrar signatures(TestTrust trust, TestNcalayer program) {
        return settings -> {
            settings.add("yntymaq.signature.verifier", () -> "bouncy-castle");
            settings.add("yntymaq.signature.ocsp", trust::ocsp);
            settings.add("yntymaq.signature.ncalayer-port", program::port);
        };
    }

    @Bean
    @Primary
    FactorSwitch factorSwitch() {
        return new FactorSwitch();
    }

    @Bean
    @Primary
    ChannelSwitch channelSwitch() {
        return new ChannelSwitch();
    }

    @Bean
    DynamicPropertyRegistrar lettersOnlyWhenATestSendsThem() {
        return settings -> settings.add("yntymaq.notice-every", () -> "PT12H");
    }

    @Bean
    DynamicPropertyRegistrar tablesOnlyWhenATestWritesThem() {
        return settings -> settings.add("yntymaq.export-every", () -> "PT12H");
    }

    @Bean
    Background background(ThreadPoolTaskExecutor applicationTaskExecutor, JdbcClient jdbc) {
        return new Background(applicationTaskExecutor, jdbc);
    }

    @Bean
    RuleAnswers ruleAnswers(OfficialAnswers answers, Applications applications, People people) {
        return new RuleAnswers(answers, applications, people);
    }

    @Bean
    Subsidies subsidies(
            Applications applications,
            ApplicationDocuments documents,
            HandingIn handing,
            Reviews reviews,
            Inspections inspections,
            InspectionPhotos photos,
            Decided decided) {
        return new Subsidies(applications, documents, handing, reviews, inspections, photos, decided);
    }

    @Bean
    OblastMoney oblastMoney(LimitSetting setting, Limits limits, People people) {
        return new OblastMoney(setting, limits, people);
    }

    @Bean
    Decided decided(AuthorisationRecords records, JdbcClient jdbc) {
        return new Decided(records, jdbc);
    }

    @Bean
    Places places(JdbcClient jdbc) {
        return new Places(jdbc);
    }

    @Bean
    People people(
            Accounts accounts,
            Confirmations confirmations,
            Actors actors,
            Proposing proposing,
            Proposals proposals,
            Places places,
            JdbcClient jdbc,
            TestClock clock) {
        return new People(accounts, confirmations, actors, proposing, proposals, places, jdbc, clock);
    }
}
