package org.xiaohao.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.xiaohao.shared.Role;

interface Accounts extends JpaRepository<Account, Long> {

    /** One role of one account. */
    interface RoleOf {

        long getAccountId();

        Role getRole();
    }

    /** The name of one account. */
    interface NameOf {

        long getId();

        String getDisplayName();
    }

    boolean existsByUsername(String username);

    Optional<Account> findByIdAndJurisdictionId(long id, long jurisdictionId);

    @EntityGraph(attributePaths = "roles")
    Optional<Account> findWithRolesById(long id);

    @EntityGraph(attributePaths = "roles")
    List<Account> findWithRolesByIdInAndJurisdictionId(Collection<Long> ids, long jurisdictionId);

    @EntityGraph(attributePaths = "roles")
    List<Account> findWithRolesByJurisdictionId(long jurisdictionId);

    /** Every user name there is, for they are unique everywhere. */
    @Query("select a.username from Account a")
    List<String> usernames();

    @EntityGraph(attributePaths = "roles")
    Optional<Account> findWithRolesByUsername(String username);

    Optional<Account> findByUsername(String username);

    /** How many active accounts have one of the roles, without some of them. */
    @Query("""
            select count(distinct a.id) from Account a join a.roles r
            where a.jurisdictionId = :jurisdictionId and a.active = true and r in :roles and a.id not in :without
            """)
    long countActive(long jurisdictionId, Collection<Role> roles, Collection<Long> without);

    @Query("select a.username from Account a join a.roles r where r = :role order by a.username")
    List<String> usernames(Role role);

    /**
     * The number under which sessions of an active account begin; empty for one that is deactivated or gone, or whose
     * jurisdiction is retired, and where the session is over.
     *
     * @param session the row of a session in a browser; 0 where it is none
     */
    @Query("""
            select a.signInGeneration from Account a join Jurisdiction j on j.id = a.jurisdictionId
            where a.id = :id and a.active = true and j.active = true
              and (:session = 0L or exists (
                select s.id from OpenSession s
                where s.id = :session and s.accountId = a.id and s.startedAt > :startedAfter))
            """)
    Optional<Integer> signInGeneration(long id, long session, Instant startedAfter);

    /** Ends a lock whose time is over; not one that somebody set in between. */
    @Modifying
    @Query("update Account a set a.failedAttempts = 0, a.lockedUntil = null where a.id = :id and a.lockedUntil <= :now")
    int endLock(long id, Instant now);

    /** Counts a wrong password; while the account is locked, nothing is counted. */
    @Modifying
    @Query("update Account a set a.failedAttempts = a.failedAttempts + 1 where a.id = :id and a.lockedUntil is null")
    int countFailure(long id);

    /** Locks an account with too many wrong passwords; of several at once, one call finds something to lock. */
    @Modifying
    @Query("""
            update Account a set a.lockedUntil = :until
            where a.id = :id and a.lockedUntil is null and a.failedAttempts >= :max
            """)
    int lock(long id, int max, Instant until);

    /** Forgets wrong passwords, but no lock that still holds. */
    @Modifying
    @Query("""
            update Account a set a.failedAttempts = 0, a.lockedUntil = null
            where a.id = :id and (a.lockedUntil is null or a.lockedUntil <= :now)
            """)
    int forgetFailures(long id, Instant now);

    /** Notes a sign-in by a request of the REST API; of several at once, one call finds it old enough. */
    @Modifying
    @Query("""
            update Account a set a.lastApiSignIn = :now
            where a.id = :id and (a.lastApiSignIn is null or a.lastApiSignIn <= :before)
            """)
    int noteApiSignIn(long id, Instant now, Instant before);

    @Modifying
    @Query("update Account a set a.lastSignIn = :now where a.id = :id")
    void noteSignIn(long id, Instant now);

    @Query("""
            select distinct a.orgUnitId from Account a join a.roles r
            where a.jurisdictionId = :jurisdictionId and a.active = true and r in :roles and a.orgUnitId is not null
              and (:signedIn = false or a.lastSignIn is not null)
            """)
    List<Long> unitsWithRoles(long jurisdictionId, Collection<Role> roles, boolean signedIn);

