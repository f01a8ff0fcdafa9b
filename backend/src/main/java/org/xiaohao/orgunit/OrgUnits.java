package org.xiaohao.orgunit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrgUnits extends JpaRepository<OrgUnit, Long> {

    Optional<OrgUnit> findByIdAndJurisdictionId(long id, long jurisdictionId);

    Optional<OrgUnit> findByJurisdictionIdAndCode(long jurisdictionId, String code);

    List<OrgUnit> findByJurisdictionId(long jurisdictionId);

    List<OrgUnit> findByIdInAndJurisdictionId(Collection<Long> ids, long jurisdictionId);

    List<OrgUnit> findByJurisdictionIdAndActiveTrueOrderBySortOrderAscCodeAsc(long jurisdictionId);

    @Query("""
            select u from OrgUnit u
            where u.jurisdictionId = :jurisdictionId
              and (:kind is null or u.kind = :kind)
              and (:active is null or u.active = :active)
              and (lower(u.code) like :pattern escape '!' or lower(u.name) like :pattern escape '!'
                or lower(u.shortName) like :pattern escape '!' or lower(u.aliases) like :pattern escape '!')
            """)
    Page<OrgUnit> search(
            long jurisdictionId, String pattern, @Nullable OrgUnitKind kind, @Nullable Boolean active, Pageable page);

    @Query("""
            select u.id from OrgUnitGroup g join g.memberIds m join OrgUnit u on u.id = m
            where g.id = :groupId and g.active = true and u.active = true
            order by index(m)
            """)
    List<Long> activeMembers(long groupId);

    @Query("""
            select g.id as groupId, u.id as unitId from OrgUnitGroup g join g.memberIds m join OrgUnit u on u.id = m
            where g.id in :groupIds and g.active = true and u.active = true
            order by g.id, index(m)
            """)
    List<Member> activeMembersOf(Collection<Long> groupIds);

    /** A unit of a group. */
    interface Member {

        long getGroupId();

        long getUnitId();
    }
}
