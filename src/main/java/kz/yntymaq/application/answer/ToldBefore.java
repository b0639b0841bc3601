package kz.yntymaq.application.answer;

import kz.yntymaq.programme.edition.Edition;

/** What the person of the present request told the portal before an application was begun; answered by the room that asked. */
public interface ToldBefore {

    /** Whether anything was told; asks nobody, so that a page is free to ask it. */
    boolean isAnything();

    /** As answers to the questions of an edition, which nobody has checked yet; none where nothing was told. */
    GivenAnswers of(Edition edition);
}
