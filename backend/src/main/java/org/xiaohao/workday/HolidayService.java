package org.xiaohao.workday;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAdminOrOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** The papers on holidays: seen, added when a year's paper comes out, taken away when one was wrong. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
@ForAdminOrOffice
public class HolidayService {

    private final WorkingDays workingDays;
    private final OwnDays own;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    HolidayService(WorkingDays workingDays, OwnDays own, CurrentActor currentActor, DomainEvents events, Clock clock) {
        this.workingDays = workingDays;
        this.own = own;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The years whose papers are known, and this year and the next whether or not theirs are; the newest first. */
    @Transactional(readOnly = true)
    public List<HolidayYear> years() {
        Map<Integer, List<SpecialDay>> shipped =
                workingDays.shipped().stream().collect(Collectors.groupingBy(SpecialDay::year));
        Map<Integer, List<SpecialDay>> added =
                own.findByJurisdictionIdOrderByDay(currentActor.get().jurisdictionId()).stream()
                        .map(OwnDay::toSpecialDay)
                        .collect(Collectors.groupingBy(SpecialDay::year, TreeMap::new, Collectors.toList()));
        int thisYear = LocalDate.now(clock).getYear();
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(shipped.keySet());
        years.addAll(added.keySet());
        years.addAll(List.of(thisYear, thisYear + 1));
        return years.stream()
                .map(year -> {
                    List<SpecialDay> days =
                            new ArrayList<>(added.getOrDefault(year, shipped.getOrDefault(year, List.of())));
                    days.sort(Comparator.comparing(SpecialDay::day));
                    return new HolidayYear(year, !days.isEmpty(), added.containsKey(year), days);
                })
                .toList();
    }

    /**
     * Takes the papers that a file holds, as {@code year,date,name,kind,source}; each takes the place of what the
     * jurisdiction had for its year.
     *
     * @return the years taken
     * @throws InvalidInputException naming the line that cannot be read; nothing is changed
     */
    public List<Integer> take(String file) {
        List<SpecialDay> days = HolidayFile.read(file);
        if (days.isEmpty()) {
            throw new InvalidInputException("file", "holiday-line", 2);
        }
        long jurisdiction = currentActor.get().jurisdictionId();
        Map<Integer, List<SpecialDay>> byYear =
                days.stream().collect(Collectors.groupingBy(SpecialDay::year, TreeMap::new, Collectors.toList()));
        byYear.forEach((year, paper) -> take(jurisdiction, year, paper));
        return List.copyOf(byYear.keySet());
    }

    /** One year after the other: a day that is moved by the paper of one must not be moved again by that of the next. */
    private void take(long jurisdiction, int year, List<SpecialDay> paper) {
        WorkCalendar before = workingDays.of(jurisdiction);
        own.deleteAllInBatch(own.findByJurisdictionIdAndYear(jurisdiction, year));
        own.saveAllAndFlush(
                paper.stream().map(day -> new OwnDay(jurisdiction, day)).toList());
        events.publish(new HolidaysChanged(jurisdiction, year, true, before));
    }

    /**
     * Takes away what the jurisdiction added for a year; what shipped for it holds again.
     *
     * @throws NotFoundException when it added nothing
     */
    public void remove(int year) {
        long jurisdiction = currentActor.get().jurisdictionId();
        List<OwnDay> days = own.findByJurisdictionIdAndYear(jurisdiction, year);
        if (days.isEmpty()) {
            throw new NotFoundException();
        }
        WorkCalendar before = workingDays.of(jurisdiction);
        own.deleteAllInBatch(days);
        events.publish(new HolidaysChanged(jurisdiction, year, false, before));
    }
}
