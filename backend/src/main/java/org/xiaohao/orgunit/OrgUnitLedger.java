package org.xiaohao.orgunit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.DomainEvents;

/** Takes many units at once for other features. Asks for no role: whoever calls has checked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OrgUnitLedger {

    private final OrgUnits units;
    private final OrgUnitGroups groups;
    private final RegisteredNames names;
    private final NameRegister register;
    private final OrgUnitMapper mapper;
    private final DomainEvents events;

    OrgUnitLedger(
            OrgUnits units,
            OrgUnitGroups groups,
            RegisteredNames names,
            NameRegister register,
            OrgUnitMapper mapper,
            DomainEvents events) {
        this.units = units;
        this.groups = groups;
        this.names = names;
        this.register = register;
        this.mapper = mapper;
        this.events = events;
    }

    /**
     * Adds and changes units row by row. A row that the rules refuse leaves nothing behind and does not stop the others.
     *
     * @return what became of each row, in their order
     */
    public List<TakenUnit> take(long jurisdictionId, List<UnitRow> rows) {
        UnitBatch batch = new UnitBatch(jurisdictionId, units, groups, names, register, mapper);
        List<TakenUnit> taken = batch.take(rows);
        units.flush();
        batch.events().forEach(events::publish);
        return taken;
    }
}
