package org.xiaohao.channel;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Channels extends JpaRepository<Channel, Long> {

    List<Channel> findByJurisdictionIdOrderById(long jurisdictionId);

    List<Channel> findByJurisdictionIdAndActiveTrueOrderById(long jurisdictionId);

    Optional<Channel> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
