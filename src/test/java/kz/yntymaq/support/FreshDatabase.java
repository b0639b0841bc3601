package kz.yntymaq.support;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives every test class its own database and sets the clock back before every test. */
class FreshDatabase implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        if (test.getTestClass().getEnclosingClass() != null) {
            return; // a nested class goes on with the database of the class around it
        }
        var portal = test.getApplicationContext();
        portal.getBean(Background.class).awaitIdle();
        var pool = portal.getBean(SwitchingDataSource.class);
        String before = pool.address();
        pool.switchTo(TestDatabase.fresh(test.getTestClass().getSimpleName()));
        portal.getBean(Places.class).forget();
        TestDatabase.drop(before);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBean(TestClock.class).reset();
    }
}
