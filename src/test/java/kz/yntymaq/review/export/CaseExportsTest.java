package kz.yntymaq.review.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class CaseExportsTest {

    private static final String ALL = "/office?tab=all&sort=due";

    @Autowired
    CaseExports exports;

    @Autowired
    ExportWriter writer;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Cases cases;
    Someone person;
    Actor official;

    @BeforeEach
    void somebody_at_work() {
        jdbc.sql("delete from case_export").update();
        jdbc.sql("delete from application_transition").update();
        jdbc.sql("delete from loan_application").update();
        cases = new Cases(jdbc, people, clock);
        person = people.official(Places.ZERENDI);
        official = people.actor(person);
    }

    @Test
    void a_table_has_all_pages_of_the_filter_and_is_its_owners_for_some_days() throws IOException {
        Someone chair = people.villager();
        UUID cooperative = cases.cooperative(chair, Places.ZERENDI_VILLAGE);
        for (int i = 1; i <= 60; i++) {
            cases.sent(cooperative, chair, Places.ZERENDI_VILLAGE, null, i, null);
        }
        UUID working = cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        cases.sent(Places.BURABAY_KATARKOL, Stages.DOCUMENT_CHECK);
        jdbc.sql("update loan_application set amount = 100, worker_id = ? where id = ?")
                .params(person.id(), working)
                .update();
        assertThat(pages.get()
                        .uri("/office/export?filter=/office?tab=all&lang=ru")
                        .with(People.signedIn(person)))
                .bodyText()
                .contains("Составить таблицу")
                .doesNotContain("??", "undefined");
        assertThat(pages.perform(post("/office/export?lang=ru")
                        .param("filter", ALL + "&least=5&after=x")
                        .param("once", UUID.randomUUID().toString())
                        .with(csrf())
                        .with(People.signedIn(person))))
                .hasRedirectedUrl("/office/export");
        assertThat(pages.get().uri("/office/export?lang=ru").with(People.signedIn(person)))
                .hasHeader("Refresh", "5")
                .bodyText()
                .contains("ждёт очереди", "Сумма не меньше")
                .doesNotContain("??", "cases.xlsx");
        assertThatThrownBy(() -> exports.ask(official, ALL, UUID.randomUUID()))
                .as("one at a time")
                .isInstanceOf(RuleViolationException.class);

        writer.round();

        CaseExport made = exports.of(official).orElseThrow();
        assertThat(made.state()).isEqualTo(CaseExport.State.DONE);
        List<Row> rows = download(made);
        assertThat(rows).hasSize(1 + 57);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Номер");
        assertThat(rows.stream().map(row -> row.getCellText(5)).distinct())
                .contains("отказано")
                .hasSize(3);
        assertThat(rows.get(1).getCellText(8))
                .as("the earliest deadline first")
                .endsWith(official.name().split(" ")[0]);
        assertThat(jdbc.sql(
                                "select action from audit_entry where account_id = ? and action like 'review.export%' order by position")
                        .param(person.id())
                        .query(String.class)
                        .list())
                .containsExactly("review.export-asked", "review.export-taken");
        for (Someone other : List.of(people.official(Places.ZERENDI), people.official(Places.AKMOLA))) {
            assertThat(pages.get().uri(file(made)).with(People.signedIn(other))).hasStatus(404);
            assertThatThrownBy(() -> exports.remove(people.actor(other), made.id()))
                    .isInstanceOf(NotFoundException.class);
        }
        jdbc.sql("update case_export set place = '1133'").update();
        assertThat(exports.of(official)).as("asked for in another office").isEmpty();
        jdbc.sql("update case_export set place = ?")
                .param(official.scopePrefix())
                .update();

        clock.advance(Duration.ofDays(CaseExports.KEPT_DAYS));
        assertThat(pages.get().uri(file(made)).with(People.signedIn(person))).hasStatus(404);
        exports.forgetOld();
        assertThat(parts()).isZero();
    }

    @Test
    void of_two_nodes_one_writes_and_what_a_node_left_another_begins_anew_and_in_the_end_says_so() throws Exception {
        cases.sent(Places.ZERENDI_VILLAGE, Stages.DOCUMENT_CHECK);
        exports.ask(official, ALL, UUID.randomUUID());
        List<Optional<CaseExport>> taken = AtOnce.times(2, exports::take);
        CaseExport left = taken.stream().flatMap(Optional::stream).toList().get(0);
        assertThat(taken).containsOnlyOnce(Optional.empty());
        exports.keep(left, 0, new byte[] {1});

        clock.advance(CaseExports.SILENT.plusSeconds(1));
        CaseExport anew = exports.take().orElseThrow();
        assertThat(anew.attempt()).isEqualTo(2);
        assertThat(parts()).as("nothing of the attempt before stays").isZero();
        exports.keep(left, 1, new byte[] {1});
        exports.finish(left, 1);
        exports.fail(left);
        assertThat(exports.advance(left, 1, 1)).isFalse();
        assertThat(parts()).isZero();
        assertThat(exports.advance(anew, 1, 2)).isTrue();
        assertThat(pages.get().uri("/office/export?lang=kk").with(People.signedIn(person)))
                .bodyText()
                .contains("кесте басынан жасалып жатыр", "Жазылған өтінімдер: 1 (барлығы 2)");

        exports.putBack(anew);
        writer.round();
        assertThat(exports.find(official, anew.id()).isDone()).isTrue();

        UUID next = exports.ask(official, ALL, UUID.randomUUID());
        for (int i = 0; i < CaseExports.ATTEMPTS; i++) {
            assertThat(exports.take()).isPresent();
            clock.advance(CaseExports.SILENT.plusSeconds(1));
        }
        assertThat(exports.take()).isEmpty();
        assertThat(exports.find(official, next).state()).isEqualTo(CaseExport.State.FAILED);
        assertThat(pages.get().uri("/office/export?lang=kk").with(People.signedIn(person)))
                .doesNotContainHeader("Refresh")
                .bodyText()
                .contains("Кестені жасау мүмкін болмады");
    }

    @Test
    void who_removes_one_stops_it_and_who_left_the_office_gets_none() {
        UUID asked = exports.ask(official, ALL, UUID.randomUUID());
        CaseExport taken = exports.take().orElseThrow();
        exports.remove(official, asked);
        assertThat(exports.advance(taken, 1, 1)).isFalse();
        exports.finish(taken, 1);
        assertThat(exports.of(official)).isEmpty();

        exports.ask(official, ALL, UUID.randomUUID());
        jdbc.sql("update appointment set ended_at = now() where account_id = ?")
                .param(person.id())
                .update();
        writer.round();
        assertThat(jdbc.sql("select state from case_export").query(String.class).single())
                .isEqualTo("FAILED");
        assertThatThrownBy(() -> exports.of(people.actor(people.villager()))).isInstanceOf(NotFoundException.class);
    }

    private List<Row> download(CaseExport made) throws IOException {
        var response = pages.get()
                .uri(file(made))
                .with(People.signedIn(person))
                .exchange()
                .getResponse();
        byte[] content = response.getContentAsByteArray();
        assertThat(response.getHeader("Content-Disposition")).contains("attachment");
        assertThat((long) content.length).isEqualTo(made.size());
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String file(CaseExport made) {
        return "/office/export/" + made.id() + "/cases.xlsx";
    }

    private long parts() {
        return jdbc.sql("select count(*) from case_export_part")
                .query(Long.class)
                .single();
    }
}
