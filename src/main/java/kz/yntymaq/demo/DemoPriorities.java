package kz.yntymaq.demo;

import static kz.yntymaq.programme.priority.PriorityDirection.BEEKEEPING;
import static kz.yntymaq.programme.priority.PriorityDirection.CROP;
import static kz.yntymaq.programme.priority.PriorityDirection.GREENHOUSE;
import static kz.yntymaq.programme.priority.PriorityDirection.LIVESTOCK;
import static kz.yntymaq.programme.priority.PriorityDirection.PROCESSING;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.programme.priority.PriorityDirection;
import kz.yntymaq.programme.priority.PriorityLists;
import kz.yntymaq.programme.priority.Publishing;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A handful of okrugs, villages and a small town, so that the demonstration needs no import; and the screening of Akmola: this
 * year's list with a correction, and the next one's on its way, with an okrug in each state.
 * What villages are said to have is made up.
 */
@Component
@Profile("demo")
class DemoPriorities {

    private static final String ZERENDI = "115630000";
    private static final String KUSEP = "115647000";
    private static final String ORTAK = "115652000";
    private static final String KATARKOL = "117057000";
    private static final String URUMKAI = "117061000";

    private static final String SMALL_TOWN = "114020100";

    private static final long PUBLISHED = 58;
    private static final long CORRECTED = 41;
    private static final long NEXT_BEGUN = 12;
    private static final long NEXT_PUBLISHED = 6;
    private static final long NEXT_SENT = 4;
    private static final long NEXT_RETURNED = 2;

    private final PriorityLists lists;
    private final Publishing publishing;
    private final DemoPeople people;
    private final DemoClock clock;
    private final JdbcClient jdbc;

