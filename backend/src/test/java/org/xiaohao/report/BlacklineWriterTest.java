package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;
import org.xiaohao.paper.OfficialDocument;
import org.xiaohao.paper.OfficialDocumentWriter;
import org.xiaohao.testing.AcceptedChanges;

/** A file with tracked changes is either wording, as one accepts or rejects them. */
@Tag("slow")
class BlacklineWriterTest {

    private static final Instant AT = Instant.parse("2027-01-24T02:30:00Z");
    private static final String WORDS = "推进法治政府建设开展执法检查培训人员化解矛盾纠纷压减审批材料完善制度机制";

    private final OfficialDocumentWriter plain = new OfficialDocumentWriter();
    private final BlacklineWriter writer = new BlacklineWriter(plain);

    @Test
    void toAcceptAllGivesTheNewAndToRejectAllTheOldText() throws Exception {
        OfficialDocument before = OfficialDocument.titled("示范区2025年\n法治政府建设年度报告")
                .text("2025年，示范区推进法治政府建设。")
                .heading(1, "一、主要举措和成效")
                .text("压减材料。", "压减审批材料46件，群众少跑腿。")
                .text("约谈2个单位主要负责人。")
                .build();
        OfficialDocument after = OfficialDocument.titled("示范区2026年\n法治政府建设年度报告")
                .text("2026年，示范区推进法治政府建设。")
                .heading(1, "一、主要举措和成效")
                .heading(2, "（一）转变政府职能")
                .text("压减证明。", "压减审批材料51件，群众少跑腿。")
                .text("")
                .build();
        check(before, after);
        check(after, before);
        check(before, before);
    }

    @Test
    void changesAreInTheNameOfWhoMadeThem() throws IOException {
        byte[] file = writer.write(document("一。"), document("二。"), "陈砚", AT, "");
        try (var read = new XWPFDocument(new ByteArrayInputStream(file))) {
            var paragraph = read.getParagraphs().get(1).getCTP();
            List<CTTrackChange> changes = new ArrayList<>(paragraph.getInsList());
            changes.addAll(paragraph.getDelList());
            assertThat(changes).hasSize(2).allSatisfy(change -> {
                assertThat(change.getAuthor()).isEqualTo("陈砚");
                assertThat(change.getDate().toInstant()).isEqualTo(AT);
            });
        }
    }

    @Test
    void paragraphsThatComeOrGoAtTheEndLeaveNoneBehind() throws Exception {
        OfficialDocument one = document("第一段。");
        OfficialDocument more = OfficialDocument.titled("报告")
                .text("第一段。")
                .heading(1, "一、后来的标题")
                .text("后来的一段文字。")
                .heading(2, "（一）最后的标题")
                .build();
        check(one, more);
        check(more, one);
        check(one, document("毫不相干的另外一些话语。"));
        check(OfficialDocument.titled("报告").build(), more);
        check(more, OfficialDocument.titled("报告").build());
    }

    @Test
    void itHoldsOverRandomEdits() throws Exception {
        Random random = new Random(29);
        for (int i = 0; i < 100; i++) {
            List<Wording> before = new ArrayList<>();
            int blocks = random.nextInt(14);
            for (int block = 0; block < blocks; block++) {
                before.add(wording(random));
            }
            List<Wording> after = new ArrayList<>(before);
            int edits = random.nextInt(6);
            for (int edit = 0; edit < edits; edit++) {
                edit(random, after);
            }
            check(built(random, before), built(random, after));
        }
    }

    private static void edit(Random random, List<Wording> blocks) {
        int at = random.nextInt(blocks.size() + 1);
        if (at == blocks.size() || random.nextInt(4) == 0) {
            blocks.add(at, wording(random));
            return;
        }
        Wording old = blocks.get(at);
        switch (random.nextInt(5)) {
            case 0 -> blocks.remove(at);
            case 1 -> blocks.set(at, new Wording(old.level(), old.lead(), words(random, 3) + old.text()));
            case 2 -> {
                int cut = old.text().length() / 2;
                blocks.set(at, new Wording(old.level(), old.lead(), old.text().substring(0, cut) + "改"));
                blocks.add(at + 1, new Wording(0, "", old.text().substring(cut) + "。"));
            }
            case 3 -> {
                blocks.remove(at);
                blocks.add(random.nextInt(blocks.size() + 1), old);
            }
            default ->
                blocks.set(at, new Wording(0, old.lead().isEmpty() ? "新的小标题。" : "", old.text() + words(random, 5)));
        }
    }

    private static Wording wording(Random random) {
        int level = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
        String lead = level == 0 && random.nextInt(3) == 0 ? words(random, 4) + "。" : "";
        return new Wording(level, lead, words(random, 2 + random.nextInt(40)));
    }

    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(
                    random.nextInt(6) == 0 ? random.nextInt(500) + "" : WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return words.toString();
    }

    private static OfficialDocument built(Random random, List<Wording> blocks) {
        var document = OfficialDocument.titled(random.nextBoolean() ? "年度报告" : "年度\n情况报告");
        for (Wording block : blocks) {
            if (block.level() > 0) {
                document.heading(block.level(), block.text());
            } else {
                document.text(block.lead(), block.text());
            }
        }
        return document.build();
    }

    private static OfficialDocument document(String text) {
        return OfficialDocument.titled("报告").text(text).build();
    }

    private void check(OfficialDocument before, OfficialDocument after) throws Exception {
        byte[] file = writer.write(before, after, "销号", AT, "");
        assertThat(AcceptedChanges.accepted(file)).isEqualTo(AcceptedChanges.accepted(plain.write(after)));
        assertThat(AcceptedChanges.rejected(file)).isEqualTo(AcceptedChanges.accepted(plain.write(before)));
        assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }
}
