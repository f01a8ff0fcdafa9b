package org.xiaohao.ui.comment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.comment.CommentDetails;
import org.xiaohao.comment.CommentService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What was said of a task and of its entries, newest first, and where more is said. */
public class CommentSection extends Section {

    private static final int PAGE_SIZE = 10;

    private final transient CommentService comments;
    private final transient Clock clock;
    private final long taskId;
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button("", click -> addPage());
    private int pages;

    public CommentSection(CommentService comments, long personId, long taskId, Clock clock) {
        this.comments = comments;
        this.taskId = taskId;
        this.clock = clock;
        addClassName("comments");
        count.addClassNames("t2", "s");
        Div head = new Div(new H2(Translations.text("comment.title")), count);
        head.addClassNames("row", "wrap", "part-head");
        list.addClassName("plain-list");
        more.addThemeName("tertiary");
        add(head, new CommentForm(comments, personId, taskId, null, this::showAnew), list, more);
        showAnew();
    }

    private void showAnew() {
        pages = 0;
        list.removeAll();
        addPage();
    }

    private void addPage() {
        Page<CommentDetails> page = comments.ofTask(taskId, PageRequest.of(pages++, PAGE_SIZE));
        page.forEach(comment -> list.add(item(comment)));
        long rest = page.getTotalElements() - (long) pages * PAGE_SIZE;
        count.setText(Translations.text("comment.count", page.getTotalElements()));
        more.setText(Translations.text("comment.more", Math.max(0, rest)));
        more.setVisible(rest > 0);
    }

    private ListItem item(CommentDetails comment) {
        Span who = new Span((comment.unit() + " " + comment.author()).strip());
        who.addClassName("who-unit");
        Span when = new Span(Dates.table(comment.writtenAt(), clock.getZone()));
        when.addClassNames("t2", "s");
        Div head = new Div(who, when);
        head.addClassNames("row", "wrap");
        LocalDate until = comment.entryUntil();
        if (until != null) {
            Span about = new Span(Translations.text("comment.about", comment.entryUnit(), Dates.dayOfYear(until)));
            about.addClassNames("badge", "quiet");
            head.add(about);
        }
        ListItem item = new ListItem(head);
        if (comment.deletedAt() != null) {
            Paragraph gone = new Paragraph(Translations.text("comment.deleted"));
            gone.addClassNames("t2", "s");
            item.add(gone);
            return item;
        }
        Paragraph words = new Paragraph();
        words.addClassName("prose");
        comment.mentions().forEach(name -> {
            Span mention = new Span("@" + name);
            mention.addClassName("mention");
            words.add(mention);
        });
        words.add(new Span(comment.text()));
        item.add(words);
        if (comment.deletable()) {
            Button delete = new Button(Translations.text("comment.delete"), click -> delete(comment));
            delete.addThemeNames("tertiary", "small");
            delete.addClassName("no-print");
            head.add(delete);
        }
        return item;
    }

    private void delete(CommentDetails comment) {
        try {
            comments.delete(comment.id());
            Notices.done(Translations.text("comment.delete.done"));
        } catch (InvalidInputException tooLate) {
            Notices.failed(Notices.text(tooLate));
        }
        showAnew();
    }
}
