package org.xiaohao.jurisdiction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.NotFoundException;

/** Tells other features about jurisdictions. Asks for no role: whoever calls it has checked what the person may see. */
@Service
@Transactional(readOnly = true)
public class JurisdictionDirectory {

    private final Jurisdictions jurisdictions;
    private final JurisdictionTree tree;
    private final JurisdictionMapper mapper;
    private final JdbcClient jdbc;

    JurisdictionDirectory(
            Jurisdictions jurisdictions, JurisdictionTree tree, JurisdictionMapper mapper, JdbcClient jdbc) {
        this.jurisdictions = jurisdictions;
        this.tree = tree;
        this.mapper = mapper;
        this.jdbc = jdbc;
    }

    /**
     * Lets nobody else who calls this go on in the jurisdiction until the transaction ends, so that numbers have no gaps
     * and nothing is made twice. To be called before anything is read.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long id) {
        jdbc.sql("select id from jurisdiction where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /**
     * The jurisdiction with this id.
     *
     * @throws NotFoundException when there is none
     */
    public JurisdictionReference get(long id) {
        return mapper.toReference(jurisdictions.findById(id).orElseThrow(NotFoundException::new));
    }

    /** Whether somebody gave the jurisdiction its name and code. */
    public boolean isNamed(long id) {
        return jurisdictions
                .findById(id)
                .filter(one -> !one.getCode().equals(JurisdictionReference.UNNAMED))
                .isPresent();
    }

    /** Whether people of the jurisdiction may sign in. */
    public boolean isActive(long id) {
        return jurisdictions.findById(id).filter(Jurisdiction::isActive).isPresent();
    }

    /** Whether a jurisdiction is below another, at any depth. */
    public boolean isBelow(long ancestorId, long id) {
        return jurisdictions
                .findById(id)
                .filter(one -> tree.depth(ancestorId, one) > 0)
                .isPresent();
    }

    /** The ids of all jurisdictions below another, at any depth. */
    public Set<Long> below(long ancestorId) {
        return tree.below(ancestorId).stream().map(Jurisdiction::getId).collect(Collectors.toSet());
    }

    public Optional<JurisdictionReference> findByCode(String code) {
        return jurisdictions.findByCode(code).map(mapper::toReference);
    }
}
