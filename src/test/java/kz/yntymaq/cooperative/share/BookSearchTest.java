package kz.yntymaq.cooperative.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.people.MemberList;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Members of a large co-operative are found in the book of shares and in their list, whatever page they stand on. */
@PortalTest
class BookSearchTest {

    private static final int MANY = 30;

    @Autowired
    ShareMembers book;

    @Autowired
    MemberList list;

    @Autowired
    CooperativeViews pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Test
    void a_part_of_the_name_in_any_letters_or_the_number_finds_a_member_of_the_second_page() {
        Made made = fixtures.activeWithBoard(Places.ZERENDI_VILLAGE, MANY, 3);
        jdbc.sql("""
                update account set family_name = 'Құрманғалиева' where id = (
                  select m.account_id from share_member s join membership m on m.id = s.membership_id
                   where s.cooperative_id = ? and s.number = ?)""").params(made.id(), MANY).update();
        ShareMembers.Listed first = book.byNumber(made.id(), null, null);
        assertThat(first.count()).isEqualTo(MANY);
        assertThat(first.searchable()).isTrue();
        assertThat(numbers(book.byNumber(made.id(), null, first.rows().next()))).endsWith(MANY);

        assertThat(numbers(book.byNumber(made.id(), "курмангали", null))).containsExactly(MANY);
        assertThat(numbers(book.byNumber(made.id(), " " + MANY + " ", null))).containsExactly(MANY);
        assertThat(numbers(book.byNumber(made.id(), "3", null))).containsExactly(3);
        assertThat(list.of(
                                pages.findChairedBy(people.actor(made.chair()), made.id()),
                                MemberList.Group.MEMBERS,
                                "курмангали",
                                null)
                        .count())
                .isEqualTo(1);

        assertThat(opened(made, "/shares?lang=ru")).contains("role=\"search\"", "Всего 30 человек", "rel=\"next\"");
        assertThat(opened(made, "/shares?who=курмангали&lang=ru"))
                .contains("Құрманғалиева", "Найдено: 1 человек", "value=\"курмангали\"")
                .doesNotContain("rel=\"next\"");
        assertThat(opened(made, "/shares?who=жоқ&lang=ru")).contains("Такого члена не нашлось", "/associates");
        assertThat(opened(made, "/shares?who=%25&lang=ru")).contains("Такого члена не нашлось");
    }

    @Test
    void nobody_of_another_cooperative_is_found() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        jdbc.sql("update account set family_name = 'Бөгденов' where id = ?")
                .param(other.member().id())
                .update();
        assertThat(numbers(book.byNumber(made.id(), "бөгденов", null))).isEmpty();
        assertThat(book.byNumber(made.id(), "бөгденов", null).count()).isZero();
        assertThat(opened(made, "/shares")).doesNotContain("role=\"search\"");
    }

    private static List<Integer> numbers(ShareMembers.Listed found) {
        return found.rows().rows().stream().map(ShareMember::number).toList();
    }

    private String opened(Made made, String page) {
        return new String(
                web.get()
                        .uri("/cabinet/cooperatives/" + made.id() + page)
                        .with(People.signedIn(made.chair()))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
