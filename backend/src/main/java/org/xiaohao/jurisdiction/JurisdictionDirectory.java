package org.xiaohao.jurisdiction;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.NotFoundException;

/** Tells other features about jurisdictions. Asks for no role: whoever calls it has checked what the person may see. */
@Service
@Transactional(readOnly = true)
public class JurisdictionDirectory {

    private final Jurisdictions jurisdictions;
    private final JurisdictionMapper mapper;

    JurisdictionDirectory(Jurisdictions jurisdictions, JurisdictionMapper mapper) {
        this.jurisdictions = jurisdictions;
        this.mapper = mapper;
    }

    /**
     * The jurisdiction with this id.
     *
     * @throws NotFoundException when there is none
     */
    public JurisdictionReference get(long id) {
        return mapper.toReference(jurisdictions.findById(id).orElseThrow(NotFoundException::new));
    }

    public Optional<JurisdictionReference> findByCode(String code) {
        return jurisdictions.findByCode(code).map(mapper::toReference);
    }
}
