package org.xiaohao.ui.shared;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two wordings of a text in one: what was taken out and what was put in, word by word; a Chinese character is a word. */
public class WordDiff extends Div {

    /** Numbers and Latin words stay whole, so that 12 to 13 reads as a number that changed. */
    private static final Pattern WORD = Pattern.compile("[0-9]+(?:[.,][0-9]+)*%?|\\p{IsLatin}+|\\s+|.", Pattern.DOTALL);

    public WordDiff(String before, String after) {
        addClassNames("word-diff", "prose");
        DiffUtils.diff(words(before), words(after), true).getDeltas().forEach(this::show);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private void show(AbstractDelta<String> delta) {
        String gone = String.join("", delta.getSource().getLines());
        String come = String.join("", delta.getTarget().getLines());
        switch (delta.getType()) {
            case EQUAL -> getElement().appendChild(Element.createText(gone));
            case DELETE -> mark("del", gone);
            case INSERT -> mark("ins", come);
            case CHANGE -> {
                mark("del", gone);
                mark("ins", come);
            }
        }
    }

    private void mark(String tag, String words) {
        getElement().appendChild(new Element(tag).setText(words));
    }
}
