package org.xiaohao.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.PublicAddress;
import tools.jackson.databind.json.JsonMapper;

/** Words what a channel is told: for programs as JSON, for groups as a few lines in Chinese. */
@Component
class ChannelWords {

    /** The least that a platform takes, 2048 octets of UTF-8, less some for the end of a cut text. */
    static final int MAX_OCTETS = 2000;

    private static final int MAX_LINE = 400;
    private static final int NAMES = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OrgUnitDirectory units;
    private final ErrorTexts texts;
    private final PublicAddress address;

    ChannelWords(OrgUnitDirectory units, ErrorTexts texts, PublicAddress address) {
        this.units = units;
        this.texts = texts;
        this.address = address;
    }

    /** What people are told of an act, each message with its units. */
    List<Told> told(Collection<Message> messages) {
        Map<Long, OrgUnitReference> named = units.byIds(messages.stream()
                .flatMap(message -> message.orgUnitIds().stream())
                .collect(Collectors.toSet()));
        return messages.stream()
                .map(message -> new Told(
                        word(
                                "channel." + message.kind().code(),
                                message.arguments().toArray()),
                        message.orgUnitIds().stream()
                                .sorted()
                                .map(named::get)
                                .filter(unit -> unit != null)
                                .map(OrgUnitReference::shortName)
                                .toList(),
                        address.of(message.link())))
                .toList();
    }

    /** What a trial says. */
    List<Told> trial() {
        return List.of(new Told(word("channel.test"), List.of(), address.root()));
    }

    /** The body of a webhook. */
    String json(ChannelKind kind, String jurisdiction, Instant at, List<Told> told) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("jurisdiction", jurisdiction);
        data.put("items", told.stream().map(ChannelWords::item).toList());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", kind.code());
        body.put("timestamp", at.toString());
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }

    private static Map<String, Object> item(Told one) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("text", one.text());
        item.put("units", one.units());
        item.put("link", one.link());
        return item;
    }

    /** What a group reads. Nothing in it calls anybody by the marks of a platform. */
    String lines(ChannelKind kind, List<Told> told) {
        List<String> lines = new ArrayList<>();
        lines.add(word("channel.head", texts.label(kind, Locale.CHINESE)));
        for (Told one : told) {
            lines.add(one.units().isEmpty() ? one.text() : word("channel.units", names(one.units()), one.text()));
        }
        String link = told.size() == 1 ? told.getFirst().link() : address.root();
        String end = link.isEmpty() ? "" : "\n" + link;
        return cut(lines.stream().map(ChannelWords::plain).toList(), octets(end)) + end;
    }

    private String names(List<String> all) {
        String some = all.stream().limit(NAMES).collect(Collectors.joining("\u3001"));
        return all.size() <= NAMES ? some : word("channel.many", some, String.valueOf(all.size()));
    }

    private String cut(List<String> lines, int taken) {
        StringBuilder text = new StringBuilder();
        int octets = taken;
        for (int at = 0; at < lines.size(); at++) {
            String line = (at == 0 ? "" : "\n") + lines.get(at);
            octets += octets(line);
            if (octets > MAX_OCTETS) {
                return text + "\n" + word("channel.more", String.valueOf(lines.size() - at));
            }
            text.append(line);
        }
        return text.toString();
    }

    /** One line, not too long, without the marks by which platforms call people: {@code <at user_id="all">}, {@code @all}. */
    private static String plain(String text) {
        String line = text.replaceAll("\\s+", " ")
                .replace('<', '\uff1c')
                .replace('>', '\uff1e')
                .replace('@', '\uff20');
        return line.codePointCount(0, line.length()) <= MAX_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_LINE)) + "\u2026\u2026";
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private String word(String key, Object... arguments) {
        return texts.text(key, Locale.CHINESE, arguments);
    }

    /**
     * One thing that is told.
     *
     * @param units short names of the units that it is about
     * @param link where it is; empty where nobody said where the application is
     */
    record Told(String text, List<String> units, String link) {}
}
