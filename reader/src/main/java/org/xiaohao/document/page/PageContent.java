package org.xiaohao.document.page;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/** What stands on one page, collected in any order. */
final class PageContent {

    private static final int MOST = 200_000;
    private static final float THIN = 3;
    private static final float SHORTEST = 6;

    final float width;
    final float height;
    final List<PageGlyph> glyphs = new ArrayList<>();
    final List<PageRule> rules = new ArrayList<>();
    boolean picture;

    PageContent(float width, float height) {
        this.width = width;
        this.height = height;
    }

    void add(PageGlyph glyph) {
        boolean onPage = glyph.x() > -1 && glyph.x() < width + 1 && glyph.y() > -1 && glyph.y() < height + glyph.size();
        if (onPage && glyph.size() > 0) {
            check(glyphs.size());
            glyphs.add(new PageGlyph(glyph.x(), glyph.y(), glyph.width(), glyph.size(), Radicals.plain(glyph.words())));
        }
    }

    /** Adds a line between two places; one that leans is no border. */
    void addLine(float x1, float y1, float x2, float y2) {
        float wide = Math.abs(x1 - x2);
        float high = Math.abs(y1 - y2);
        check(rules.size());
        if (high < 1 && wide > SHORTEST) {
            rules.add(new PageRule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        } else if (wide < 1 && high > SHORTEST) {
            rules.add(new PageRule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        }
    }

    /** Adds a filled rectangle, which is a line when it is thin. */
    void addFilled(float x1, float y1, float x2, float y2) {
        float middleX = (x1 + x2) / 2;
        float middleY = (y1 + y2) / 2;
        if (Math.abs(y1 - y2) < THIN) {
            addLine(x1, middleY, x2, middleY);
        } else if (Math.abs(x1 - x2) < THIN) {
            addLine(middleX, y1, middleX, y2);
        }
    }

    private static void check(int size) {
        if (size % 1000 == 0) {
            Interruption.check();
        }
        if (size > MOST) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE);
        }
    }
}
