package org.xiaohao.account;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
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
    Optional<Account> findWithRolesByUsername(String username);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.username = :username")
    Optional<Account> lockByUsername(String username);

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
}