    /** The active accounts of a jurisdiction whose people have not set a password yet. */
    @Query("""
            select a from Account a
            where a.jurisdictionId = :jurisdictionId and a.active = true and a.passwordHash is null
            order by a.username
            """)
    List<Account> withoutPassword(long jurisdictionId);

    /** Those of some jurisdictions in which somebody with the role has set a password. */
    @Query("""
            select distinct a.jurisdictionId from Account a join a.roles r
            where a.jurisdictionId in :jurisdictionIds and a.active = true and a.passwordHash is not null and r = :role
            """)
    List<Long> jurisdictionsServed(Collection<Long> jurisdictionIds, Role role);

    @Query("""
            select new org.xiaohao.account.MailReader(a.id, a.jurisdictionId, a.mailAddress) from Account a
            where a.active = true and a.mailAddress is not null and a.mailChoice = org.xiaohao.account.MailChoice.DAILY
            order by a.jurisdictionId, a.id
            """)
    List<MailReader> mailReaders();

    @Query("select a.id as id, a.displayName as displayName from Account a where a.id in :ids")
    List<NameOf> names(Collection<Long> ids);

    @Query("select a.id as accountId, r as role from Account a join a.roles r where a.id in :ids")
    List<RoleOf> roles(Collection<Long> ids);

    @Query("""
            select a from Account a
            where a.jurisdictionId = :jurisdictionId
              and (:role is null or :role member of a.roles)
              and (:orgUnitId is null or a.orgUnitId = :orgUnitId)
              and (:active is null or a.active = :active)
              and (lower(a.username) like :pattern escape '!' or lower(a.displayName) like :pattern escape '!')
            """)
    Page<Account> search(
            long jurisdictionId,
            String pattern,
            @Nullable Role role,
            @Nullable Long orgUnitId,
            @Nullable Boolean active,
            Pageable page);

    @Query("""
            select distinct a.id from Account a join a.roles r
            where a.jurisdictionId = :jurisdictionId and a.active = true and r in :roles
            """)
    List<Long> activeWithRoles(long jurisdictionId, Collection<Role> roles);

    @Query("""
            select distinct a.id from Account a join a.roles r
            where a.jurisdictionId = :jurisdictionId and a.active = true and r in :roles
              and a.orgUnitId in :orgUnitIds
            """)
    List<Long> activeWithRolesInUnits(long jurisdictionId, Collection<Role> roles, Collection<Long> orgUnitIds);

    @Query("""
            select distinct a.id from Account a join a.roles r
            where a.jurisdictionId = :jurisdictionId and a.active = true and r in :roles and a.id in :accountIds
            """)
    List<Long> activeAmong(long jurisdictionId, Collection<Role> roles, Collection<Long> accountIds);

    @Query("""
            select distinct new org.xiaohao.account.PersonReference(a.id, a.displayName, a.orgUnitId)
            from Account a join a.roles r
            where a.jurisdictionId = :jurisdictionId and a.active = true
              and ((r in (org.xiaohao.shared.Role.CLERK, org.xiaohao.shared.Role.UNIT_HEAD)
                  and a.orgUnitId in :orgUnitIds)
                or (:supervisors = true and r in (org.xiaohao.shared.Role.OFFICE, org.xiaohao.shared.Role.LEADER)))
              and lower(a.displayName) like :pattern escape '!'
            order by a.displayName, a.id
            """)
    List<PersonReference> readers(
            long jurisdictionId, Collection<Long> orgUnitIds, boolean supervisors, String pattern, Limit limit);

    @Query("""
            select distinct a.id from Account a join a.roles r
            where a.jurisdictionId = :jurisdictionId and a.active = true
              and ((r in (org.xiaohao.shared.Role.CLERK, org.xiaohao.shared.Role.UNIT_HEAD)
                  and a.orgUnitId in :orgUnitIds)
                or (:supervisors = true and r in (org.xiaohao.shared.Role.OFFICE, org.xiaohao.shared.Role.LEADER)))
              and a.id in :accountIds
            """)
    List<Long> readersAmong(
            long jurisdictionId, Collection<Long> orgUnitIds, boolean supervisors, Collection<Long> accountIds);
}
