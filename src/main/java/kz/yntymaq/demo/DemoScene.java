package kz.yntymaq.demo;

/**
 * Something to look at that a room adds to the demonstration once its people, co-operatives and applications are there.
 * Scenes are played in the order of their {@code @Order}, in the one transaction of the whole.
 */
public interface DemoScene {

    /** Plays it, by the same services as people use. */
    void play();
}
