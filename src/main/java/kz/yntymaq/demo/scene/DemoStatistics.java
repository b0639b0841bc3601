package kz.yntymaq.demo.scene;

import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.reporting.DemonstrationMark;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nothing of the demonstration ever counts as a fact of the public account. */
@Component
@Profile("demo")
@Order(0)
class DemoStatistics implements DemoScene {

    private final DemonstrationMark mark;

    DemoStatistics(DemonstrationMark mark) {
        this.mark = mark;
    }

    @Override
    public void play() {
        mark.set();
    }
}
