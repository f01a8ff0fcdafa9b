package org.xiaohao.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRequests extends JpaRepository<AccountRequest, Long> {

    List<AccountRequest> findByJurisdictionIdAndStateOrderByRequestedAt(long jurisdictionId, AccountRequestState state);

    List<AccountRequest> findByAccountIdAndKindAndState(
            long accountId, AccountRequestKind kind, AccountRequestState state);

    Optional<AccountRequest> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
