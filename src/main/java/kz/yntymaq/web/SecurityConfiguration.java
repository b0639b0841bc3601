package kz.yntymaq.web;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.SignInDetails;
import kz.yntymaq.account.confirmation.TakenAccounts;
import kz.yntymaq.account.confirmation.TakenGate;
import kz.yntymaq.account.consent.Consents;
import kz.yntymaq.account.factor.FactorDuty;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.office.CurrentActor;
import kz.yntymaq.office.FactorGate;
import kz.yntymaq.office.SignInHandlers;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may open which address. Denied unless allowed; offices are looked up anew at each request. */
@Configuration
class SecurityConfiguration {

    /** Addresses that everyone may open. */
    static final String[] PUBLIC = {
        "/",
        "/support",
        "/support/rules",
        "/calculator",
        "/calculator/{kind}",
        "/calculator/subsidy/**",
        "/support/programmes",
        "/support/programmes/{programme}",
        "/support/programmes/{programme}/editions/{edition}",
        "/qualify",
        "/qualify/place",
        "/qualify/begin",
        "/cooperatives",
        "/cooperatives/{id}",
        "/queue",
        "/queue/{programme}",
        "/priorities/**",
        "/statistics",
        "/open-data/**",
        "/places/**",
        "/register",
        "/sign-in",
        "/sign-in/certificate",
        "/sign-in/forgotten",
        "/verify",
        "/verify/{code}",
        "/sign-in/second",
        "/sign-in/second/passkey",
        "/password/{token}",
        "/privacy",
        "/privacy/{version}",
        "/help",
        "/session",
        "/assets/**",
        "/favicon.svg",
        "/favicon.ico",
        "/robots.txt",
        "/actuator/health/**",
        "/livez",
        "/readyz"
    };

    /** Names the way of hashing before each hash, so that it can be raised; those of before have no name. */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${yntymaq.password-strength:10}") int strength) {
        var bcrypt = new BCryptPasswordEncoder(strength);
        var encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return new SeenPasswords(encoder);
    }

    /** What nobody sees is no part of a password, as of no words that a form takes. */
    private record SeenPasswords(PasswordEncoder hashes) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence typed) {
            return typed == null ? null : hashes.encode(TypedText.seen(typed.toString()));
        }

        @Override
        public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
            return typed != null && hashes.matches(TypedText.seen(typed.toString()), hash);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return hashes.upgradeEncoding(hash);
        }
    }

    /** In a cookie: whoever only looks at the sign-in or the registration needs no session for its form. */
    @Bean
    CsrfTokenRepository formTokens(@Value("${server.servlet.session.cookie.secure:#{null}}") @Nullable Boolean secure) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (secure != null) {
                cookie.secure(secure);
            }
        });
        return tokens;
    }

    /** The box of secret votes: nobody is signed in there, and no session is asked for. What another site sends is refused. */
    @Bean
    @Order(0)
    SecurityFilterChain ballotSecurity(HttpSecurity http) {
        return http.securityMatcher(SessionConfiguration.BALLOT_BOX)
                .authorizeHttpRequests(addresses -> addresses.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameOriginPosts(), AuthorizationFilter.class)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(cache -> cache.disable())
                .frameOptions(frame -> frame.disable())
                .addHeaderWriter(new PrivatePages())
                .addHeaderWriter(new PagePolicy())
                .referrerPolicy(policy -> policy.policy(SAME_ORIGIN))
                .addHeaderWriter(
                        new StaticHeadersWriter("Permissions-Policy", "camera=(), geolocation=(), microphone=()"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            CurrentActor current,
            AuthenticationProvider signIn,
            SignInHandlers handlers,
            AccessProblems refusals,
            CsrfTokenRepository tokens,
            Consents consents,
            Factors factors,
            FactorDuty duty,
            TakenAccounts taken,
            KeptForms kept,
            FormPages forms) {
        return http.authenticationManager(
                        new ProviderManager(signIn)) // alone: a parent would count each wrong password twice
                .authorizeHttpRequests(addresses -> {
                    addresses
                            .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                            .permitAll();
                    addresses.requestMatchers(PUBLIC).permitAll();
                    ProtectedAreas.all()
                            .forEach((area, roles) ->
                                    addresses.requestMatchers(area + "/**").access(only(current, roles)));
                    addresses.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("iin")
                        .passwordParameter("password")
                        .authenticationDetailsSource(SignInDetails::new)
                        .successHandler(handlers)
                        .failureHandler(handlers))
                .logout(out -> out.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/sign-out"))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        .deleteCookies("acting")
                        .logoutSuccessUrl("/?signed-out"))
                .requestCache(cache -> cache.requestCache(requestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(new SameOriginPosts(), CsrfFilter.class)
                .addFilterBefore(
                        new VisitorBodies(visitor -> kept.mayKeepForVisitor(visitor, AccessProblems.WORDS), forms::of),
                        CsrfFilter.class)
                .addFilterAfter(new FactorGate(factors, duty, current, kept, forms), AuthorizationFilter.class)
                .addFilterAfter(new TakenGate(taken, kept, forms), AuthorizationFilter.class)
                .addFilterAfter(new ConsentGate(consents, current, kept, forms), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** Remembers the page that was asked for. */
    @SuppressWarnings("NullAway") // null: any address is looked for, not only one with a parameter of its own
    private static HttpSessionRequestCache requestCache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request ->
                HttpMethod.GET.matches(request.getMethod()) && ProtectedAreas.cover(request.getRequestURI()));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** @param roles one of which is needed; none for everybody who is signed in */
    private static AuthorizationManager<RequestAuthorizationContext> only(CurrentActor current, Role... roles) {
        Set<Role> allowed = Stream.of(roles).collect(Collectors.toSet());
        return (authentication, context) ->
                new AuthorizationDecision(current.of(context.getRequest(), authentication.get())
                        .filter(actor -> allowed.isEmpty() || allowed.contains(actor.role()))
                        .isPresent());
    }
}
