package org.xiaohao.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ErrorTexts;

/** Writes events as calendar programs read them (RFC 5545). */
@Component
class FeedText {

    private static final int MAX_OCTETS = 75;
    private static final String LINE = "\r\n";

    private final ErrorTexts texts;

    FeedText(ErrorTexts texts) {
        this.texts = texts;
    }

    String of(List<FeedItem> items, Instant changedAt) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Xiaohao//Calendar//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", word("calendar.name")));
        calendar.add(new XProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        items.forEach(item -> calendar.add(event(item, changedAt)));
        return folded(calendar.toString());
    }

    private VEvent event(FeedItem item, Instant changedAt) {
        VEvent event = new VEvent(false);
        event.add(new Uid(item.uid() + "@xiaohao"));
        event.add(new DtStamp(changedAt));
        event.add(new DtStart<>(item.day()));
        event.add(new Summary(summary(item)));
        event.add(new Description(word("calendar.description", item.planTitle(), item.address())));
        event.add(new Url(URI.create(item.address())));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private String summary(FeedItem item) {
        String kind = texts.label(item.kind(), Locale.CHINESE);
        return item.title().isEmpty()
                ? word("calendar.several", kind, Integer.toString(item.tasks()), item.planTitle())
                : word("calendar.single", kind, (item.number() + " " + item.title()).strip(), item.planTitle());
    }

    private String word(String key, Object... arguments) {
        return texts.text(key, Locale.CHINESE, arguments);
    }

    /** Lines of at most 75 octets, cut between characters. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 16);
        for (String line : text.split(LINE)) {
            int octets = 0;
            for (int code : line.codePoints().toArray()) {
                String character = Character.toString(code);
                int size = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > MAX_OCTETS) {
                    out.append(LINE).append(' ');
                    octets = 1;
                }
                out.append(character);
                octets += size;
            }
            out.append(LINE);
        }
        return out.toString();
    }
}
