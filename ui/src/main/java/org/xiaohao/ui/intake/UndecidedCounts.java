package org.xiaohao.ui.intake;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.intake.Undecided;
import org.xiaohao.ui.shared.Translations;

/**
 * How many places of each kind wait for a person.
 *
 * @param names names that nobody knows
 * @param leads tasks without a lead
 * @param checks places that the parser is not sure of; no draft is made while there are any
 */
record UndecidedCounts(int names, int leads, int checks) {

    static UndecidedCounts of(List<Undecided> open) {
        int names = 0;
        int leads = 0;
        int checks = 0;
        for (Undecided place : open) {
            switch (place) {
                case Undecided.UnknownName name -> names++;
                case Undecided.NoLead lead -> leads++;
                case Undecided.Check check -> checks++;
            }
        }
        return new UndecidedCounts(names, leads, checks);
    }

    int all() {
        return names + leads + checks;
    }

    /** The kinds there are, with their numbers. */
    String words() {
        List<String> words = new ArrayList<>();
        add(words, "import.open.names", names);
        add(words, "import.open.leads", leads);
        add(words, "import.open.checks", checks);
        return String.join(Translations.text("plan.list.separator"), words);
    }

    private static void add(List<String> words, String key, int count) {
        if (count > 0) {
            words.add(Translations.text(key, count));
        }
    }
}
