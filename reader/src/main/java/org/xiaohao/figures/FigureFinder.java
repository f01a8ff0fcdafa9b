package org.xiaohao.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the figures in a text, whether a whole report or the three lines that somebody is typing: what each counts, how
 * much, how exactly, and what may be done with it. It knows neither units nor tasks.
 */
public final class FigureFinder {

    private static final Pattern JOINT = Pattern.compile(
            "会同|联合(?!国|体|社|会(?!商|议|诊|审)|党|大学)|共同(?:开展|举办|组织|主办|承办|召开|发起)|协同(?:开展|举办)|牵头[^。;\\n]{0,16}(?:配合|参加)");

    /** The figures in order of place; empty when there is none. Places are code points of the text as given. */
    public List<FoundFigure> find(String text) {
        PlainText source = new PlainText(text);
        String plain = source.plain();
        BitSet masked = NotFigures.in(plain);
        List<Amount> amounts = new ArrayList<>(AmountScanner.scan(plain, masked));
        List<TableFigures.Cell> cells = TableFigures.in(plain, masked, amounts);
        List<FoundFigure> found = new ArrayList<>();
        Context context = new Context(plain, amounts);
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            String name = FigureNames.name(context, i, found);
            FigureClass figureClass = FigureClasses.of(context, i, found);
            found.add(new FoundFigure(
                    source.codePoints(amount.start()),
                    source.codePoints(amount.end()),
                    name,
                    amount.value(),
                    amount.max(),
                    amount.classifier(),
                    amount.qualifier(),
                    figureClass,
                    null,
                    null,
                    joint(context, amount)));
        }
        RatePairs.join(context::sameSentence, found);
        TableFigures.add(cells, source, found);
        return List.copyOf(found);
    }

    /** A sentence tells of a joint event from the word that says so. */
    private static boolean joint(Context context, Amount amount) {
        String sentence = context.text().substring(context.sentence(amount.start()), amount.start());
        Matcher m = JOINT.matcher(sentence);
        return m.find();
    }
}
