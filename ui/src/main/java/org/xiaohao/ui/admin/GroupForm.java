package org.xiaohao.ui.admin;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.orgunit.CreateOrgUnitGroup;
import org.xiaohao.orgunit.OrgUnitFilter;
import org.xiaohao.orgunit.OrgUnitGroupDetails;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.UpdateOrgUnitGroup;
import org.xiaohao.ui.shared.Translations;

/** A group: its names and its members, in the order of the register. */
class GroupForm extends FormPane<OrgUnitGroupDetails> {

    private static final int MOST_UNITS = 5000;

    private final transient OrgUnitGroupService groups;
    private final TextField name = field("name", new TextField(Translations.text("admin.group.name")));
    private final AliasField aliases = field("aliases", new AliasField());
    private final MultiSelectComboBox<Member> members =
            field("memberIds", new MultiSelectComboBox<>(Translations.text("admin.group.members")));
    private final Map<Long, Member> known = new LinkedHashMap<>();

    GroupForm(OrgUnitGroupService groups, OrgUnitService units, @Nullable OrgUnitGroupDetails edited) {
        super(edited);
        this.groups = groups;
        units.list(new OrgUnitFilter(null, null, true), PageRequest.of(0, MOST_UNITS))
                .forEach(unit -> known.put(unit.id(), new Member(unit.id(), unit.shortName(), unit.sortOrder())));
        if (edited != null) {
            edited.members().forEach(this::know);
        }
        name.setWidthFull();
        members.setWidthFull();
        members.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        members.setItemLabelGenerator(Member::name);
        members.setSelectedItemsOnTop(true);
        members.setClearButtonVisible(true);
        members.setHelperText(Translations.text("admin.group.members.help"));
        members.setItems(List.copyOf(known.values()));
        addToBody(name, aliases, members);
    }

    /** A member may have been deactivated after it joined. */
    private Member know(OrgUnitReference unit) {
        return known.computeIfAbsent(unit.id(), id -> new Member(id, unit.shortName(), unit.sortOrder()));
    }

    @Override
    OrgUnitGroupDetails read(OrgUnitGroupDetails edited) {
        return groups.details(edited.id());
    }

    @Override
    void fill(@Nullable OrgUnitGroupDetails group) {
        name.setValue(group == null ? "" : group.name());
        aliases.setAliases(group == null ? List.of() : group.aliases());
        members.setValue(
                group == null
                        ? java.util.Set.of()
                        : group.members().stream().map(this::know).collect(Collectors.toSet()));
    }

    @Override
    OrgUnitGroupDetails store(@Nullable OrgUnitGroupDetails group) {
        List<Long> ids = members.getValue().stream()
                .sorted(Comparator.comparingInt(Member::order).thenComparing(Member::id))
                .map(Member::id)
                .toList();
        return group == null
                ? groups.create(new CreateOrgUnitGroup(name.getValue(), aliases.aliases(), ids))
                : groups.update(
                        new UpdateOrgUnitGroup(group.id(), group.version(), name.getValue(), aliases.aliases(), ids));
    }

    @Override
    long id(OrgUnitGroupDetails group) {
        return group.id();
    }

    @Override
    boolean isActive(OrgUnitGroupDetails group) {
        return group.active();
    }

    @Override
    String name(OrgUnitGroupDetails group) {
        return group.name();
    }

    @Override
    String describe(OrgUnitGroupDetails group) {
        String listing = Translations.text("admin.listing");
        return Translations.text(
                "admin.group.describe",
                group.name(),
                String.join(listing, group.aliases()),
                group.members().stream().map(OrgUnitReference::shortName).collect(Collectors.joining(listing)));
    }

    @Override
    String consequences(OrgUnitGroupDetails group) {
        return Translations.text(
                "admin.group.deactivate.consequences", group.members().size());
    }

    @Override
    OrgUnitGroupDetails switchActive(OrgUnitGroupDetails group) {
        return group.active()
                ? groups.deactivate(group.id(), group.version())
                : groups.activate(group.id(), group.version());
    }

    @Override
    String words() {
        return "admin.group";
    }

    /** A unit to choose. */
    private record Member(long id, String name, int order) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Member member && member.id == id;
        }

        @Override
        public int hashCode() {
            return Objects.hash(id);
        }
    }
}
