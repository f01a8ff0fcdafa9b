package org.xiaohao.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;

@Mapper
interface AccountMapper {

    AccountDetails toDetails(Account account);

    AccessTokenDetails toDetails(AccessToken token);

    @Mapping(target = "roles", source = "roles")
    AccountSummary toSummary(Account account, Set<Role> roles, @Nullable String orgUnitName, boolean locked);

    @Mapping(target = "accountId", source = "id")
    Actor toActor(Account account);
}
