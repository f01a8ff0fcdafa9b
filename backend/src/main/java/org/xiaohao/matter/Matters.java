package org.xiaohao.matter;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Matters extends JpaRepository<SupervisedMatter, Long> {

    Optional<SupervisedMatter> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
