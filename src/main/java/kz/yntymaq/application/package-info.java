/** The loan application from its draft to its end: its pages, rules, number, place in the queue and states. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::data",
            "account::factor",
            "account::waiting",
            "applicant",
            "audit",
            "calendar",
            "document",
            "eligibility",
            "identity",
            "kernel",
            "notification",
            "office",
            "programme::content",
            "programme::edition",
            "programme::intake",
            "programme::priority",
            "programme::route",
            "signature",
            "territory",
            "ui",
            "work"
        })
@NullMarked
package kz.yntymaq.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
