package kz.yntymaq.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.review.Cases;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Stages;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places come from counts of blocks of 256 that the database keeps; they must be what counting one by one tells. */
@PortalTest
class WaitingListTest {

    private static final WaitingList.Filter ALL = new WaitingList.Filter(null, null);

    @Autowired
    WaitingList waiting;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<UUID> sent = new ArrayList<>();

    private void applications_in_three_blocks_of_two_oblasts_and_two_years() {
        var cases = new Cases(jdbc, people, clock);
        int[] places = {200_255, 200_256, 200_257, 200_511, 200_512, 200_700, 200_701};
        for (int place : places) {
            for (String village : List.of(Places.ZERENDI_VILLAGE, Places.SAIRAM_KARAMURT)) {
                UUID id = cases.sent(village, Stages.DOCUMENT_CHECK);
                jdbc.sql("update loan_application set queue_place = ?, queue_year = ? where id = ?")
                        .params(place, place == 200_257 ? 2027 : 2026, id)
                        .update();
                sent.add(id);
            }
        }
    }

    @Test
    void places_are_those_that_counting_one_by_one_tells_also_after_some_left_or_moved() {
        applications_in_three_blocks_of_two_oblasts_and_two_years();
        assertPlaces();

        jdbc.sql(
                        "update loan_application set state = 'WITHDRAWN', stage = null, stage_kind = null, acting_level = null where id = ?")
                .param(sent.get(0))
                .update();
        jdbc.sql("update loan_application set oblast_code = ?, queue_place = 200800 where id = ?")
                .params(Places.TURKISTAN, sent.get(4))
                .update();
        jdbc.sql("update loan_application set queue_place = 200900 where id = ?")
                .param(sent.get(2))
                .update();
        jdbc.sql("update loan_application set state = 'CORRECTION_ASKED', clock_stopped_on = '2026-11-20' where id = ?")
                .param(sent.get(6))
                .update();
        jdbc.sql("delete from loan_application where id = ?").param(sent.get(8)).update();

        assertThat(waiting.placeOf(sent.get(0))).isEmpty();
        assertPlaces();
    }

    private void assertPlaces() {
        Map<UUID, Integer> expected = new LinkedHashMap<>();
        jdbc.sql("""
                select id, rank() over (partition by programme, oblast_code order by queue_year, queue_place) as place
                  from loan_application where state in ('SUBMITTED', 'CORRECTION_ASKED')
                 order by submitted_at, id""").query(row -> {
            expected.put(row.getObject("id", UUID.class), row.getInt("place"));
        });
        Map<UUID, Integer> found = new LinkedHashMap<>();
        String after = null;
        do {
            KeyPage<WaitingList.Line> page = waiting.list(ALL, after);
            page.rows().forEach(line -> found.put(line.id(), line.place()));
            after = page.next();
        } while (after != null);

        assertThat(found).containsExactlyEntriesOf(expected);
        assertThat(waiting.count(ALL)).isEqualTo(CappedCount.exactly(expected.size()));
        expected.forEach((id, place) -> assertThat(waiting.placeOf(id)).hasValue(place));
    }
}
