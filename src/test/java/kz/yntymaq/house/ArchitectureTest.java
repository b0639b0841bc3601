package kz.yntymaq.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Digits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.support.PortalClasses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/** How the house is built, checked. */
class ArchitectureTest {

    private static final int LONGEST_CLASS = 300;

    private static final JavaClasses PORTAL = PortalClasses.ALL;

    /** Methods that give a page an entity without asking who looks, each with its reason. */
    private static final Map<String, String> OPEN_TO_EVERYONE = Map.ofEntries(
            Map.entry("Territories.", "places are public knowledge"),
            Map.entry("PlaceChoice.", "places are public knowledge"),
            Map.entry("Programmes.", "the programme's conditions are public"),
            Map.entry("Farmers.find", "by the account itself; pages ask for the actor's own"));

    @Test
    void services_give_pages_an_entity_only_when_told_who_asks() {
        var open = new TreeSet<String>();
        for (JavaClass service : PORTAL) {
            if (service.isMetaAnnotatedWith(Controller.class) || service.isInterface() || service.isRecord()) {
                continue;
            }
            service.getMethods().stream()
                    .filter(ArchitectureTest::isCalledByAPage)
                    .filter(ArchitectureTest::givesAnEntity)
                    .filter(method ->
                            !method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class)))
                    .filter(method -> !isPartOfAnEntity(service))
                    .map(method -> service.getSimpleName() + "." + method.getName())
                    .filter(name -> OPEN_TO_EVERYONE.keySet().stream().noneMatch(name::startsWith))
                    .forEach(open::add);
        }
        assertThat(open)
                .as("methods that give a page an entity without an Actor")
                .isEmpty();
    }

    private static boolean isCalledByAPage(JavaMethod method) {
        return method.getAccessesToSelf().stream()
                .anyMatch(access -> access.getOriginOwner().isMetaAnnotatedWith(Controller.class));
    }

    private static boolean isPartOfAnEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class);
    }

    private static boolean givesAnEntity(JavaMethod method) {
        return method.getReturnType().getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.isAnnotatedWith(Entity.class));
    }

    @Test
    void repositories_stay_inside_their_room() {
        var abroad = new TreeSet<String>();
        for (JavaClass type : PORTAL) {
            if (type.isAssignableTo(org.springframework.data.repository.Repository.class)) {
                type.getAccessesToSelf().stream()
                        .map(access -> access.getOriginOwner())
                        .filter(user -> !room(user).equals(room(type)))
                        .forEach(user -> abroad.add(user.getName() + " uses " + type.getSimpleName()));
            }
        }
        assertThat(abroad).isEmpty();
    }

    /** The room of a class: the first package under the portal's own. */
    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("^kz\\.yntymaq\\.?", "").replaceFirst("\\..*", "");
    }

    @Test
    void entities_change_only_through_methods_named_for_what_happens() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveNameMatching("set[A-Z].*")
                .should()
                .bePublic()
                .check(PORTAL);
    }

    @Test
    void money_is_never_a_binary_fraction() {
        noFields()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are stored or typed",
                        type -> isPartOfAnEntity(type)
                                || nameMatching(".*(Form|Form\\$.*)").test(type)))
                .should()
                .haveRawType(DescribedPredicate.describe(
                        "double or float",
                        type -> Stream.of(double.class, float.class, Double.class, Float.class)
                                .anyMatch(type::isEquivalentTo)))
                .check(PORTAL);
    }

    @Test
    void no_form_takes_more_money_than_its_column() {
        fields().that()
                .haveRawType(BigDecimal.class)
                .and()
                .areDeclaredInClassesThat(nameMatching(".*(Form|Form\\$.*)"))
                .should(new ArchCondition<JavaField>("hold at most 13 digits before the comma and 2 after it") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        boolean fits = field.tryGetAnnotationOfType(Digits.class)
                                .filter(most -> most.integer() <= 13 && most.fraction() <= 2)
                                .isPresent();
                        events.add(new SimpleConditionEvent(field, fits, field.getFullName()));
                    }
                })
                .check(PORTAL);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(PORTAL);
    }

    @Test
    void time_comes_from_the_clock_bean_only() {
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>> now = DescribedPredicate.describe(
                "now() without the clock",
                call -> call.getTarget().getName().equals("now")
                        && call.getTarget().getOwner().isAssignableTo(Temporal.class)
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
        noClasses()
                .that(DescribedPredicate.not(nameMatching(".*PageConfiguration|.*DemoClock")))
                .should()
                .callMethodWhere(now)
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(nameMatching("system.*"))))
                .orShould()
                .callConstructorWhere(target(owner(assignableTo(Date.class))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PORTAL);
        noClasses()
                .that()
                .resideOutsideOfPackage("kz.yntymaq.signature.check") // whose library speaks so
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(PORTAL);
    }

    @Test
    void classes_stay_small() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> lines(file) > LONGEST_CLASS)
                            .map(file -> file.getFileName() + " has " + lines(file) + " lines"))
                    .as("classes longer than " + LONGEST_CLASS + " lines")
                    .isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_room_says_in_a_sentence_what_lives_in_it() throws IOException {
        try (var folders = Files.walk(Path.of("src/main/java/kz/yntymaq"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
                    .isEmpty();
        }
    }
}
