/** Associated members by a vote in the portal, and their voice: who asks or is proposed, what the meeting decides, what they say there. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::data",
            "applicant",
            "audit",
            "cooperative",
            "cooperative::law",
            "cooperative.agenda",
            "cooperative.associate",
            "cooperative.entity",
            "cooperative.meeting",
            "cooperative.membership",
            "identity",
            "kernel",
            "ui",
            "voting",
            "work"
        })
@NullMarked
package kz.yntymaq.cooperative.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
