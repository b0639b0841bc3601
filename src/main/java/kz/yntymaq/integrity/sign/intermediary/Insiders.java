package kz.yntymaq.integrity.sign.intermediary;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import kz.yntymaq.integrity.sign.CooperativeFacts;

/** Under which names a co-operative's own people may buy. */
final class Insiders {

    private Insiders() {}

    /** Person by plain name: members, leaders and their relatives. */
    static Map<String, String> byName(CooperativeFacts facts) {
        var people = new TreeSet<>(facts.members());
        people.addAll(facts.associated());
        people.addAll(facts.leaders());
        var names = new HashMap<String, String>();
        for (String person : facts.circles().withKin(people)) {
            facts.all().contacts().namesOf(person).forEach(name -> names.putIfAbsent(name, person));
        }
        return names;
    }
}
