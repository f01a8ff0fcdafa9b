package org.xiaohao.jurisdiction;

import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Jurisdictions extends JpaRepository<Jurisdiction, Long> {

    @EntityGraph(attributePaths = "parent")
    Optional<Jurisdiction> findWithParentById(long id);

    Optional<Jurisdiction> findByCode(String code);
}
