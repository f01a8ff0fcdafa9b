package org.xiaohao.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.xiaohao.orgunit.OrgUnitGroupFilter;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitGroupSummary;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.ui.shared.Translations;

/** The groups of units that plans address collectively. */
@Route("admin/groups")
@Menu(title = "menu.admin.groups", order = 53)
@RolesAllowed("ADMIN")
public class GroupsView extends RegisterPage<OrgUnitGroupSummary> {

    private final transient OrgUnitGroupService groups;
    private final transient OrgUnitService units;

    GroupsView(OrgUnitGroupService groups, OrgUnitService units) {
        super(
                "admin.group",
                RegisterRow.head("groups", "name", "members", "aliases", "state"),
                GroupsView::row,
                OrgUnitGroupSummary::id);
        this.groups = groups;
        this.units = units;
    }

    private static Component row(OrgUnitGroupSummary group) {
        return new RegisterRow("groups")
                .with("name", group.name())
                .with("members", Translations.text("admin.group.size", group.memberCount()))
                .withAliases(group.aliases())
                .withState(group.active());
    }

    @Override
    Page<OrgUnitGroupSummary> list(Pageable page) {
        return groups.list(new OrgUnitGroupFilter(text(), null), page);
    }

    @Override
    String summary(long matching) {
        return Translations.text("admin.group.sub", matching);
    }

    @Override
    FormPane<?> form(@Nullable Long openId) {
        return new GroupForm(groups, units, openId == null ? null : groups.details(openId));
    }
}
