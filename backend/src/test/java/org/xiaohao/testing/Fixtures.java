package org.xiaohao.testing;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.xiaohao.account.AccountRequestService;
import org.xiaohao.account.AccountService;
import org.xiaohao.jurisdiction.CreateJurisdiction;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionSetup;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;

/** Makes jurisdictions with units and people, each test its own, through the services that people use. */
public class Fixtures {

    /** The password of everybody made here. */
    public static final String PASSWORD = "correct-horse-1";

    private static final AtomicInteger SERIAL = new AtomicInteger();

    final OrgUnitService units;
    final OrgUnitGroupService groups;
    final AccountService accounts;
    private final AccountRequestService requests;
    private final JurisdictionSetup jurisdictions;
    private final UserDetailsService people;
    private final CurrentActor currentActor;

    public Fixtures(
            JurisdictionSetup jurisdictions,
            OrgUnitService units,
            OrgUnitGroupService groups,
            AccountService accounts,
            AccountRequestService requests,
            UserDetailsService people,
            CurrentActor currentActor) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.groups = groups;
        this.accounts = accounts;
        this.requests = requests;
        this.people = people;
        this.currentActor = currentActor;
    }

    /** A new jurisdiction without units and people; both come when they are first asked for. */
    public TestJurisdiction jurisdiction() {
        int serial = SERIAL.incrementAndGet();
        long id = jurisdictions
                .create(new CreateJurisdiction(
                        String.format("%012d", 990000000000L + serial),
                        "\u793a\u8303\u533a" + letters(serial),
                        "\u793a\u8303" + letters(serial),
                        JurisdictionLevel.COUNTY,
                        null))
                .id();
        return new TestJurisdiction(this, id, serial);
    }

    /** A number as letters: a name with digits in it would be found where a test looks for a figure. */
    private static String letters(int serial) {
        return String.valueOf(serial)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'A')))
                .collect(Collectors.joining());
    }

    /** Signs a person in for the rest of the test. */
    public Actor actingAs(Actor actor) {
        UserDetails principal = people.loadUserByUsername(actor.username());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return actor;
    }

    /** Signs everybody out. */
    public void actingAsNobody() {
        SecurityContextHolder.clearContext();
    }

    /** Does something as a person, whoever is signed in otherwise. */
    public <T> T callAs(Actor actor, Supplier<T> work) {
        return currentActor.callAs(actor, work);
    }

    /** Does something as an administrator who has no account. */
    <T> T callAsAdministrator(long jurisdictionId, Supplier<T> work) {
        return callAs(actor(0, "fixture", jurisdictionId, null, Set.of(Role.ADMIN)), work);
    }

    /** Confirms whatever waits for a second person, as one who has no account. */
    public void confirmAll(long jurisdictionId) {
        callAs(actor(-1, "second", jurisdictionId, null, Set.of(Role.AUDITOR)), () -> {
            requests.waiting().forEach(request -> requests.confirm(request.id()));
            return true;
        });
    }

    static Actor actor(
            long accountId, String username, long jurisdictionId, @Nullable Long orgUnitId, Set<Role> roles) {
        return new Actor(accountId, username, username, jurisdictionId, orgUnitId, roles);
    }
}
