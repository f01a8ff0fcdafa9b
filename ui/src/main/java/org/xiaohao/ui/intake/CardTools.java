package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.SheetTask;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** What can be done with the whole of a task: its words, its shape, its place. */
class CardTools extends Div {

    CardTools(IntakeDetails details, SheetTask task, CardActions actions) {
        addClassNames("row", "card-tools", "edit-only");
        int key = task.key();
        int index = indexOf(details, key);
        int last = details.sheet().tasks().size() - 1;
        Button split = tool("import.task.split", Icons.SPLIT, () -> actions.split(key));
        split.setEnabled(task.task().fieldSpans().containsKey(TaskField.TITLE)
                || task.task().fieldSpans().containsKey(TaskField.BODY));
        MenuBar more = new MenuBar();
        more.addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        var menu = more.addItem(Translations.text("import.task.more"));
        var items = menu.getSubMenu();
        items.addItem(Translations.text("import.task.merge"), event -> actions.apply(new SheetEdit.MergeWithNext(key)))
                .setEnabled(index < last);
        items.addItem(Translations.text("import.task.up"), event -> actions.apply(new SheetEdit.Move(key, index - 1)))
                .setEnabled(index > 0);
        items.addItem(Translations.text("import.task.down"), event -> actions.apply(new SheetEdit.Move(key, index + 1)))
                .setEnabled(index < last);
        items.addItem(Translations.text("import.task.add"), event -> actions.addAfter(key));
        items.addItem(Translations.text("import.task.remove"), event -> actions.remove(key));
        add(tool("import.task.edit", Icons.PEN, () -> actions.editWords(key)), split, more);
    }

    private static Button tool(String key, Icons icon, Runnable action) {
        Button button = new Button(Translations.text(key), icon.create(), event -> action.run());
        button.addThemeNames("tertiary", "small");
        return button;
    }

    /** The place of a task in the list, from 0; -1 when it is gone. */
    static int indexOf(IntakeDetails details, int key) {
        var tasks = details.sheet().tasks();
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).key() == key) {
                return i;
            }
        }
        return -1;
    }
}
