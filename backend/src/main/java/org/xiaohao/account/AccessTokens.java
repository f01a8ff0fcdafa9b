package org.xiaohao.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccessTokens extends JpaRepository<AccessToken, Long> {

    List<AccessToken> findByAccountIdOrderByName(long accountId);

    Optional<AccessToken> findByIdAndAccountId(long id, long accountId);

    Optional<AccessToken> findByAccountIdAndName(long accountId, String name);

    long countByAccountId(long accountId);

    @Modifying
    @Query("delete from AccessToken t where t.accountId = :accountId")
    void deleteByAccountId(long accountId);
}
