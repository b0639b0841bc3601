package kz.yntymaq.ui;

import java.time.Clock;
import java.time.ZoneId;
import kz.yntymaq.kernel.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Language, messages, typed values and the clock. */
@Configuration
class PageConfiguration implements WebMvcConfigurer {

    /** One file of texts a subject, in each language. */
    static final String[] SUBJECTS = {
        "page",
        "law",
        "home",
        "account",
        "territory",
        "calendar",
        "commission",
        "lending",
        "bank",
        "document",
        "notification",
        "farmer",
        "cooperative",
        "charter",
        "programme",
        "calculator",
        "interest",
        "kinship",
        "ledger",
        "share",
        "sheet",
        "trade",
        "extract",
        "payment",
        "additional",
        "agenda",
        "handout",
        "voice",
        "payout",
        "closing",
        "income",
        "qualify",
        "priority",
        "drafting",
        "intake",
        "eligibility",
        "application",
        "review",
        "sitting",
        "complaint",
        "reopening",
        "waiting",
        "voting",
        "meeting",
        "absentee",
        "statistics",
        "assembly",
        "authorisation",
        "ballot",
        "ending",
        "body",
        "control",
        "duty",
        "sale",
        "associate",
        "dissolution",
        "heir",
        "people",
        "signature",
        "mandate",
        "onpaper",
        "admin",
        "incident",
        "signs",
        "integrity",
        "mydata",
        "notice",
        "demo"
    };

    @Bean
    Clock clock(@Value("${yntymaq.zone}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    MessageSource messageSource() {
        var messages = new IcuMessageSource();
        for (String subject : SUBJECTS) {
            messages.addBasenames("messages/" + subject);
        }
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Language.KK.locale());
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new BoundedFlashMapManager();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageInterceptor());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new TypedDate());
    }
}
