package org.xiaohao.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Activations extends JpaRepository<Activation, Long> {

    Optional<Activation> findByAccountId(long accountId);

    List<Activation> findByAccountIdIn(Collection<Long> accountIds);
}
