package org.xiaohao.savedview;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.savedview.SavedViewEvent.ViewChanged;
import org.xiaohao.savedview.SavedViewEvent.ViewDeleted;
import org.xiaohao.savedview.SavedViewEvent.ViewSaved;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Keeps how people want to see the list of tasks. A shared view is changed by who made it, or by the head of the unit. */
@Service
@ForReaders
@Transactional
public class SavedViewService {

    /** Views that one person keeps. */
    public static final int MAX_OWN = 30;

    /** Views that are shared in one unit. */
    public static final int MAX_SHARED = 100;

    private static final Pageable ALL = PageRequest.of(0, MAX_OWN + MAX_SHARED);

    private final SavedViews views;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    SavedViewService(SavedViews views, AccountDirectory accounts, CurrentActor currentActor, DomainEvents events) {
        this.views = views;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** The own views, then those that others of the unit share; by name. */
    @Transactional(readOnly = true)
    public List<SavedViewDetails> mine() {
        Actor actor = currentActor.get();
        Long unit = actor.orgUnitId();
        List<SavedView> all = Stream.concat(
                        views.findByAccountIdOrderByName(actor.accountId(), ALL).stream(),
                        unit == null
                                ? Stream.empty()
                                : views
                                        .findByOrgUnitIdAndAccountIdNotOrderByName(unit, actor.accountId(), ALL)
                                        .stream())
                .toList();
        Map<Long, String> makers = accounts.displayNames(
                all.stream().map(SavedView::getAccountId).distinct().toList());
        return all.stream().map(view -> details(view, actor, makers)).toList();
    }

    /**
     * Keeps a new view.
     *
     * @throws InvalidInputException when there are too many, the name is missing or taken, or it is to be shared by
     *     somebody of no unit
     */
    public SavedViewDetails save(SaveView command) {
        Actor actor = currentActor.get();
        if (views.countByAccountId(actor.accountId()) >= MAX_OWN) {
            throw new InvalidInputException("name", "too-many", MAX_OWN);
        }
        SavedView view = new SavedView(actor, command);
        requireRoom(view, command, actor.orgUnitId());
        save(view);
        events.publish(new ViewSaved(view.getId(), view.getName()));
        return details(view);
    }

    /**
     * Makes a view another one.
     *
     * @throws NotFoundException when the person sees no such view
     * @throws AccessDeniedException when it is another's, and the person is not the head of the unit
     * @throws InvalidInputException as for {@link #save}
     */
    public SavedViewDetails change(long viewId, int version, SaveView command) {
        SavedView view = changeable(viewId);
        view.requireVersion(version);
        String before = view.getName();
        Long unit = view.unitFor(currentActor.get());
        requireRoom(view, command, unit);
        view.become(command, unit);
        save(view);
        events.publish(new ViewChanged(view.getId(), before, view.getName()));
        return details(view);
    }

    /**
     * Deletes a view.
     *
     * @throws NotFoundException when the person sees no such view
     * @throws AccessDeniedException when it is another's, and the person is not the head of the unit
     */
    public void delete(long viewId) {
        SavedView view = changeable(viewId);
        views.delete(view);
        events.publish(new ViewDeleted(viewId, view.getName()));
    }

    private SavedView changeable(long viewId) {
        Actor actor = currentActor.get();
        SavedView view = views.findByIdAndJurisdictionId(viewId, actor.jurisdictionId())
                .filter(found -> found.isSeenBy(actor))
                .orElseThrow(NotFoundException::new);
        if (!view.mayBeChangedBy(actor)) {
            throw new AccessDeniedException("Another's view");
        }
        return view;
    }

    /** Two at once may take one name; the index lets it only one. */
    private void save(SavedView view) {
        try {
            views.saveAndFlush(view);
        } catch (DataIntegrityViolationException twoAtOnce) {
            throw new InvalidInputException("name", "view-name-taken", view.getName());
        }
    }

    /** A name means one view to everybody who sees it. Asked before the view becomes what is wanted. */
    private void requireRoom(SavedView view, SaveView wanted, @Nullable Long unit) {
        String name = SavedView.requireName(wanted);
        boolean taken = views.existsByAccountIdAndNameAndIdNot(view.getAccountId(), name, view.getId())
                || (unit != null && views.existsByOrgUnitIdAndNameAndIdNot(unit, name, view.getId()));
        if (taken) {
            throw new InvalidInputException("name", "view-name-taken", name);
        }
        boolean known = views.existsById(view.getId()) && view.isShared();
        if (unit != null && wanted.shared() && !known && views.countByOrgUnitId(unit) >= MAX_SHARED) {
            throw new InvalidInputException("shared", "too-many", MAX_SHARED);
        }
    }

    private SavedViewDetails details(SavedView view) {
        return details(view, currentActor.get(), accounts.displayNames(List.of(view.getAccountId())));
    }

    private static SavedViewDetails details(SavedView view, Actor actor, Map<Long, String> makers) {
        return new SavedViewDetails(
                view.getId(),
                view.getVersion(),
                view.getName(),
                view.isShared(),
                view.isOf(actor),
                makers.getOrDefault(view.getAccountId(), ""),
                view.mayBeChangedBy(actor),
                view.settings());
    }
}
