package kz.yntymaq.demo;

import java.util.UUID;

/**
 * Something to look at that a room adds to the demonstration once its people, co-operatives and applications are there.
 * Scenes are played in the order of their {@code @Order}, in the one transaction of the whole.
 */
public interface DemoScene {

    /** Plays it, by the same services as people use. */
    void play();

    /** What happens on a case whose documents are in order, before the akimat of the district concludes on it; called once. */
    default void beforeConclusion(UUID application) {}
}
