package org.xiaohao.jurisdiction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Sets up jurisdictions when the application starts for the first time. No request leads here. */
@Component
public class JurisdictionSetup {

    private final Jurisdictions jurisdictions;
    private final JurisdictionMapper mapper;

    JurisdictionSetup(Jurisdictions jurisdictions, JurisdictionMapper mapper) {
        this.jurisdictions = jurisdictions;
        this.mapper = mapper;
    }

    /**
     * Creates a jurisdiction with the default settings.
     *
     * @throws InvalidInputException when a value is missing or too long, or the code is taken
     * @throws NotFoundException when there is no such parent
     */
    @Transactional
    public JurisdictionReference create(CreateJurisdiction creation) {
        if (jurisdictions.findByCode(creation.code()).isPresent()) {
            throw new InvalidInputException("code", "code-taken", creation.code());
        }
        Long parentId = creation.parentId();
        Jurisdiction parent =
                parentId == null ? null : jurisdictions.findById(parentId).orElseThrow(NotFoundException::new);
        return mapper.toReference(jurisdictions.save(
                new Jurisdiction(creation.code(), creation.name(), creation.shortName(), creation.level(), parent)));
    }
}