    DemoPriorities(PriorityLists lists, Publishing publishing, DemoPeople people, DemoClock clock, JdbcClient jdbc) {
        this.lists = lists;
        this.publishing = publishing;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Places, before anything else. */
    void load() {
        CSVFormat form = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = new InputStreamReader(
                        new ClassPathResource("demo/places.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = form.parse(file)) {
            rows.forEach(row -> add(
                    row.get("kato"),
                    row.get("level"),
                    Short.parseShort(row.get("type_code")),
                    row.get("name_kk"),
                    row.get("name_ru")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        jdbc.sql("update territory set small_town = true where code = ?")
                .param(SMALL_TOWN)
                .update();
    }

    private void add(String code, String level, short type, String kk, String ru) {
        boolean okrug = level.equals("sub_district");
        String district = code.substring(0, 4) + "00000";
        String ownOkrug = code.substring(0, 6) + "000";
        jdbc.sql("""
                insert into territory (code, level, type_code, name_kk, name_ru, parent_code, oblast_code, district_code, okrug_code)
                select :code, :level, :type, :kk, :ru,
                       coalesce((select code from territory where code = :okrug and code <> :code), :district),
                       :oblast, :district, case when :level = 'OKRUG' then :code else (select code from territory where code = :okrug) end
                on conflict do nothing""")
                .param("code", code)
                .param("level", okrug ? "OKRUG" : "SETTLEMENT")
                .param("type", type)
                .param("kk", kk)
                .param("ru", ru)
                .param("oblast", code.substring(0, 2) + "0000000")
                .param("district", district)
                .param("okrug", ownOkrug)
                .update();
    }

    private record Found(String village, Set<PriorityDirection> directions, String why) {}

    void fill() {
        int[] first = new int[1];
        clock.daysAgo(PUBLISHED, () -> {
            first[0] = Year.now(clock).getValue();
            agreed(zerendi(), ZERENDI, first[0], zerendiFound());
            agreed(burabay(), KATARKOL, first[0], katarkolFound());
            publish(first[0], null);
        });
        clock.daysAgo(CORRECTED, () -> {
            if (Year.now(clock).getValue() == first[0]) { // lists of a year that is over do not change any more
                agreed(zerendi(), ORTAK, first[0], ortakFound());
                publish(first[0], "Ортақ ауылдық округінің тізімі қосылды");
            }
        });
        next(first[0] + 1);
    }

    private void next(int year) {
        clock.daysAgo(NEXT_BEGUN, () -> {
            agreed(burabay(), KATARKOL, year, katarkolFound());
            lists.write(zerendi(), year, ORTAK, "115652100", Set.of(CROP), "Егістік алқабы 2 300 гектар");
        });
        clock.daysAgo(NEXT_PUBLISHED, () -> publish(year, null));
        clock.daysAgo(NEXT_SENT, () -> {
            sent(zerendi(), ZERENDI, year, zerendiFound());
            sent(people.actor(DemoPerson.OKRUG_OFFICIAL), KUSEP, year, kusepFound());
            agreed(
                    burabay(),
                    URUMKAI,
                    year,
                    new Found("117061100", Set.of(LIVESTOCK), "Жайылым 4 100 гектар, 380 сиыр бар"),
                    new Found("117061300", Set.of(CROP, PROCESSING), "Диірмен бар, бидай егіледі"),
                    new Found("117061400", Set.of(BEEKEEPING), "Орман шетінде 60 омарта бар"));
        });
        clock.daysAgo(
                NEXT_RETURNED,
                () -> lists.giveBack(
                        zerendi(),
                        year,
                        KUSEP,
                        UUID.randomUUID(),
                        lists.version(zerendi(), year, KUSEP),
                        "Өзен ауылында жайылым аз. Мал шаруашылығының орнына не басым екенін қайта қараңыз."));
    }

    private static Found[] zerendiFound() {
        return new Found[] {
            new Found(
                    "115630100", Set.of(PROCESSING, GREENHOUSE), "Аудан орталығы: өткізу нарығы мен электр қуаты бар"),
            new Found("115630280", Set.of(LIVESTOCK), "Жайылым жеткілікті, 420 сиыр бар"),
            new Found("115630380", Set.of(LIVESTOCK, CROP), "Жайылым мен егістік бар")
        };
    }

    private static Found[] kusepFound() {
        return new Found[] {
            new Found("115647100", Set.of(LIVESTOCK), "Сүт қабылдайтын пункт 6 км жерде"),
            new Found("115647300", Set.of(CROP), "Егістік алқабы 1 800 гектар"),
            new Found("115647400", Set.of(LIVESTOCK), "Үй сайын мал бар"),
            new Found("115647605", Set.of(), "Бес үй қалды, көшіп жатыр")
        };
    }

    private static Found[] ortakFound() {
        return new Found[] {
            new Found("115652100", Set.of(CROP), "Егістік алқабы 2 300 гектар"),
            new Found("115652400", Set.of(LIVESTOCK), "Жайылым жеткілікті"),
            new Found("115652700", Set.of(BEEKEEPING), "Қайың орманында омарталар бар")
        };
    }

    private static Found[] katarkolFound() {
        return new Found[] {
            new Found("117057100", Set.of(BEEKEEPING, PROCESSING), "Омарталар көп, бал өңдейтін цех жоқ"),
            new Found("117057200", Set.of(GREENHOUSE), "Жылу мен су бар"),
            new Found("117057500", Set.of(LIVESTOCK), "Жайылым жеткілікті")
        };
    }

    private void agreed(Actor district, String okrug, int year, Found... found) {
        sent(district, okrug, year, found);
        lists.agree(district, year, okrug, UUID.randomUUID(), lists.version(district, year, okrug));
    }

    private void sent(Actor official, String okrug, int year, Found... found) {
        for (Found each : found) {
            lists.write(official, year, okrug, each.village(), each.directions(), each.why());
        }
        lists.send(official, year, okrug, UUID.randomUUID(), lists.version(official, year, okrug));
    }

    private void publish(int year, @Nullable String reason) {
        Actor oblast = people.actor(DemoPerson.OBLAST_OFFICIAL);
        publishing.publish(oblast, year, UUID.randomUUID(), publishing.version(oblast, year), reason);
    }

    private Actor zerendi() {
        return people.actor(DemoPerson.DISTRICT_OFFICIAL);
    }

    private Actor burabay() {
        return people.actor(DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY);
    }
}
